package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.ABSENCE_CONFLICTS_WITH_GROUP;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.store.Json;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.PersonPayloads;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A contact group that an absence contradicts; the case worker is told which. */
class GroupDespiteAbsenceTest {
  private static final int CARE_OF_OWN_CHILDREN = 19;

  @Test
  @Rule({"FRA-19.1-12", "FRA-19.1-14"})
  @Provokes(ABSENCE_CONFLICTS_WITH_GROUP)
  void isRefusedAndNamesTheAbsence() {
    TestGateway gateway = TestGateway.shared();
    Cpr cpr = Citizens.add(gateway.database());
    LocalDate today = gateway.clock().today();
    Absence absence =
        new Absence(
            UUID.randomUUID(),
            CARE_OF_OWN_CHILDREN,
            today.minusDays(3),
            today.plusDays(20),
            null,
            today.minusDays(3),
            today.minusDays(3),
            null,
            null);
    gateway
        .database()
        .inTransaction(
            handle ->
                handle.execute(
                    "update citizen set absences = ? where cpr = ?",
                    Json.write(List.of(absence)),
                    cpr.value()));
    Attack.with(Message.of(gateway, PersonPayloads.group(cpr, 1)))
        .isRefused(ABSENCE_CONFLICTS_WITH_GROUP)
        .saying("»Pasning af egne børn« fra " + absence.start() + " til " + absence.end());
  }
}

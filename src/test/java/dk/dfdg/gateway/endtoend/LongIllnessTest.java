package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static dk.dfdg.gateway.endtoend.Answers.field;
import static dk.dfdg.gateway.endtoend.Answers.history;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.dfdg.gateway.app.admin.AdminClient;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An illness that the citizen reports on Jobnet, by signed calls and with the clock moved. */
class LongIllnessTest {
  private static final Organisation AGENCY = new Organisation(1, "AMS");
  private static final int SICK = 11;

  @Test
  @Rule({"FRA-19.1-22", "FRA-19.1-23", "FRA-19.1-24", "FRA-19.1-25", "FRA-19.1-27"})
  void isWrittenAboutAfter14DaysAndCancelsAfter21() {
    try (TestGateway gateway = TestGateway.fresh()) {
      Cpr cpr = Citizens.add(gateway.database());
      LocalDate first = gateway.clock().today();
      accepted(workbase(gateway, Payloads.enrollment(cpr, 4, first)));
      accepted(
          gateway.send("jobnet", AGENCY, AbsenceMessages.create(cpr, SICK, first, null, first)));
      assertEquals(
          Optional.of(first.plusDays(100).toString()),
          field(accepted(workbase(gateway, AbsenceMessages.get(cpr, null))), "EndDate"));

      AdminClient operator = AdminClient.open(gateway.directory());
      operator.call("clock/advance", Map.of("period", "P13D"));
      assertFalse(history(gateway, cpr).contains("LetterWritten FRA-19.1-23"));
      operator.call("clock/advance", Map.of("period", "P1D"));
      assertEquals(
          List.of("LetterWritten FRA-19.1-23", "AbsenceLetterSent FRA-19.1-23"),
          last(gateway, cpr, 2));
      operator.call("clock/advance", Map.of("period", "P6D"));
      assertEquals(Optional.of("true"), enrolled(gateway, cpr));
      operator.call("clock/advance", Map.of("period", "P1D"));
      assertEquals(Optional.of("false"), enrolled(gateway, cpr));
      assertEquals(
          List.of("CancellationPlanned FRA-19.1-24", "LetterWritten FRA-19.1-24"),
          history(gateway, cpr).stream()
              .filter(fact -> fact.endsWith(" FRA-19.1-24") && !fact.startsWith("Notified"))
              .toList());
      assertEquals(
          Optional.of("11"),
          field(
              accepted(workbase(gateway, AbsenceMessages.get(cpr, null))),
              "AbsenceTypeIdentifier"));

      Answer well =
          accepted(
              gateway.send("jobnet", AGENCY, AbsenceMessages.end(cpr, null, first.plusDays(20))));
      assertEquals(Optional.of("A-58"), field(well, "RuleIdentifier"));
      assertEquals(Optional.of("false"), enrolled(gateway, cpr));
    }
  }

  private static Optional<String> enrolled(TestGateway gateway, Cpr cpr) {
    return field(accepted(workbase(gateway, Payloads.reading(cpr))), "EnrolledIndicator");
  }

  private static List<String> last(TestGateway gateway, Cpr cpr, int count) {
    List<String> all = history(gateway, cpr);
    return all.subList(all.size() - count, all.size());
  }

  private static Answer workbase(TestGateway gateway, String payload) {
    return gateway.send("workbase", TestGateway.JOBCENTRE, payload);
  }
}

package dk.dfdg.gateway.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.VisitationFact.MatchRegistered;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Laws;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A call that begins on one day and would end on the next belongs to the next, whole. */
@OnBothDatabases
class MidnightTest {
  private static final LocalDate EVE = LocalDate.parse("2011-09-01");

  private final Database database;
  private final GatewayClock clock =
      new GatewayClock(
          Clock.fixed(
              EVE.atTime(23, 59, 59).atZone(GatewayClock.ZONE).toInstant(), GatewayClock.ZONE),
          Duration.ZERO);
  private final Registrations registrations;

  MidnightTest(TestDatabase test) {
    database = test.database();
    registrations =
        new Registrations(
            database,
            clock,
            AccessMatrix.load(Path.of("conf/rules")),
            Laws.NONE,
            new TestCallStore(database, clock));
    Calls.subscribe(database);
  }

  @Test
  void whatIsDecidedAfterMidnightIsNotRegisteredOnTheDayBefore() {
    Cpr cpr = Citizens.add(database);
    List<LocalDate> asked = new ArrayList<>();
    Registered registered =
        registrations.register(
            new Calls("PersonRegistrationService", "CreatePersonCategory").by(Citizens.JOBCENTRE),
            cpr,
            (state, id) -> {
              asked.add(clock.today());
              clock.moveTo(Duration.ofSeconds(2));
              return new Decision.Accepted<>(
                  List.of(new MatchRegistered(2, asked.get(asked.size() - 1), "MAT-12-3")),
                  List.of());
            });
    assertEquals(List.of(EVE, EVE.plusDays(1)), asked);
    assertEquals(
        EVE.plusDays(1), LocalDate.ofInstant(registered.receipt().eventDate(), GatewayClock.ZONE));
    long id = Citizens.idOf(database, cpr);
    assertEquals(
        List.of(EVE.plusDays(1)),
        database.read(
            handle ->
                new FactStore()
                    .historyOf(handle, id).stream()
                        .map(recorded -> recorded.fact().effectiveDate())
                        .toList()));
  }
}

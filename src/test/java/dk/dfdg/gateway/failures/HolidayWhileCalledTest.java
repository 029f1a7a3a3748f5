package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.HOLIDAY_WHILE_CALLED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.absence.AbsenceContent;
import dk.dfdg.gateway.absence.AbsenceLimits;
import dk.dfdg.gateway.absence.AbsenceRules;
import dk.dfdg.gateway.absence.AbsenceService;
import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.CitizenStore;
import dk.dfdg.gateway.citizen.NewCitizen;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.CourseRoom;
import dk.dfdg.gateway.testing.Laws;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.SeenCodes;
import dk.dfdg.gateway.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Holiday on Jobnet while called; the calls are handed in. */
@OnBothDatabases
class HolidayWhileCalledTest {
  private static final int HOLIDAY = 10;

  private final Database database;

  HolidayWhileCalledTest(TestDatabase test) {
    database = test.database();
    Calls.subscribe(database);
  }

  @Test
  @Provokes(HOLIDAY_WHILE_CALLED)
  void isRefused() {
    GatewayClock clock = GatewayClock.system();
    Path conf = Path.of("conf");
    CodeLists lists = CodeLists.load(conf.resolve("codelists"));
    AbsenceTable table = AbsenceTable.load(conf.resolve("rules"), lists);
    LocalDate called = clock.today().plusDays(20);
    AbsenceService service =
        new AbsenceService(
            clock,
            new Registrations(
                database,
                clock,
                AccessMatrix.load(conf.resolve("rules")),
                Laws.NONE,
                new TestCallStore(database, clock)),
            AbsenceRules.load(
                conf,
                lists,
                CourseRoom.JOBCENTRES,
                table,
                (state, from, to) -> Optional.of(called),
                AbsenceLimits.OF_2011),
            table,
            AbsenceLimits.OF_2011);
    AbsenceContent holiday =
        new AbsenceContent(
            HOLIDAY, called.minusDays(3), called.plusDays(3), null, clock.today(), null);
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                service.create(
                    new Calls("AbsenceRegistrationService", "CreateAbsence")
                        .by(new Organisation(Organisation.AGENCY, "AMS"), Channel.CITIZEN, false),
                    insured(),
                    holiday));
    assertEquals(
        List.of(HOLIDAY_WHILE_CALLED), refusal.violations().stream().map(v -> v.code()).toList());
    SeenCodes.add(HOLIDAY_WHILE_CALLED);
  }

  private Cpr insured() {
    Cpr cpr = Citizens.number();
    database.inTransaction(
        handle ->
            new CitizenStore()
                .insert(
                    handle,
                    new NewCitizen(
                        cpr, "Test", "Person", "101", "10100", "01", null, false, false, 1, null,
                        null, true, null)));
    return cpr;
  }
}

package dk.dfdg.gateway.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.PersonFact.JobcentreChanged;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.AtOnce;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What CPR delivers, on the days of the letter and the guidance. */
@OnBothDatabases
class CprIntakeTest {
  private static final int WITHOUT_BENEFIT = 3;

  private final IntakeFixture given;
  private final Cpr cpr = Citizens.number();

  CprIntakeTest(TestDatabase test) {
    Database database = test.database();
    given = new IntakeFixture(database);
  }

  private void created(String day) {
    assertEquals(1, given.deliver(cpr, "created;#;" + day + ";Elena;Test;101;").recorded());
  }

  @Test
  @Rule({"ADM-01-1", "ADM-01-2", "ADM-02-1", "ADM-05-1", "ADM-05-2"})
  void anAdministrativeNumberIsUnknownUntilCprHasDeliveredItAndThenTheCitizenIsEnrolled() {
    given.on("2014-11-03");
    assertRefused(FaultCode.UNKNOWN_CPR, () -> given.room.enroll(cpr, WITHOUT_BENEFIT));

    given.on("2014-11-05");
    created("2014-11-03");
    given.room.enroll(cpr, WITHOUT_BENEFIT);

    assertTrue(given.state(cpr).isEnrolledOn(LocalDate.of(2014, 11, 5)));
    assertEquals(
        List.of(
            "CitizenAdded 2014-11-03 ADM-05-1",
            "Moved 2014-11-03 KON-07.4-1",
            "JobcentreChanged 2014-11-05 KON-07.4-1"),
        given.story(cpr).subList(0, 3));
  }

  @Test
  @Rule({"ADM-01-3", "ADM-01-4", "ADM-01-5"})
  void whoeverCprHasGivenANumberIsKnownAlsoWithoutBeingEnrolledAndNobodyAsksOfWhichGroup() {
    given.on("2014-11-20");
    created("2014-11-20");

    assertEquals("10100", given.state(cpr).jobcentre());
    assertFalse(given.state(cpr).isEnrolledOn(LocalDate.of(2014, 11, 20)));
  }

  @Test
  @Rule({"ADM-04-1", "ADM-04-2", "ADM-03-2"})
  void nothingButADeliveryFromCprMakesACitizen() {
    given.on("2014-11-03");

    assertRefused(FaultCode.UNKNOWN_CPR, () -> given.room.enroll(cpr, WITHOUT_BENEFIT));
    RowProblem problem = given.problem(cpr, "moved;#;2014-11-03;;;147;");

    assertEquals("cpr", problem.field());
    assertThrows(java.util.NoSuchElementException.class, () -> given.id(cpr));
  }

  @Test
  @Rule("ADM-03-1")
  void whoHasANumberAlreadyIsNotThereTwice() {
    given.on("2014-11-05");
    created("2014-11-03");
    Cpr newNumber = Citizens.number();
    given.deliver(cpr, "number-changed;#;2014-11-04;;;;" + newNumber.value());

    IntakeReport again = given.deliver(cpr, "created;#;2014-11-05;Elena;Test;147;");

    assertEquals(new IntakeReport(0, 1, List.of()), again);
    assertEquals(given.id(newNumber), given.id(cpr));
    assertEquals("101", given.state(cpr).municipality());
  }

  @Test
  void theSameDeliveryAgainChangesNothing() {
    given.on("2014-12-01");
    Cpr newNumber = Citizens.number();
    String[] rows = {
      "created;#;2014-11-03;Elena;Test;101;",
      "moved;#;2014-11-10;;;147;",
      "temporary-foreign-address;#;2014-11-11;;;;",
      "returned;#;2014-11-12;;;751;",
      "number-changed;#;2014-11-13;;;;" + newNumber.value(),
      "moved;" + newNumber.value() + ";2014-11-14;;;101;",
      "gone-abroad;" + newNumber.value() + ";2014-11-20;;;;",
      "died;" + newNumber.value() + ";2014-11-30;;;;",
    };

    assertEquals(new IntakeReport(8, 0, List.of()), given.deliver(cpr, rows));
    List<String> story = given.story(cpr);
    assertEquals(new IntakeReport(0, 8, List.of()), given.deliver(cpr, rows));

    assertEquals(story, given.story(cpr));
    assertEquals(newNumber, given.state(cpr).cpr());
  }

  @RepeatedTest(20)
  void theSameDeliveryFourTimesAtOnceIsInOnce() throws Exception {
    given.on("2014-12-01");
    Cpr newNumber = Citizens.number();
    String[] rows = {
      "created;#;2014-11-03;Elena;Test;101;",
      "moved;#;2014-11-10;;;147;",
      "number-changed;#;2014-11-13;;;;" + newNumber.value(),
    };

    List<IntakeReport> reports = AtOnce.run(4, i -> () -> given.deliver(cpr, rows));

    reports.forEach(report -> assertEquals(List.of(), report.problems()));
    assertEquals(3, reports.stream().mapToInt(IntakeReport::recorded).sum());
    assertEquals(9, given.story(cpr).size(), given.story(cpr)::toString);
  }

  @Test
  @Rule("KON-07.4-1")
  void theJobcentreFollowsTheMunicipalityOfResidenceFromTheDayThatTheMoveIsKnown() {
    given.on("2011-09-01");
    created("2011-09-01");
    given.on("2011-09-05");

    given.deliver(cpr, "moved;#;2011-09-03;;;147;");

    assertEquals("14700", given.state(cpr).jobcentre());
    assertEquals(
        List.of("Moved 2011-09-03 KON-07.4-1", "JobcentreChanged 2011-09-05 KON-07.4-1"),
        given.story(cpr).stream()
            .filter(fact -> fact.contains("2011-09-0"))
            .filter(fact -> !fact.contains("09-01") && !fact.startsWith("Notified"))
            .toList());
    assertEquals(
        List.of(
            "10100 9 The citizen has moved to another municipality.",
            "14700 9 The citizen has moved to the municipality."),
        given.told(cpr));
  }

  @Test
  @Rule("KON-07.4-1")
  void theMunicipalityOfStayRemainsResponsibleUntilTheCitizenLivesThere() {
    given.on("2011-09-05");
    created("2011-09-01");
    given.register(
        cpr, new JobcentreChanged("75100", "751", LocalDate.of(2011, 9, 5), "KON-07.4-1"));

    given.deliver(cpr, "moved;#;2011-09-05;;;147;");
    assertEquals("75100", given.state(cpr).jobcentre());
    assertEquals("147", given.state(cpr).municipality());
    assertEquals("751", given.state(cpr).person().municipalityOfStay());

    given.on("2011-10-01");
    given.deliver(cpr, "moved;#;2011-10-01;;;751;");
    assertEquals("75100", given.state(cpr).jobcentre());
    assertEquals(null, given.state(cpr).person().municipalityOfStay());
    assertEquals(List.of(), given.told(cpr));
  }

  @Test
  @Rule("HTY-A-1")
  void aDeathEndsTheEnrollmentWithCause18AndTheJobcentreIsTold() {
    given.on("2014-11-05");
    created("2014-11-03");
    given.room.enroll(cpr, WITHOUT_BENEFIT);
    given.on("2014-11-12");

    given.deliver(cpr, "died;#;2014-11-10;;;;");

    assertEquals(LocalDate.of(2014, 11, 10), given.state(cpr).deadSince());
    assertEquals(18, given.state(cpr).enrollment().cancellation().cause());
    assertEquals(LocalDate.of(2014, 11, 12), given.state(cpr).enrollment().cancellation().date());
    assertTrue(given.told(cpr).contains("10100 9 The citizen is dead."), given.told(cpr)::toString);
    assertRefused(FaultCode.CITIZEN_DEAD, () -> given.room.enroll(cpr, WITHOUT_BENEFIT));
  }

  @Test
  @Rule("HTY-A-1")
  void whoeverHasGoneAbroadIsNoLongerEnrolledAndMayBeAgainWhenBack() {
    given.on("2011-09-01");
    created("2011-09-01");
    given.room.enroll(cpr, WITHOUT_BENEFIT);
    given.on("2011-09-05");

    given.deliver(cpr, "gone-abroad;#;2011-09-05;;;;");
    assertEquals(18, given.state(cpr).enrollment().cancellation().cause());
    assertRefused(FaultCode.CITIZEN_ABROAD, () -> given.room.enroll(cpr, WITHOUT_BENEFIT));

    given.on("2011-12-01");
    given.deliver(cpr, "returned;#;2011-12-01;;;101;");
    given.room.enroll(cpr, WITHOUT_BENEFIT);
    assertTrue(given.state(cpr).isEnrolledOn(LocalDate.of(2011, 12, 1)));
  }

  @Test
  void aTemporaryAddressAbroadLeavesTheEnrollmentAndForbidsANewOne() {
    given.on("2011-09-01");
    created("2011-09-01");

    given.deliver(cpr, "temporary-foreign-address;#;2011-09-01;;;;");

    assertRefused(
        FaultCode.TEMPORARY_FOREIGN_ADDRESS, () -> given.room.enroll(cpr, WITHOUT_BENEFIT));
  }

  @Test
  void aReplacedNumberLeadsToTheSameCitizenForReadingAndIsRefusedForRegistering() {
    given.on("2014-11-05");
    created("2014-11-03");
    Cpr newNumber = Citizens.number();
    given.deliver(cpr, "number-changed;#;2014-11-04;;;;" + newNumber.value());

    assertRefused(FaultCode.NUMBER_REPLACED, () -> given.room.enroll(cpr, WITHOUT_BENEFIT));
    given.room.enroll(newNumber, WITHOUT_BENEFIT);

    assertTrue(given.room.current(cpr, Citizens.JOBCENTRE).enrolled());
    assertRefused(
        FaultCode.CITIZEN_ACCESS_DENIED, () -> given.room.current(cpr, Citizens.OTHER_JOBCENTRE));
    assertEquals(newNumber, given.state(cpr).cpr());
    assertEquals(
        List.of("10100 9 The citizen has been given another CPR number."), given.told(cpr));
  }

  private static void assertRefused(FaultCode code, Executable work) {
    assertEquals(code, assertThrows(Refusal.class, work).violations().get(0).code());
  }
}

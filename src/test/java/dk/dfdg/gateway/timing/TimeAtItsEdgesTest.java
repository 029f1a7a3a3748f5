package dk.dfdg.gateway.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.app.admin.ClockCommands;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.WorkingDays;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.Deadline;
import dk.dfdg.gateway.citizen.Outlook;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.enrollment.EnrollmentRules;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.EnrollmentRoom;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Midnight, both nights on which the clocks change, 29 February and New Year, seen from UTC. */
@ExtendWith(MachineInUtc.class)
@OnBothDatabases
class TimeAtItsEdgesTest {
  private static final int APPLICANT = 4;
  private static final AutomaticLaw LAW =
      new AutomaticLaw(EnrollmentRules.deadlines(), List.of(EnrollmentRules.consequences()));

  private final EnrollmentRoom room;
  private final Cpr cpr;

  TimeAtItsEdgesTest(TestDatabase test) {
    room = new EnrollmentRoom(test.database(), LAW);
    cpr = Citizens.add(test.database());
  }

  @ParameterizedTest
  @CsvSource({
    "2011-09-01T23:59:59.999+02:00, 2011-09-01",
    "2011-09-02T00:00:00+02:00,     2011-09-02",
    "2011-09-01T22:00:00Z,          2011-09-02",
    "2011-12-01T22:59:59Z,          2011-12-01",
    "2011-12-01T23:00:00Z,          2011-12-02",
    "2011-12-31T23:00:00Z,          2012-01-01",
    "2012-02-28T23:00:00Z,          2012-02-29",
    "2011-03-27T00:59:59Z,          2011-03-27",
    "2011-03-26T23:00:00Z,          2011-03-27",
    "2011-03-27T22:00:00Z,          2011-03-28",
    "2011-10-29T22:00:00Z,          2011-10-30",
    "2011-10-30T22:59:59Z,          2011-10-30",
    "2011-10-30T23:00:00Z,          2011-10-31",
  })
  void aDayBeginsAtMidnightInCopenhagenSummerAndWinter(String moment, LocalDate day) {
    room.at(moment);

    assertEquals(day, room.clock.today());
  }

  @Test
  @Rule("TIL-08.5-8")
  void whoEnrollsASecondBeforeMidnightIsEnrolledOnThatDayThoughItIsStillEarlierInUtc() {
    room.at("2011-09-01T23:59:59+02:00");
    room.enroll(cpr, APPLICANT);
    Cpr other = Citizens.add(room.database);
    room.at("2011-09-02T00:00:00+02:00");
    room.enroll(other, APPLICANT);

    assertEquals(LocalDate.of(2011, 9, 1), room.state(cpr).enrollment().enrollmentDate());
    assertEquals(LocalDate.of(2011, 9, 2), room.state(other).enrollment().enrollmentDate());
  }

  @Test
  @Rule({"TIL-05.2-3", "TIL-05.2-4"})
  void whatIsDueTomorrowDoesNotHappenASecondBeforeMidnightAndDoesAtMidnight() {
    room.at("2011-09-01T12:00:00+02:00");
    room.enrollOnJobnet(cpr, APPLICANT);

    room.at("2011-09-02T23:59:59+02:00");
    assertEquals(0, room.runDue());
    assertEquals(1, room.story(cpr).size());

    room.at("2011-09-03T00:00:00+02:00");
    assertEquals(1, room.runDue());
    assertEquals("Lapsed 2011-09-03 TIL-05.2-4", room.story(cpr).get(1));
  }

  @Test
  void onTheShortNightInMarchADayIsStillADayAndNothingHappensTwice() {
    room.at("2012-03-23T12:00:00+01:00");
    room.enrollOnJobnet(cpr, APPLICANT);
    assertEquals("2012-03-27", dueOn());

    advance("P2D");
    assertEquals("2012-03-25T12:00+02:00", now());
    advance("P1D");
    assertEquals(1, room.story(cpr).size());
    advance("PT12H");

    assertEquals("2012-03-27T00:00+02:00", now());
    assertEquals(
        List.of("EnrollmentPending 2012-03-23 TIL-05.2-3", "Lapsed 2012-03-27 TIL-05.2-4"),
        room.story(cpr));
  }

  @Test
  void twentyFourHoursAreNotADayOnTheNightsOnWhichTheClocksChange() {
    room.at("2011-03-26T12:00:00+01:00");
    advance("PT24H");
    assertEquals("2011-03-27T13:00+02:00", now());

    room.at("2011-10-29T12:00:00+02:00");
    advance("PT24H");
    assertEquals("2011-10-30T11:00+01:00", now());
    advance("P1D");
    assertEquals("2011-10-31T11:00+01:00", now());
  }

  @Test
  void inTheHourThatComesTwiceInOctoberHistoryAndReceiptsKeepTheirOrder() {
    room.at("2011-10-30T02:30:00+02:00");
    Registered first = room.enroll(cpr, APPLICANT);
    room.at("2011-10-30T02:15:00+01:00");
    Registered second = room.cancel(cpr, "2011-11-10");

    assertTrue(first.receipt().eventDate().isBefore(second.receipt().eventDate()));
    List<OffsetDateTime> registered =
        room.history(cpr).stream().map(recorded -> recorded.registeredAt()).toList();
    assertTrue(registered.get(0).isBefore(registered.get(1)), registered::toString);
    assertEquals(LocalDate.of(2011, 10, 30), room.state(cpr).enrollment().enrollmentDate());
  }

  @Test
  void whatIsDueOnTheLongDayInOctoberHappensOnceAtItsBeginning() {
    room.at("2011-10-27T12:00:00+02:00");
    room.enrollOnJobnet(cpr, APPLICANT);

    room.at("2011-10-29T00:00:00+02:00");
    assertEquals(1, room.runDue());
    for (String moment : List.of("2011-10-30T02:30:00+02:00", "2011-10-30T02:30:00+01:00")) {
      room.at(moment);
      assertEquals(0, room.runDue());
    }
    assertEquals(2, room.story(cpr).size());
  }

  @Test
  @Rule("AFM-08.6-2")
  void thirtyDaysAheadAreCountedOver29February() {
    room.on("2012-02-15");
    room.enroll(cpr, APPLICANT);

    Refusal refusal = assertThrows(Refusal.class, () -> room.cancel(cpr, "2012-03-17"));
    assertEquals(FaultCode.INVALID_CANCELLATION_DATE, refusal.violations().get(0).code());
    room.cancel(cpr, "2012-03-16");

    assertEquals(LocalDate.of(2012, 3, 16), room.state(cpr).enrollment().cancellation().date());
  }

  @Test
  void somethingCanBeDueOn29FebruaryAndHappensThen() {
    room.on("2012-02-27");
    room.enrollOnJobnet(cpr, APPLICANT);
    assertEquals("2012-02-29", dueOn());

    advance("P1M");

    assertEquals("2012-03-27T12:00+02:00", now());
    assertEquals("Lapsed 2012-02-29 TIL-05.2-4", room.story(cpr).get(1));
  }

  @Test
  void aMonthFromTheLastDayOfJanuaryIsTheLastDayOfFebruary() {
    room.on("2012-01-31");
    advance("P1M");
    assertEquals(LocalDate.of(2012, 2, 29), room.clock.today());
    room.on("2011-01-31");
    advance("P1M");
    assertEquals(LocalDate.of(2011, 2, 28), room.clock.today());
    room.on("2012-02-29");
    advance("P1Y");
    assertEquals(LocalDate.of(2013, 2, 28), room.clock.today());
  }

  @Test
  void whoIsBornOn29FebruaryIsAYearOlderOn1MarchInAnOrdinaryYear() {
    Cpr born = Cpr.parse("2902964123").orElseThrow();

    assertEquals(17, born.ageOn(LocalDate.of(2014, 2, 28)));
    assertEquals(18, born.ageOn(LocalDate.of(2014, 3, 1)));
    assertEquals(20, born.ageOn(LocalDate.of(2016, 2, 29)));
    assertFalse(Cpr.parse("2902974123").isPresent());
  }

  @Test
  @Rule({"TIL-05.2-3", "TIL-05.2-4"})
  void theFirstOpeningDayAfterTheLastFridayOfTheYearIsInTheNext() {
    room.on("2011-12-30");
    room.enrollOnJobnet(cpr, APPLICANT);

    assertEquals(LocalDate.of(2012, 1, 2), room.state(cpr).enrollment().contactDeadline());
    room.at("2012-01-02T23:59:59+01:00");
    assertEquals(0, room.runDue());
    room.at("2012-01-03T00:00:00+01:00");
    assertEquals(1, room.runDue());
  }

  @Test
  void whoEnrollsAtTheLastSecondOfTheYearIsEnrolledInIt() {
    room.at("2011-12-31T23:59:59+01:00");
    room.enroll(cpr, APPLICANT);

    assertEquals(LocalDate.of(2011, 12, 31), room.state(cpr).enrollment().enrollmentDate());
    assertTrue(room.state(cpr).isEnrolledOn(LocalDate.of(2012, 1, 1)));
  }

  @Test
  void fifteenWorkingDaysOverChristmasAndNewYearAreCountedWithoutThem() {
    WorkingDays days = new WorkingDays(Set.of());

    // 25 and 26 December and 1 January fall on a weekend and a Monday in 2011.
    assertEquals(LocalDate.of(2012, 1, 6), days.plusWorkingDays(LocalDate.of(2011, 12, 15), 15));
    assertEquals(LocalDate.of(2011, 12, 15), days.minusWorkingDays(LocalDate.of(2012, 1, 6), 15));
  }

  private void advance(String period) {
    ClockCommands.movable(room.clock, offset -> {}, room::runDue)
        .get("clock/advance")
        .run(Map.of("period", period));
  }

  private String now() {
    return OffsetDateTime.ofInstant(room.clock.now(), GatewayClock.ZONE).toString();
  }

  private String dueOn() {
    List<Deadline> ahead = new Outlook(room.database, room.clock, LAW).of(cpr).orElseThrow();
    return ahead.get(0).dueOn().toString();
  }
}

package dk.dfdg.gateway.timeliness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceCorrected;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceRegistered;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.ContactCourse;
import dk.dfdg.gateway.citizen.FundCourse;
import dk.dfdg.gateway.citizen.Person;
import dk.dfdg.gateway.citizen.TimelinessFact.ReportedLate;
import dk.dfdg.gateway.citizen.Visitation;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupEnded;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.testing.Rule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What comes later than the law's day, with the days of the rules' examples. */
class LateReportsTest {
  private static final LateReports LATE =
      new LateReports(TimelinessTable.load(Path.of("conf/rules")));

  /** A fact as other rooms make it. */
  private record Registered(
      String kind, Map<String, Object> details, LocalDate effectiveDate, String rule)
      implements CitizenFact {
    static Registered of(String kind, String day, Map<String, Object> details) {
      return new Registered(kind, details, LocalDate.parse(day), "R");
    }

    @Override
    public CitizenState after(CitizenState before) {
      return before;
    }
  }

  private static CitizenState citizen(String jobcentre) {
    return new CitizenState(
        new Person(
            1,
            Cpr.parse("0107701234").orElseThrow(),
            "101",
            null,
            jobcentre,
            null,
            null,
            false,
            false),
        new Visitation(2, null, true, null, null, null, 1, null, null),
        null,
        null,
        List.of(),
        List.of(),
        ContactCourse.NONE,
        FundCourse.NONE,
        List.of());
  }

  private static List<ReportedLate> late(CitizenFact fact, String today) {
    return late(fact, citizen("10100"), today);
  }

  private static List<ReportedLate> late(CitizenFact fact, CitizenState citizen, String today) {
    return LATE.of(fact, citizen, citizen, LocalDate.parse(today)).stream()
        .map(ReportedLate.class::cast)
        .toList();
  }

  private static void assertInTime(CitizenFact fact, String today) {
    assertEquals(List.of(), late(fact, today));
  }

  private static void assertLate(CitizenFact fact, String today, String due, String rule) {
    List<ReportedLate> found = late(fact, today);
    assertEquals(1, found.size());
    assertEquals(LocalDate.parse(due), found.get(0).dueOn());
    assertEquals(LocalDate.parse(today), found.get(0).effectiveDate());
    assertEquals(rule, found.get(0).rule());
    assertEquals(fact.kind(), found.get(0).reported());
    assertEquals("10100", found.get(0).jobcentre());
  }

  private static AbsenceRegistered absence(String known, String registered) {
    return new AbsenceRegistered(absence(known), LocalDate.parse(registered), "FRA-19-1");
  }

  private static Absence absence(String known) {
    LocalDate day = LocalDate.parse(known);
    return new Absence(new UUID(0, 1), 30, day, day.plusDays(7), null, day, day, null, null);
  }

  private static ContactGroupStarted covered(String day, String registered) {
    return new ContactGroupStarted(
        2, false, LocalDate.parse(day), LocalDate.parse(registered), "KON-07.1-1");
  }

  private static Registered held(String kind, int type, String detail, String day, String today) {
    return Registered.of(kind, today, Map.of("interview_type", type, detail, day));
  }

  @Test
  @Rule("KON-07.1-1")
  void aContactGroupIsReportedOnTheDayOnWhichTheCitizenBecomesCovered() {
    assertInTime(covered("2011-09-01", "2011-09-01"), "2011-09-01");
    assertLate(covered("2011-09-01", "2011-09-02"), "2011-09-02", "2011-09-01", "KON-07.1-1");
  }

  @Test
  @Rule("KON-07.2-1")
  void theEndOfAContactGroupIsReportedOnTheLastDayOfTheBenefit() {
    LocalDate last = LocalDate.parse("2011-09-30");
    assertInTime(new ContactGroupEnded(2, last, last, "KON-07.2-3"), "2011-09-30");
    assertLate(
        new ContactGroupEnded(2, last, LocalDate.parse("2011-10-04"), "KON-07.2-3"),
        "2011-10-04",
        "2011-09-30",
        "KON-07.2-1");
  }

  @Test
  void aContactGroupWithoutADayOfTheEventIsNotReckoned() {
    assertInTime(
        new ContactGroupStarted(2, false, LocalDate.parse("2011-09-02"), "KON-07.1-1"),
        "2011-09-02");
  }

  @Test
  @Rule({"FRA-21-2", "FRA-21-3"})
  void anAbsenceIsReportedOnTheDayOnWhichItsReasonBecomesKnown() {
    assertInTime(absence("2011-09-05", "2011-09-05"), "2011-09-05");
    assertLate(absence("2011-09-05", "2011-09-06"), "2011-09-06", "2011-09-05", "FRA-21-2");
  }

  @Test
  void aCorrectionIsNoLateReport() {
    assertInTime(
        new AbsenceCorrected(
            absence("2011-09-05"), "Skrivefejl", LocalDate.parse("2011-09-20"), "FRA-19-1"),
        "2011-09-20");
  }

  @Test
  @Rule("MAT-14-2")
  void aJobsamtaleIsReportedWithinSevenDays() {
    assertInTime(
        held("InterviewHeld", 7, "interview_date", "2011-09-01", "2011-09-08"), "2011-09-08");
    assertLate(
        held("InterviewHeld", 7, "interview_date", "2011-09-01", "2011-09-09"),
        "2011-09-09",
        "2011-09-08",
        "MAT-14-2");
    assertInTime(
        held("InterviewHeld", 12, "interview_date", "2011-09-01", "2011-09-09"), "2011-09-09");
  }

  @Test
  @Rule("SYG-36-2")
  void aFollowUpIsReportedWithinSevenDays() {
    assertInTime(held("FollowUpHeld", 4, "held_on", "2011-09-01", "2011-09-08"), "2011-09-08");
    assertLate(
        held("FollowUpHeld", 4, "held_on", "2011-09-01", "2011-09-09"),
        "2011-09-09",
        "2011-09-08",
        "SYG-36-2");
  }

  @Test
  @Rule("CVS-42-2")
  void aCvConversationIsReportedWithinSevenDays() {
    assertInTime(
        held("CvConversationHeld", 10, "held_on", "2011-09-01", "2011-09-08"), "2011-09-08");
    assertLate(
        held("CvConversationHeld", 10, "held_on", "2011-09-01", "2011-09-09"),
        "2011-09-09",
        "2011-09-08",
        "CVS-42-2");
  }

  @Test
  @Rule("CVS-42-3")
  void aChangeOfTheCvStatusIsReportedAtOnce() {
    assertInTime(
        Registered.of("CvStatusReported", "2011-09-12", Map.of("event_date", "2011-09-12")),
        "2011-09-12");
    assertLate(
        Registered.of("CvStatusReported", "2011-09-13", Map.of("event_date", "2011-09-12")),
        "2011-09-13",
        "2011-09-12",
        "CVS-42-3");
  }

  @Test
  @Rule("IDK-27-16")
  void aCallIsReportedOnTheDayOfItsLetter() {
    assertInTime(
        Registered.of("BookingCreated", "2011-09-05", Map.of("letter_date", "2011-09-05")),
        "2011-09-05");
    assertLate(
        Registered.of("BookingCreated", "2011-09-06", Map.of("letter_date", "2011-09-05")),
        "2011-09-06",
        "2011-09-05",
        "IDK-27-16");
  }

  @Test
  @Rule("IDK-27-18")
  void aMovedOrCancelledCallIsReportedOnTheDayOfTheLetterThatSaysSo() {
    for (String kind : List.of("BookingChanged", "BookingCancelled")) {
      assertInTime(
          Registered.of(kind, "2011-09-07", Map.of("letter_date", "2011-09-07")), "2011-09-07");
      assertLate(
          Registered.of(kind, "2011-09-08", Map.of("letter_date", "2011-09-07")),
          "2011-09-08",
          "2011-09-07",
          "IDK-27-18");
    }
  }

  @Test
  void whatComesLateTellsHowManyDays() {
    ReportedLate late = late(absence("2011-09-05", "2011-09-15"), "2011-09-15").get(0);
    assertEquals(10, late.daysLate());
    assertEquals(
        "{reported=AbsenceRegistered, happened_on=2011-09-05, due_on=2011-09-05, days_late=10,"
            + " jobcentre=10100}",
        late.details().toString());
    assertTrue(late.after(citizen("10100")).equals(citizen("10100")));
  }

  @Test
  void aCitizenWithoutAJobcentreIsInNobodysReport() {
    CitizenState nobodys = citizen(null);
    ReportedLate late = late(absence("2011-09-05", "2011-09-06"), nobodys, "2011-09-06").get(0);
    assertEquals(null, late.jobcentre());
  }
}

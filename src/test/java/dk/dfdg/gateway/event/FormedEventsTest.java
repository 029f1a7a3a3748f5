package dk.dfdg.gateway.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceCorrected;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceDeleted;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceRegistered;
import dk.dfdg.gateway.citizen.Activity;
import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.CvFact.CvAvailabilityChanged;
import dk.dfdg.gateway.citizen.CvFact.CvNumberChanged;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationPlanned;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationWithdrawn;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupEnded;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.testing.MemberRoom;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events that follow from other registrations, with the days of the rules. */
@OnBothDatabases
class FormedEventsTest {
  private static final int INSURED = 1;
  private static final int SICK = 11;

  private final MemberRoom given;

  FormedEventsTest(TestDatabase test) {
    given = new MemberRoom(test.database());
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private Cpr enrolledMember() {
    Cpr cpr = given.on("2011-08-30").citizen(1, "07");
    given.room.enroll(cpr, INSURED);
    given.on("2011-09-05");
    return cpr;
  }

  /** What is told after the enrollment. */
  private List<String> told(Cpr cpr) {
    List<String> all = given.told(cpr);
    assertEquals("2:07 T09 2011-08-30", all.get(0));
    return all.subList(1, all.size());
  }

  @Test
  @Rule({"HTY-T-4", "AKK-61-3", "AKK-66-1", "AKK-69-2"})
  void anEnrollmentIsToldToTheFundWhoeverRegistersIt() {
    Cpr byJobcentre = given.on("2011-09-05").citizen(1, "07");
    given.room.enroll(byJobcentre, INSURED);
    assertEquals(List.of("2:07 T09 2011-09-05"), given.told(byJobcentre));
    assertEquals("101", given.said(byJobcentre, "T09").get("municipality"));

    Cpr onJobnet = given.citizen(1, "11");
    given.room.enrollOnJobnet(onJobnet, INSURED);
    assertEquals(List.of("2:11 T09 2011-09-05"), given.told(onJobnet));
  }

  @Test
  @Rule({"AKK-62-1", "AKK-62-2"})
  void nobodyIsToldOfThoseOutsideTheCircle() {
    Cpr inGroup2 = given.on("2011-09-05").citizen(2, "07");
    given.room.enroll(inGroup2, 2);
    given.room.cancel(inGroup2, "2011-09-05");
    assertEquals(List.of(), given.told(inGroup2));

    Cpr withoutFund = given.citizen(1, null);
    given.room.enroll(withoutFund, INSURED);
    assertEquals(List.of(), given.told(withoutFund));

    Cpr inFleksjob = given.citizen(1, "07");
    given.register(inFleksjob, fleksjob());
    given.room.enroll(inFleksjob, INSURED);
    assertEquals(List.of(), given.told(inFleksjob));
  }

  private static ActivityRegistered fleksjob() {
    return new ActivityRegistered(
        new Activity(
            5,
            "I03",
            "101",
            new ActivityDetails(
                UUID.randomUUID(),
                null,
                null,
                ActivityDetails.RUNNING,
                day("2011-09-01"),
                day("2011-12-01"),
                20,
                0,
                ActivityDetails.FLEKSJOB,
                "12345678",
                "1234567890"),
            true,
            false),
        null,
        day("2011-09-01"),
        "HTY-I-1");
  }

  @Test
  @Rule({"HTY-A-4", "AKK-65.1-5"})
  void aCancellationIsToldWithItsCauseWhenItIsRegistered() {
    Cpr cpr = enrolledMember();
    given.room.cancel(cpr, "2011-09-12");
    assertEquals(List.of("2:07 A07 2011-09-12"), told(cpr));
    assertEquals(1, given.said(cpr, "A07").get("cause"));
    given.room.cancel(cpr, "2011-09-12");
    assertEquals(1, told(cpr).size());
    given.room.cancel(cpr, "2011-09-14");
    assertEquals("2:07 A07 2011-09-14", told(cpr).get(1));
    given.register(cpr, new CancellationWithdrawn(day("2011-09-05"), "A-31"));
    assertEquals("2:07 T09 2011-09-05", told(cpr).get(2));
  }

  @Test
  @Rule({"HTY-A-3", "HTY-A-4"})
  void jobrotationIsTheOneCauseWithACodeOfItsOwn() {
    Cpr cpr = enrolledMember();
    given.register(
        cpr,
        new CancellationPlanned(
            new Cancellation(day("2011-09-05"), 31), day("2011-09-05"), "AFM-08.6-2"));
    assertEquals(List.of("2:07 A08 2011-09-05"), told(cpr));
    Cpr byItself = enrolledMember();
    given.register(
        byItself,
        new CancellationPlanned(
            new Cancellation(day("2011-09-05"), 26), day("2011-09-05"), "BEK-10-3"));
    assertEquals(List.of("2:07 A07 2011-09-05"), told(byItself));
    assertEquals(26, given.said(byItself, "A07").get("cause"));
  }

  @Test
  @Rule("HTY-A-1")
  void whoeverHasGoneAbroadOrDiedInCprIsCancelledAndToldByA03Alone() {
    Cpr gone = enrolledMember();
    given.deliver(gone, "gone-abroad;#;2011-09-05;;;;");
    assertEquals(List.of("2:07 A03 2011-09-05"), told(gone));
    assertEquals(18, given.said(gone, "A03").get("cause"));
    Cpr dead = enrolledMember();
    given.room.cancel(dead, "2011-09-12");
    given.deliver(dead, "died;#;2011-09-04;;;;");
    assertEquals(List.of("2:07 A07 2011-09-12", "2:07 A03 2011-09-05"), told(dead));
  }

  @Test
  @Rule({"HTY-T-3", "HTY-A-3"})
  void enteringOrLeavingContactGroup1WhileEnrolledIsToldToTheFund() {
    Cpr cpr = enrolledMember();
    given.register(cpr, new ContactGroupEnded(1, day("2011-09-05"), "KON-07.2-3"));
    assertEquals(List.of("2:07 A05 2011-09-05"), told(cpr));
    assertEquals("101", given.said(cpr, "A05").get("municipality"));
    given.register(cpr, started(1));
    given.register(cpr, started(1));
    given.register(cpr, started(8));
    assertEquals(
        List.of("2:07 A05 2011-09-05", "2:07 T06 2011-09-05", "2:07 A05 2011-09-05"), told(cpr));

    Cpr notEnrolled = given.citizen(8, "07");
    given.register(notEnrolled, started(1), started(8));
    assertEquals(List.of(), given.told(notEnrolled));
  }

  private static ContactGroupStarted started(int group) {
    return new ContactGroupStarted(group, true, day("2011-09-05"), "KON-07.1-1");
  }

  @Test
  @Rule({"HTY-F-9", "INTRO-4"})
  void aSickReportIsToldWithTheFirstSickDay() {
    Cpr cpr = enrolledMember();
    Absence sick = sick(SICK, "2011-09-01");
    given.register(cpr, new AbsenceRegistered(sick, sick.start(), "FRA-19-1"));
    assertEquals(List.of("2:07 F32 2011-09-05"), told(cpr));
    assertEquals("2011-09-01", given.said(cpr, "F32").get("firstSickDay"));

    given.register(cpr, corrected(sick.endingOn(day("2011-09-20"), 1)));
    assertEquals(1, told(cpr).size());
    Absence earlier =
        new Absence(
            sick.id(),
            SICK,
            day("2011-08-31"),
            null,
            null,
            day("2011-09-05"),
            day("2011-09-05"),
            null,
            null);
    given.register(cpr, corrected(earlier));
    assertEquals(2, told(cpr).size());
    given.register(cpr, new AbsenceDeleted(sick.id(), "Fejl", day("2011-09-05"), "FRA-19-1"));
    Absence holiday = sick(10, "2011-09-05");
    given.register(cpr, new AbsenceRegistered(holiday, holiday.start(), "FRA-19-1"));
    assertEquals(2, told(cpr).size());
  }

  private static Absence sick(int type, String first) {
    return new Absence(
        UUID.randomUUID(),
        type,
        day(first),
        null,
        null,
        day("2011-09-05"),
        day("2011-09-05"),
        null,
        null);
  }

  private static AbsenceCorrected corrected(Absence absence) {
    return new AbsenceCorrected(absence, "Fejl", absence.start(), "FRA-19-1");
  }

  @Test
  @Rule({"HTY-R-5", "AKK-63-2"})
  void aCvThatCanNoLongerBeFoundIsToldOnce() {
    Cpr cpr = enrolledMember();
    given.register(cpr, searchable(false));
    given.register(cpr, searchable(true));
    given.register(cpr, searchable(false));
    given.register(cpr, searchable(false));
    assertEquals(List.of("2:07 R53 2011-09-05"), told(cpr));
    assertNull(given.said(cpr, "R53").get("municipality"));
  }

  private static CvAvailabilityChanged searchable(boolean searchable) {
    return new CvAvailabilityChanged(searchable, day("2011-09-05"), "HTY-R-5");
  }

  @Test
  @Rule("HTY-C-1")
  void anotherCvNumberIsTold() {
    Cpr cpr = enrolledMember();
    given.register(cpr, new CvNumberChanged("12345678", day("2011-09-05"), "HTY-C-1"));
    assertEquals(List.of("2:07 C 2011-09-05"), told(cpr));
    assertEquals(Map.of("CvCustomerIdentifier", "12345678"), given.said(cpr, "C").get("basicData"));
  }
}

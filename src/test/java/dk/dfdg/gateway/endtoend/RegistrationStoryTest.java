package dk.dfdg.gateway.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.base.WorkingDays;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.PersonPayloads;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * One citizen from the first contact over an application, its grant, a match, a holiday, an illness
 * and what the law makes of it, to the enrollment afterwards; with signed calls and passing days.
 */
class RegistrationStoryTest {
  private static final Optional<String> YES = Optional.of("true");
  private static final Optional<String> NO = Optional.of("false");
  private static final String ENROLLMENT = "UnemploymentEnrollment";

  private final Story story = new Story();
  private final LocalDate first = story.today();

  @AfterEach
  void end() {
    story.close();
  }

  @Test
  void fromTheFirstContactToTheEnrollmentAfterAnIllness() {
    theCitizenAppliesForHelpAndIsInContactGroupTwo();
    theApplicantIsEnrolled();
    theBenefitOfficeGrants();
    theJobcentreMakesAMatch();
    aHolidayExemptsOnItsDays();
    theCitizenConfirmsJobSearch();
    theCitizenReportsIllAndTheLawTakesItsCourse();
    theCitizenIsWellAndEnrolledAgain();
    theHistoryShowsEachFactWithItsRule();
    theHistoryShowsWhatHeldFromDayToDay();
  }

  /** § 7 stk. 3 and pkt. 7.3: the benefit office has 15 working days. */
  private void theCitizenAppliesForHelpAndIsInContactGroupTwo() {
    story.jobcentre(PersonPayloads.application(story.cpr, 2, 1, first));
    assertEquals(Optional.of("2"), story.status("ContactGroup", "ContactGroupTypeIdentifier"));
    assertEquals(NO, story.status("ContactGroup", "BenefitGrantedIndicator"));
    LocalDate lastDay = new WorkingDays(Set.of()).plusWorkingDays(first, 15);
    assertEquals(
        Optional.of(lastDay.toString()), story.status("BenefitApplication", "AnswerDueDate"));
    assertEquals(
        List.of("benefit-answer-missing " + lastDay.plusDays(1) + " KON-07.3-9"), story.ahead());
  }

  /** § 8 stk. 2: first as an applicant. */
  private void theApplicantIsEnrolled() {
    story.jobcentre(Payloads.enrollment(story.cpr, 4, first));
    assertEquals(YES, story.status(ENROLLMENT, "EnrolledIndicator"));
    assertEquals(
        Optional.of(day(7).toString()), story.status("JobSearch", "NextConfirmationDueDate"));
  }

  /** Pkt. 7.3 and 8.2: the category follows the grant by itself. */
  private void theBenefitOfficeGrants() {
    story.daysPass(3);
    story.benefitOffice(StoryPayloads.grant(story.cpr));
    assertEquals(YES, story.status("ContactGroup", "BenefitGrantedIndicator"));
    assertEquals(Optional.of("2"), story.status(ENROLLMENT, "ClientCategoryTypeIdentifier"));
    assertEquals(Optional.empty(), story.status("BenefitApplication", "AnswerDueDate"));
  }

  /** Pkt. 14.2: it holds from its registration. */
  private void theJobcentreMakesAMatch() {
    story.daysPass(2);
    story.jobcentre(PersonPayloads.match(story.cpr, 1));
    assertEquals(Optional.of(day(5).toString()), story.status("PersonCategory", "StartDate"));
  }

  /** Bilag 2, Ferie for contact group 2 in match 1. */
  private void aHolidayExemptsOnItsDays() {
    story.jobcentre(StoryPayloads.holiday(story.cpr, story.today(), day(6), day(12)));
    assertEquals(NO, story.exemption(day(5), "ContactCourseExemptIndicator"));
    assertEquals(YES, story.exemption(day(6), "ContactCourseExemptIndicator"));
    assertEquals(YES, story.exemption(day(12), "ActivationExemptIndicator"));
    assertEquals(NO, story.exemption(day(12), "CvExemptIndicator"));
    assertEquals(NO, story.exemption(day(13), "ContactCourseExemptIndicator"));
  }

  /** Every 7th day; those of the holiday do not count. */
  private void theCitizenConfirmsJobSearch() {
    story.daysPass(8);
    story.citizen(StoryPayloads.confirmation(story.cpr));
    assertEquals(
        Optional.of(day(20).toString()), story.status("JobSearch", "NextConfirmationDueDate"));
  }

  /** Pkt. 19.1: a letter after 14 days, cancelled after 21; the contact group stays. */
  private void theCitizenReportsIllAndTheLawTakesItsCourse() {
    story.daysPass(1);
    story.citizen(StoryPayloads.illness(story.cpr, story.today()));
    assertEquals(
        List.of(
            "sickness-letter " + day(28) + " FRA-19.1-23",
            "sickness-cancellation " + day(35) + " FRA-19.1-24"),
        story.ahead().subList(0, 2));
    story.daysPass(20);
    assertEquals(YES, story.status(ENROLLMENT, "EnrolledIndicator"));
    story.daysPass(1);
    assertEquals(NO, story.status(ENROLLMENT, "EnrolledIndicator"));
    assertEquals(Optional.of("30"), story.status(ENROLLMENT, "CauseTypeIdentifier"));
    assertEquals(Optional.of("2"), story.status("ContactGroup", "ContactGroupTypeIdentifier"));
    assertEquals(Optional.of("11"), story.status("Absence", "AbsenceTypeIdentifier"));
    assertEquals(List.of(), story.ahead());
  }

  /** § 8 stk. 3: a recipient is enrolled by the jobcentre. */
  private void theCitizenIsWellAndEnrolledAgain() {
    story.daysPass(2);
    story.citizen(StoryPayloads.recovery(story.cpr, story.today()));
    story.jobcentre(Payloads.enrollment(story.cpr, 2, story.today()));
    assertEquals(YES, story.status(ENROLLMENT, "EnrolledIndicator"));
  }

  private void theHistoryShowsEachFactWithItsRule() {
    assertEquals(
        """
        0 InterviewHeld KON-07.3-1 by 8:10100
        0 MatchRegistered MAT-15-1 by 8:10100
        0 ContactGroupStarted KON-07.3-2 by 8:10100
        0 ApplicationReceived KON-07.3-6 by 8:10100
        0 Notified KON-07.3-3 by 8:10100
        0 Notified TIL-08.4-1 by 8:10100
        0 Enrolled TIL-08.2-1 by 8:10100
        0 Notified KON-07.3-4 by 8:10100
        3 BenefitGranted KON-07.3-7 by 7:101
        3 CategoryChanged TIL-08.2-3 by 7:101
        3 Notified KON-07.3-7 by 7:101
        5 MatchRegistered MAT-12-3 by 8:10100
        6 AbsenceRegistered BI2-08-1 by 8:10100
        13 JobSearchConfirmed ADM-02-5 by 1:AMS
        14 AbsenceRegistered BI2-09-3 by 1:AMS
        28 LetterWritten FRA-19.1-23 by the law
        28 AbsenceLetterSent FRA-19.1-23 by the law
        35 CancellationPlanned FRA-19.1-24 by the law
        35 Notified FRA-19.1-24 by the law
        35 LetterWritten FRA-19.1-24 by the law
        37 AbsenceEnded FRA-19.1-23 by 1:AMS
        37 Enrolled TIL-08.3-1 by 8:10100
        """,
        story.history(first));
  }

  private void theHistoryShowsWhatHeldFromDayToDay() {
    assertEquals(
        List.of("2 " + first + " - " + day(3)),
        story.periods(
            "ContactGroup",
            "ContactGroupPeriod",
            "ContactGroupTypeIdentifier",
            "StartDate",
            "EndDate",
            "BenefitGrantedDate"));
    assertEquals(
        List.of(
            "4 " + first + " " + day(3) + " -",
            "2 " + day(3) + " " + day(35) + " 30",
            "2 " + day(37) + " - -"),
        story.periods(
            ENROLLMENT,
            ENROLLMENT + "Period",
            "ClientCategoryTypeIdentifier",
            "StartDate",
            "EndDate",
            "CauseTypeIdentifier"));
    assertEquals(
        List.of("10 " + day(6) + " " + day(12), "11 " + day(14) + " " + day(37)),
        story.periods("Absence", "AbsencePeriod", "AbsenceTypeIdentifier", "StartDate", "EndDate"));
  }

  private LocalDate day(int number) {
    return first.plusDays(number);
  }
}

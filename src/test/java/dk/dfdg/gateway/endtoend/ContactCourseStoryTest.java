package dk.dfdg.gateway.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.PersonPayloads;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A contact course: summons with self-booking, seen, moved by the citizen, told to the jobcentre's
 * system, held and reported four days later with a new match, after which the enrollment is
 * cancelled; with signed calls and passing days.
 */
class ContactCourseStoryTest {
  private final Story story = new Story();
  private final LocalDate first = story.today();

  /** As the letter says. */
  private final LocalDateTime called = day(14).atTime(9, 0);

  private final LocalDateTime alternative = day(15).atTime(10, 30);
  private String booking;

  @AfterEach
  void end() {
    story.close();
  }

  @Test
  void fromTheSummonsToTheCancellationAfterANewMatch() {
    aRecipientIsEnrolled();
    theJobcentreCallsToAJobsamtale();
    theCitizenSeesTheSummons();
    theCitizenChoosesAnotherTime();
    theJobcentresSystemIsToldOfBothInOrderWithTheWholeBooking();
    theInterviewIsReportedFourDaysAfterItWasHeld();
    theMatchHoldsFromTheRegistrationAndTheJobcentreCancels();
    theHistoryShowsTheCourse();
  }

  private void aRecipientIsEnrolled() {
    story.jobcentre(PersonPayloads.application(story.cpr, 2, 1, first));
    story.jobcentre(Payloads.enrollment(story.cpr, 4, first));
    story.benefitOffice(StoryPayloads.grant(story.cpr));
  }

  /** §§ 27-28: reported on the day of the letter. */
  private void theJobcentreCallsToAJobsamtale() {
    booking =
        Story.text(
            story
                .jobcentre(
                    CoursePayloads.summons(
                        story.cpr, first, called, alternative, day(10).atTime(12, 0)))
                .payload(),
            "MessageIdentifier");
  }

  /** § 29 nr. 2. */
  private void theCitizenSeesTheSummons() {
    story.daysPass(2);
    story.citizen(CoursePayloads.seen(story.cpr, booking));
  }

  /** § 29 nr. 3. */
  private void theCitizenChoosesAnotherTime() {
    story.daysPass(1);
    story.citizen(CoursePayloads.chosen(story.cpr, booking, alternative));
  }

  /** § 25 stk. 2 and pkt. 29. */
  private void theJobcentresSystemIsToldOfBothInOrderWithTheWholeBooking() {
    List<String> told =
        Story.each(
            story.jobcentre(Payloads.notifications()),
            "PersonNotification",
            "PersonNotificationTypeIdentifier",
            "BookingIdentifier",
            "AcceptedBooking",
            "BookingStartTime",
            "LocationDescription");
    List<String> ofBooking = told.stream().filter(line -> line.contains(booking)).toList();
    assertEquals(
        List.of("13 " + booking + " true " + called, "14 " + booking + " true " + alternative),
        ofBooking.stream().map(line -> line.substring(0, line.lastIndexOf('T') + 6)).toList());
    ofBooking.forEach(line -> assertEquals("Lokale 12", line.substring(line.length() - 9)));
  }

  /** § 14 stk. 2: at most 7 days back. */
  private void theInterviewIsReportedFourDaysAfterItWasHeld() {
    story.citizen(StoryPayloads.confirmation(story.cpr));
    story.daysPass(6);
    story.citizen(StoryPayloads.confirmation(story.cpr));
    story.daysPass(6);
    story.citizen(StoryPayloads.confirmation(story.cpr));
    story.daysPass(4);
    story.jobcentre(CoursePayloads.interview(story.cpr, booking, alternative, 2));
    assertEquals(
        List.of("12 - " + first + " false", "7 " + booking + " " + day(19) + " true"),
        Story.each(
            story.jobcentre(CoursePayloads.interviews(story.cpr)),
            "InterviewInfo",
            "InterviewTypeIdentifier",
            "BookingIdentifier",
            "RegistrationDate",
            "ResettingIndicator"));
  }

  /** Pkt. 14.2 and 8.4: whoever is in match 2 is cancelled by the jobcentre with cause 20. */
  private void theMatchHoldsFromTheRegistrationAndTheJobcentreCancels() {
    assertEquals(Optional.of(day(19).toString()), story.status("PersonCategory", "StartDate"));
    story.jobcentre(Payloads.cancellation(story.cpr, day(19), 20));
    assertEquals(Optional.of("false"), story.status("UnemploymentEnrollment", "EnrolledIndicator"));
    assertEquals(Optional.of("20"), story.status("UnemploymentEnrollment", "CauseTypeIdentifier"));
  }

  private void theHistoryShowsTheCourse() {
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
        0 BenefitGranted KON-07.3-7 by 7:101
        0 CategoryChanged TIL-08.2-3 by 7:101
        0 Notified KON-07.3-7 by 7:101
        0 BookingCreated IDK-25-1 by 8:10100
        2 BookingSeen IDK-29-2 by 1:AMS
        2 Notified IDK-25-2 by 1:AMS
        3 BookingTimeChosen IDK-29-3 by 1:AMS
        3 Notified IDK-25-6 by 1:AMS
        3 JobSearchConfirmed ADM-02-5 by 1:AMS
        9 JobSearchConfirmed ADM-02-5 by 1:AMS
        15 JobSearchConfirmed ADM-02-5 by 1:AMS
        15 InterviewHeld MAT-12-1 by 8:10100
        19 MatchRegistered MAT-14-10 by 8:10100
        19 Notified TIL-08.4-2 by 8:10100
        19 CancellationPlanned AFM-08.6-2 by 8:10100
        """,
        story.history(first));
  }

  private LocalDate day(int number) {
    return first.plusDays(number);
  }
}

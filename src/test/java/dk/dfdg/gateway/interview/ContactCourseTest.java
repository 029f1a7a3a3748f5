package dk.dfdg.gateway.interview;

import static dk.dfdg.gateway.interview.Asking.about;
import static dk.dfdg.gateway.interview.Asking.accepted;
import static dk.dfdg.gateway.interview.Asking.advice;
import static dk.dfdg.gateway.interview.Asking.assertRefused;
import static dk.dfdg.gateway.interview.Asking.onlyRule;
import static dk.dfdg.gateway.interview.Asking.story;
import static dk.dfdg.gateway.interview.Interviewee.inGroup;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where conversations stand among each other, and their corrections: pkt. 27.1.1. */
class ContactCourseTest {
  private static final String TODAY = "2011-09-08";

  @Test
  @Rule("IDK-27-12")
  void anotherConversationDoesNotResetTheContactCourse() {
    Asking asking =
        about(inGroup(1).jobsamtale("2011-07-01T10:00", 1), "2011-09-01").otherConversation();
    assertEquals(
        Optional.of(LocalDate.parse("2011-07-01")), countedFrom(asking.after(asking.create())));
    Asking next = about(inGroup(1).jobsamtale("2011-07-01T10:00", 1), "2011-09-01");
    assertEquals(
        Optional.of(LocalDate.parse("2011-09-01")), countedFrom(next.after(next.create())));
  }

  private static Optional<LocalDate> countedFrom(CitizenState state) {
    return state.contactCourse().latestResetting().map(Interview::heldOn);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 8, 9})
  @Rule({"IDK-27-13", "IDK-27-7"})
  void otherTypesAreNotReportedAsHeld(int type) {
    assertRefused(
        about(inGroup(7), TODAY).type(type).create(), FaultCode.INTERVIEW_TYPE_NOT_REPORTED);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 11, 13})
  @Rule("B07-09-2")
  void aTypeThatIsNoneIsRefused(int type) {
    assertRefused(about(inGroup(1), TODAY).type(type).create(), FaultCode.INVALID_INTERVIEW_TYPE);
  }

  @Test
  @Rule("IDK-27-7")
  void aFleksjobFollowUpThatQualifiesIsReportedAsJobsamtale() {
    assertTrue(
        assertRefused(
                about(inGroup(7), "2011-09-12").type(5).create(),
                FaultCode.INTERVIEW_TYPE_NOT_REPORTED)
            .get(0)
            .detailDanish()
            .contains("jobsamtale (type 7)"));
    accepted(about(inGroup(7), "2011-09-12").create());
  }

  @Test
  @Rule("PUB-INT-1")
  void nothingIsRegisteredBeforeTheLatestResettingConversation() {
    Interviewee someone = inGroup(1).jobsamtale("2011-09-05T10:00", 1);
    assertEquals(
        "PUB-INT-1",
        onlyRule(
            about(someone, TODAY).heldAt("2011-09-05T09:59").create(),
            FaultCode.INTERVIEW_BEFORE_RESETTING));
    assertEquals(
        "PUB-INT-1",
        onlyRule(
            about(someone, TODAY).otherConversation().heldAt("2011-09-02T10:00").create(),
            FaultCode.INTERVIEW_BEFORE_RESETTING));
    accepted(about(someone, TODAY).otherConversation().heldAt("2011-09-05T10:00").create());
  }

  @Test
  @Rule("PUB-INT-2")
  void twoResettingConversationsAreAMinuteApartAndKeepTheirOrder() {
    Interviewee someone =
        inGroup(1)
            .held(7, "2011-09-05T10:00", "2011-09-07", 1)
            .held(7, "2011-09-06T10:00", "2011-09-07", 1);
    assertRefused(
        about(someone, TODAY).heldAt("2011-09-06T10:00").update(0), FaultCode.INTERVIEW_DUPLICATE);
    assertEquals(
        "PUB-INT-2",
        onlyRule(
            about(someone, TODAY).heldAt("2011-09-06T10:01").update(0),
            FaultCode.RESETTING_AT_THE_SAME_TIME));
    accepted(about(someone, TODAY).heldAt("2011-09-06T09:59").update(0));
    accepted(about(someone, TODAY).heldAt("2011-09-06T10:01").create());
  }

  @Test
  @Rule("PUB-INT-3")
  void theTypeIsAllowedForTheContactGroupOfTheDay() {
    Interviewee wasIll = inGroup(1).since("2011-09-06");
    Asking asking = about(wasIll, TODAY).heldOn("2011-09-05");
    assertEquals(
        "PUB-INT-3", onlyRule(asking.groupThen(6).create(), FaultCode.INVALID_COMBINATION));
    accepted(asking.groupThen(2).create());
    accepted(asking.otherConversation().groupThen(6).create());
    assertEquals(
        "PUB-INT-3",
        onlyRule(
            about(Interviewee.inNoGroup(), TODAY).otherConversation().create(),
            FaultCode.NO_ACTIVE_CONTACT_GROUP));
  }

  @Test
  @Rule("PUB-INT-4")
  void theSameTypeAtTheSameTimeIsNotRegisteredTwice() {
    Interviewee someone =
        inGroup(1).jobsamtale("2011-09-05T10:00", 1).otherConversation("2011-09-07T10:00");
    assertEquals(
        "PUB-INT-4",
        onlyRule(
            about(someone, TODAY).heldAt("2011-09-05T10:00").create(),
            FaultCode.INTERVIEW_DUPLICATE));
    assertRefused(
        about(someone, TODAY).otherConversation().heldAt("2011-09-07T10:00").create(),
        FaultCode.INTERVIEW_DUPLICATE);
    accepted(about(someone, TODAY).heldAt("2011-09-07T10:00").create());
  }

  @Test
  @Rule("PUB-INT-6")
  void aCancelledBookingIsAdvisedAgainst() {
    Interviewee someone = inGroup(1).called("2011-09-08T10:00").cancelled();
    assertEquals(
        List.of("PUB-INT-6"), advice(about(someone, TODAY).booking(Interviewee.BOOKING).create()));
  }

  @Test
  @Rule("PUB-INT-6")
  void aBookingThatAnotherConversationNamesIsAdvisedAgainst() {
    Interviewee someone =
        inGroup(1).called("2011-09-08T10:00").heldAfterTheCall("2011-09-05T10:00");
    assertEquals(
        List.of("PUB-INT-6"), advice(about(someone, TODAY).booking(Interviewee.BOOKING).create()));
    assertEquals(
        List.of(),
        advice(
            about(someone, TODAY)
                .otherConversation()
                .heldAt("2011-09-05T10:00")
                .booking(Interviewee.BOOKING)
                .update(0)));
  }

  @Test
  @Rule("PUB-INT-6")
  void aBookingIsKnownOnTheCitizen() {
    assertRefused(
        about(inGroup(1), TODAY).booking(Interviewee.BOOKING).create(), FaultCode.BOOKING_UNKNOWN);
    Asking called =
        about(inGroup(1).called("2011-09-08T10:00"), TODAY).booking(Interviewee.BOOKING);
    assertEquals(
        Interviewee.BOOKING,
        called
            .after(called.create())
            .contactCourse()
            .interview(Asking.RECEIPT)
            .orElseThrow()
            .booking());
  }

  @Test
  @Rule("PUB-INT-8")
  void aJobcentreThatIsResponsibleIsTheCitizensOwn() {
    accepted(about(inGroup(1), TODAY).responsible(8, "10100").create());
    accepted(about(inGroup(1), TODAY).responsible(null, "10100").create());
    accepted(about(inGroup(1), TODAY).responsible(7, "101").create());
    assertRefused(
        about(inGroup(1), TODAY).responsible(null, "75100").create(), FaultCode.OTHER_JOBCENTRE);
    assertRefused(
        about(inGroup(1), TODAY).responsible(99, "101").create(), FaultCode.INVALID_CODE_LIST_ITEM);
  }

  @Test
  @Rule("PUB-INT-9")
  void participantsHaveRoleAndForm() {
    accepted(about(inGroup(1), TODAY).participant(7, 2).create());
    accepted(about(inGroup(1), TODAY).participant(4, null).create());
    assertRefused(
        about(inGroup(1), TODAY).participant(9, null).create(), FaultCode.INVALID_CODE_LIST_ITEM);
  }

  @Test
  @Rule("B07-09-4")
  void theDialogueGuideIsOptionalAndNamesEachAreaOnce() {
    accepted(about(inGroup(1), TODAY).create());
    accepted(about(inGroup(1), TODAY).area(1, false).area(5, true).frequentContact(1).create());
    assertRefused(
        about(inGroup(1), TODAY).area(2, false).area(2, true).create(),
        FaultCode.ATTENTION_AREA_TWICE);
  }

  @Test
  @Rule("B07-09-6")
  void whoeverIsNotInMatch1HasADecisiveArea() {
    assertTrue(advice(about(inGroup(7), TODAY).match(2).create()).contains("B07-09-6"));
    assertTrue(
        advice(about(inGroup(7), TODAY).match(2).area(1, false).create()).contains("B07-09-6"));
    assertEquals(List.of(), advice(about(inGroup(7), TODAY).match(2).area(1, true).create()));
    assertEquals(List.of(), advice(about(inGroup(7), TODAY).match(1).create()));
  }

  @Test
  @Rule("PUB-INT-10")
  void aCorrectionStaysWithinWhatWasPossibleOnTheDayOfRegistration() {
    Interviewee someone = inGroup(1).match(1).held(7, "2011-08-30T10:00", "2011-09-01", 1);
    String later = "2011-11-01";
    accepted(about(someone, later).heldAt("2011-08-25T10:00").update(0));
    assertRefused(
        about(someone, later).heldAt("2011-08-24T10:00").update(0),
        FaultCode.INVALID_INTERVIEW_DATE);
    assertRefused(
        about(someone, later).heldAt("2011-09-02T10:00").update(0),
        FaultCode.INVALID_INTERVIEW_DATE);
    assertEquals(
        List.of("InterviewCorrected MAT-12-1"),
        story(about(someone, later).heldAt("2011-08-30T10:00").agreement("Andet").update(0)));
  }

  @Test
  @Rule("MAT-14-10")
  void aCorrectedMatchHoldsFromTheCorrection() {
    Interviewee someone = inGroup(7).match(2).jobsamtale("2011-09-01T10:00", 2);
    Asking asking = about(someone, TODAY).heldAt("2011-09-01T10:00").match(3).area(1, true);
    assertEquals(
        List.of("InterviewCorrected MAT-12-1", "MatchRegistered MAT-14-10"),
        story(asking.update(0)));
    assertEquals(LocalDate.parse(TODAY), asking.after(asking.update(0)).visitation().matchSince());
    assertEquals(List.of("MAT-14-10"), advice(asking.update(0)));
  }

  @Test
  @Rule("MAT-14-10")
  void aCorrectionDoesNotOverrideAMatchThatWasRegisteredSince() {
    Interviewee someone = inGroup(7).match(3).jobsamtale("2011-09-01T10:00", 2);
    Asking asking =
        about(someone, TODAY).heldAt("2011-09-01T10:00").match(1).area(1, true).afterALaterMatch();
    assertEquals(List.of("InterviewCorrected MAT-12-1"), story(asking.update(0)));
    assertEquals(3, asking.after(asking.update(0)).matchGroup());
    assertEquals(
        1,
        asking
            .after(asking.update(0))
            .contactCourse()
            .interview(Interviewee.id(0))
            .get()
            .matchGroup());
    assertEquals(List.of("MAT-14-10", "MAT-14-10"), advice(asking.update(0)));
  }

  @Test
  void whatIsNotChangedIsNotCheckedByTodaysGroup() {
    Interviewee nowIll =
        inGroup(6).since("2011-10-01").match(1).held(7, "2011-09-01T10:00", "2011-09-02", 1);
    Asking asking =
        about(nowIll, "2011-10-05").heldAt("2011-09-01T10:00").agreement("Rettet tekst");
    accepted(asking.update(0));
    assertRefused(asking.match(2).update(0), FaultCode.INVALID_COMBINATION);
    accepted(asking.match(1).heldAt("2011-08-31T10:00").groupThen(1).update(0));
    assertRefused(asking.groupThen(6).update(0), FaultCode.INVALID_COMBINATION);
  }

  @Test
  @Rule("IDK-27-12")
  void whenTheLatestResettingConversationIsTakenAwayTheDeadlineIsCountedFromTheOneBefore() {
    Interviewee someone =
        inGroup(1).jobsamtale("2011-07-01T10:00", 1).jobsamtale("2011-09-05T10:00", 1);
    Asking asking = about(someone, TODAY);
    CitizenState after = asking.after(asking.delete(1));
    assertEquals(Optional.of(LocalDate.parse("2011-07-01")), countedFrom(after));
    assertEquals(List.of("MAT-14-10", "IDK-27-12"), advice(asking.delete(1)));
    assertEquals(List.of("InterviewDeleted MAT-12-1"), story(asking.delete(1)));
  }

  @Test
  void aJobsamtaleThatWasAnotherConversationIsCorrected() {
    Interviewee someone = inGroup(1).jobsamtale("2011-09-05T10:00", 1);
    Asking asking = about(someone, TODAY).otherConversation().heldAt("2011-09-05T10:00");
    assertEquals(Optional.empty(), countedFrom(asking.after(asking.update(0))));
    assertEquals(List.of("MAT-14-10", "IDK-27-12"), advice(asking.update(0)));
  }

  @Test
  @Rule("MAT-18-1")
  void onlyWhoeverMayRegisterMayCorrectAndDelete() {
    Asking asking =
        about(inGroup(1).jobsamtale("2011-09-05T10:00", 1), TODAY)
            .heldAt("2011-09-05T10:00")
            .by(Channel.BENEFIT_OFFICE);
    assertRefused(asking.update(0), FaultCode.REGISTRAR_NOT_ALLOWED);
    assertRefused(asking.delete(0), FaultCode.REGISTRAR_NOT_ALLOWED);
  }
}

package dk.dfdg.gateway.interview;

import static dk.dfdg.gateway.interview.Asking.about;
import static dk.dfdg.gateway.interview.Asking.accepted;
import static dk.dfdg.gateway.interview.Asking.advice;
import static dk.dfdg.gateway.interview.Asking.assertRefused;
import static dk.dfdg.gateway.interview.Asking.onlyRule;
import static dk.dfdg.gateway.interview.Asking.story;
import static dk.dfdg.gateway.interview.Asking.told;
import static dk.dfdg.gateway.interview.Interviewee.inGroup;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobsamtale and its match: §§ 12-18 and Bilag 3. */
class JobsamtaleTest {
  private static final String TODAY = "2011-09-08";

  @Test
  @Rule({"MAT-12-1", "MAT-14-10"})
  void dateFormAgreementAndMatchAreStoredAndTheMatchHoldsFromTheRegistration() {
    Asking asking = about(inGroup(2).match(1), "2011-09-06").heldOn("2011-09-01").match(2);
    assertEquals(
        List.of("InterviewHeld MAT-12-1", "MatchRegistered MAT-14-10"),
        story(asking.create()).subList(0, 2));
    CitizenState after = asking.after(asking.create());
    Interview held = after.contactCourse().interview(Asking.RECEIPT).orElseThrow();
    assertEquals(LocalDate.parse("2011-09-01"), held.heldOn());
    assertEquals(LocalDate.parse("2011-09-06"), held.registeredOn());
    assertTrue(held.resetting());
    assertEquals(2, after.matchGroup());
    assertEquals(LocalDate.parse("2011-09-06"), after.visitation().matchSince());
    assertEquals(
        "Søger fem stillinger om ugen",
        accepted(asking.create()).facts().get(0).details().get("agreement"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 7})
  @Rule({"MAT-12-2", "B07-09-5"})
  void aJobsamtaleWithoutMatchIsRefused(int group) {
    assertEquals(
        "MAT-12-2",
        onlyRule(
            about(inGroup(group), TODAY).match(null).create(), FaultCode.INTERVIEW_NEEDS_MATCH));
    accepted(about(inGroup(group), TODAY).create());
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 8})
  @Rule("MAT-13-1")
  void groups6And8HaveNoJobsamtale(int group) {
    assertEquals(
        "MAT-13-1", onlyRule(about(inGroup(group), TODAY).create(), FaultCode.INVALID_COMBINATION));
  }

  @Test
  @Rule({"MAT-12-1", "MAT-14-2"})
  void aJobsamtaleBeforeTheGroupEndedIsReportedWithoutEffectOfItsMatch() {
    for (Interviewee left : List.of(Interviewee.inNoGroup(), inGroup(6))) {
      Asking asking = about(left, TODAY).heldOn("2011-09-05").match(1).groupThen(1);
      assertEquals(List.of("InterviewHeld MAT-12-1"), story(asking.create()));
      assertEquals(null, asking.after(asking.create()).matchGroup());
      assertEquals(List.of("MAT-12-1", "MAT-14-2"), advice(asking.create()));
    }
    assertRefused(
        about(inGroup(6), TODAY).heldOn("2011-09-05").groupThen(8).create(),
        FaultCode.INVALID_COMBINATION);
    assertRefused(
        about(Interviewee.inNoGroup(), TODAY).heldOn("2011-09-05").create(),
        FaultCode.NO_ACTIVE_CONTACT_GROUP);
  }

  @Test
  @Rule("MAT-13-1")
  void whoeverIsInNoGroupHasNoJobsamtale() {
    assertRefused(
        about(Interviewee.inNoGroup(), TODAY).create(), FaultCode.NO_ACTIVE_CONTACT_GROUP);
  }

  @Test
  @Rule({"MAT-13-2", "BI3-4"})
  void inGroup3AJobsamtaleComesWithAMatchAndAnotherConversationWithout() {
    assertEquals(
        "BI3-4",
        onlyRule(about(inGroup(3), TODAY).match(null).create(), FaultCode.INTERVIEW_NEEDS_MATCH));
    assertEquals(
        List.of("InterviewHeld MAT-12-1", "MatchRegistered MAT-13-2"),
        story(about(inGroup(3), TODAY).create()).subList(0, 2));
    accepted(about(inGroup(3), TODAY).otherConversation().create());
  }

  @ParameterizedTest
  @CsvSource({"2011-09-01,true", "2011-08-31,false", "2011-09-08,true"})
  @Rule("MAT-14-2")
  void itIsRegisteredAtMost7DaysLater(String day, boolean allowed) {
    Asking asking = about(inGroup(1), TODAY).heldOn(day);
    if (allowed) {
      accepted(asking.create());
    } else {
      assertEquals("MAT-14-2", onlyRule(asking.create(), FaultCode.INVALID_INTERVIEW_DATE));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2011-09-09T10:00", "2011-09-08T12:01"})
  @Rule("MAT-14-3")
  void itHasBeenHeld(String ahead) {
    assertEquals(
        "MAT-14-3",
        onlyRule(
            about(inGroup(1), TODAY).heldAt(ahead).create(), FaultCode.INVALID_INTERVIEW_DATE));
    accepted(about(inGroup(1), TODAY).heldAt("2011-09-08T12:00").create());
  }

  @Test
  @Rule({"MAT-14-4", "B07-09-3"})
  void itsFormIsOneOfFive() {
    for (int form = 1; form <= 5; form++) {
      accepted(about(inGroup(1), TODAY).form(form).create());
    }
    assertEquals(
        "MAT-14-4",
        onlyRule(
            about(inGroup(1), TODAY).form(6).create(), FaultCode.INVALID_INTERVIEW_CONTACT_TYPE));
  }

  @Test
  @Rule("MAT-14-5")
  void byTelephoneWithoutAReasonItIsAdvisedAgainst() {
    Asking asking = about(inGroup(2).match(2), TODAY).heldOn("2011-09-01");
    assertTrue(advice(asking.form(2).create()).contains("MAT-14-5"));
    assertFalse(advice(asking.form(1).create()).contains("MAT-14-5"));
  }

  @Test
  @Rule("MAT-14-6")
  void whoeverIsPreventedFromPersonalContactCanHaveAnyForm() {
    Interviewee prevented = inGroup(2).match(2).absent(26, "2011-09-01", "2011-10-01");
    Asking asking = about(prevented, TODAY).match(2);
    assertFalse(advice(asking.form(5).create()).contains("MAT-14-5"));
    assertFalse(advice(asking.form(2).create()).contains("MAT-14-5"));
    Interviewee later = inGroup(2).match(2).absent(26, "2011-09-08", "2011-10-01");
    assertTrue(
        advice(about(later, TODAY).match(2).heldOn("2011-09-07").form(5).create())
            .contains("MAT-14-5"));
  }

  @Test
  @Rule({"MAT-14-7", "B07-09-5"})
  void itsAgreementIsObligatory() {
    assertEquals(
        "MAT-14-7",
        onlyRule(
            about(inGroup(1), TODAY).agreement(null).create(),
            FaultCode.INTERVIEW_NEEDS_AGREEMENT));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4})
  @Rule("MAT-14-9")
  void itsMatchGroupIs1Or2Or3(int match) {
    assertEquals(
        "MAT-14-9",
        onlyRule(about(inGroup(1), TODAY).match(match).create(), FaultCode.INVALID_CODE_LIST_ITEM));
  }

  @Test
  @Rule("MAT-14-11")
  void itsMatchCannotBeBackdated() {
    Asking asking = about(inGroup(1), "2011-09-06").heldOn("2011-09-01");
    assertEquals(
        "MAT-14-11",
        onlyRule(asking.matchFrom("2011-09-01").create(), FaultCode.INVALID_START_DATE));
    accepted(asking.matchFrom("2011-09-06").create());
  }

  @Test
  @Rule("MAT-15-2")
  void anotherConversationNeedsNeitherAgreementNorMatch() {
    Asking asking = about(inGroup(1), TODAY).otherConversation().heldOn("2011-09-01");
    assertEquals(List.of("InterviewHeld IDK-27-12"), story(asking.create()));
    assertEquals(List.of(), advice(asking.create()));
  }

  @Test
  @Rule({"MAT-12-3", "MAT-15-1"})
  void anotherConversationCanChangeTheMatch() {
    Asking asking = about(inGroup(4).match(1), TODAY).otherConversation().match(2);
    assertEquals(
        List.of("InterviewHeld IDK-27-12", "MatchRegistered MAT-14-10"), story(asking.create()));
    assertRefused(
        about(inGroup(8), TODAY).otherConversation().match(1).create(),
        FaultCode.INVALID_COMBINATION);
    accepted(about(inGroup(8), TODAY).otherConversation().create());
  }

  @ParameterizedTest
  @CsvFileSource(files = "conf/rules/interview-types.csv", delimiter = ';', numLinesToSkip = 1)
  @Rule({"MAT-18-1", "IDK-27-13"})
  void everyCellOfTheTypesHolds(
      int type,
      String held,
      String resetting,
      String groups,
      String citizen,
      String jobcentre,
      String fund,
      String office,
      String actor) {
    if (held.equals("no")) {
      assertRefused(
          about(inGroup(1), TODAY).type(type).create(), FaultCode.INTERVIEW_TYPE_NOT_REPORTED);
      return;
    }
    assertRegistrar(type, Channel.CITIZEN, citizen);
    assertRegistrar(type, Channel.JOBCENTRE, jobcentre);
    assertRegistrar(type, Channel.FUND, fund);
    assertRegistrar(type, Channel.BENEFIT_OFFICE, office);
    assertRegistrar(type, Channel.OTHER_ACTOR, actor);
  }

  private static void assertRegistrar(int type, Channel channel, String allowed) {
    Asking asking = about(inGroup(1), TODAY).type(type).by(channel);
    if (type == 12) {
      asking.otherConversation();
    }
    boolean ofItsOwnChapter = type == 4 || type == 10;
    if (allowed.equals("yes") && ofItsOwnChapter) {
      assertFalse(asking.create().toString().contains(FaultCode.REGISTRAR_NOT_ALLOWED.name()));
    } else if (allowed.equals("yes")) {
      accepted(asking.create());
    } else {
      assertTrue(
          asking.create().toString().contains(FaultCode.REGISTRAR_NOT_ALLOWED.name()),
          () -> type + " by " + channel);
    }
  }

  @Test
  @Rule({"MAT-18-1", "AFM-11-3"})
  void aPortalJobcentreRegistersItsInsuredInTheBrowser() {
    Interviewee insured = inGroup(1).at("56100");
    assertRefused(about(insured, TODAY).create(), FaultCode.BROWSER_ONLY_FOR_INSURED);
    assertRefused(
        about(insured, TODAY).otherConversation().create(), FaultCode.BROWSER_ONLY_FOR_INSURED);
    accepted(about(inGroup(2).at("56100"), TODAY).create());
  }

  @Test
  @Rule({"TIL-08.4-1", "MAT-16-1"})
  void aMatchOf1IsAdvisedToEnrollAndTheJobcentreIsTold() {
    Asking asking = about(inGroup(2).match(2), TODAY);
    assertTrue(advice(asking.match(1).create()).contains("TIL-08.4-1"));
    assertEquals(List.of("TIL-08.4-1"), told(asking.create()));
    assertEquals(List.of(), told(about(inGroup(2).match(2).enrolled(2), TODAY).create()));
  }

  @Test
  @Rule("TIL-08.4-2")
  void aMatchOf2Or3IsAdvisedToCancelAndCancelsNothingItself() {
    Asking asking = about(inGroup(2).match(1).enrolled(2), TODAY).match(3);
    assertTrue(advice(asking.create()).contains("TIL-08.4-2"));
    assertEquals(List.of("TIL-08.4-2"), told(asking.create()));
    assertTrue(asking.after(asking.create()).isEnrolledOn(LocalDate.parse(TODAY)));
  }

  @Test
  @Rule("MAT-14-12")
  void aMatchThatAnAbsenceDoesNotFitIsToldOf() {
    Interviewee prevented = inGroup(2).match(2).absent(26, "2011-09-01", "2011-10-01");
    assertTrue(advice(about(prevented, TODAY).match(1).create()).contains("FRA-19.1-14"));
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    assertRefused(
        about(inGroup(6), TODAY)
            .match(4)
            .matchFrom("2011-09-01")
            .agreement(null)
            .heldOn("2011-09-09")
            .form(9)
            .area(6, true)
            .frequentContact(9)
            .responsible(8, "75100")
            .participant(99, 9)
            .booking(Interviewee.BOOKING)
            .create(),
        FaultCode.INVALID_COMBINATION,
        FaultCode.INTERVIEW_NEEDS_AGREEMENT,
        FaultCode.INVALID_INTERVIEW_DATE,
        FaultCode.INVALID_INTERVIEW_CONTACT_TYPE,
        FaultCode.INVALID_CODE_LIST_ITEM,
        FaultCode.INVALID_START_DATE,
        FaultCode.INVALID_CODE_LIST_ITEM,
        FaultCode.INVALID_CODE_LIST_ITEM,
        FaultCode.OTHER_JOBCENTRE,
        FaultCode.INVALID_CODE_LIST_ITEM,
        FaultCode.INVALID_INTERVIEW_CONTACT_TYPE,
        FaultCode.BOOKING_UNKNOWN);
  }
}

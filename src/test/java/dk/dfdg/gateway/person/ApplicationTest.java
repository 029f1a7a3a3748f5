package dk.dfdg.gateway.person;

import static dk.dfdg.gateway.person.Asking.about;
import static dk.dfdg.gateway.person.Asking.advice;
import static dk.dfdg.gateway.person.Asking.assertAccepted;
import static dk.dfdg.gateway.person.Asking.assertRefused;
import static dk.dfdg.gateway.person.Asking.onlyRule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Første henvendelse med anmodning om hjælp: § 7 stk. 3 and § 15. */
class ApplicationTest {
  private static final String TODAY = "2011-09-01";

  @Test
  @Rule({"KON-07.3-2", "B07-03-1", "MAT-15-1"})
  void theFirstContactMakesAnApplicantAndStartsTheBenefitOffice() {
    Asking asking = about(Someone.inNoGroup(), TODAY).heldAt(TODAY, 12, 1, null);
    CitizenState after = asking.after(asking.apply(2, 1));
    assertTrue(after.isInGroup(2));
    assertFalse(after.benefitGranted());
    assertEquals(LocalDate.parse(TODAY), after.visitation().appliedOn());
    assertEquals(1, after.matchGroup());
    assertEquals(
        List.of(
            "InterviewHeld KON-07.3-1",
            "MatchRegistered MAT-15-1",
            "ContactGroupStarted KON-07.3-2",
            "ApplicationReceived KON-07.3-6",
            "Notified TIL-08.4-1"),
        asking.story(asking.apply(2, 1)));
  }

  @ParameterizedTest
  @CsvSource({"2,3,4", "2,1,4", "2,5,4", "3,3,6"})
  @Rule({"KON-07.3-2", "KON-06-2"})
  void whoeverIsEnrolledIsEnrolledAsAnApplicant(int group, int before, int category) {
    Asking asking = about(Someone.inGroup(8).enrolled(before), TODAY).heldAt(TODAY, 12, 1, null);
    assertEquals(category, asking.after(asking.apply(group, 1)).enrollment().category());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 5, 6, 7, 8})
  @Rule("KON-07.3-2")
  void onlyInGroups2And3IsThereSomethingToApplyFor(int group) {
    assertRefused(about(Someone.inNoGroup(), TODAY).apply(group, null), FaultCode.NOT_APPLIED_FOR);
    assertRefused(
        about(Someone.inNoGroup(), TODAY).apply(9, null), FaultCode.INVALID_CONTACT_GROUP);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6, 8, 9, 10})
  @Rule("KON-07.3-1")
  void aConversationOfAnotherTypeIsNoFirstContact(int type) {
    assertEquals(
        "KON-07.3-1",
        onlyRule(
            about(Someone.inNoGroup(), TODAY).heldAt(TODAY, type, 1, "Aftale").apply(2, 1),
            FaultCode.NOT_A_FIRST_CONTACT));
  }

  @Test
  @Rule("KON-07.3-1")
  void aJobsamtaleOrAnotherConversationIsAFirstContact() {
    assertAccepted(about(Someone.inNoGroup(), TODAY).heldAt(TODAY, 7, 1, "Aftale").apply(2, 1));
    assertAccepted(about(Someone.inNoGroup(), TODAY).heldAt(TODAY, 12, 2, null).apply(3, null));
    assertRefused(
        about(Someone.inNoGroup(), TODAY).heldAt(TODAY, 11, 1, null).apply(2, 1),
        FaultCode.INVALID_INTERVIEW_TYPE);
    assertEquals(
        "KON-07.3-1",
        onlyRule(
            about(Someone.inNoGroup(), TODAY).apply(3, null), FaultCode.FIRST_CONTACT_INCOMPLETE));
  }

  @ParameterizedTest
  @CsvSource({"2,MAT-12-2", "3,BI3-4"})
  @Rule({"MAT-12-2", "BI3-4", "MAT-14-7"})
  void aJobsamtaleNeedsMatchAndAgreement(int group, String rule) {
    assertEquals(
        rule,
        onlyRule(
            about(Someone.inNoGroup(), TODAY).heldAt(TODAY, 7, 1, "Aftale").apply(group, null),
            FaultCode.INTERVIEW_NEEDS_MATCH));
    assertEquals(
        "MAT-14-7",
        onlyRule(
            about(Someone.inNoGroup(), TODAY).heldAt(TODAY, 7, 1, null).apply(group, 1),
            FaultCode.INTERVIEW_NEEDS_AGREEMENT));
  }

  @Test
  @Rule("MAT-15-1")
  void aFirstContactWithoutAMatchIsRefusedAndTheBenefitOfficeRemindedOfIt() {
    assertEquals(
        "MAT-15-1",
        onlyRule(
            about(Someone.inNoGroup(), TODAY).heldAt(TODAY, 12, 1, null).apply(2, null),
            FaultCode.FIRST_CONTACT_INCOMPLETE));
    assertRefused(
        about(Someone.inNoGroup(), TODAY).apply(2, null),
        FaultCode.FIRST_CONTACT_INCOMPLETE,
        FaultCode.FIRST_CONTACT_INCOMPLETE);
    assertEquals(
        List.of("KON-07.3-1", "MAT-15-1"),
        advice(about(Someone.inNoGroup(), TODAY).by(Channel.BENEFIT_OFFICE).apply(2, null)));
    assertRefused(
        about(Someone.inNoGroup(), TODAY).heldAt(TODAY, 12, 1, null).apply(2, 4),
        FaultCode.INVALID_CODE_LIST_ITEM);
  }

  @Test
  @Rule({"MAT-15-1", "MAT-15-2", "MAT-14-2"})
  void theConversationOfAFirstContactMayBeSevenDaysOld() {
    assertAccepted(
        about(Someone.inNoGroup(), "2011-09-08").heldAt("2011-09-01", 12, 1, null).apply(2, 1));
    assertEquals(
        "MAT-14-2",
        onlyRule(
            about(Someone.inNoGroup(), "2011-09-08").heldAt("2011-08-31", 12, 1, null).apply(2, 1),
            FaultCode.INVALID_INTERVIEW_DATE));
  }

  @Test
  @Rule({"BI3-1", "KON-06-6"})
  void anApplicantForIntroduktionsydelseNeedsNothingMore() {
    Asking asking = about(Someone.inNoGroup(), TODAY).heldAt(TODAY, 12, 1, null);
    assertEquals(List.of(), advice(asking.apply(3, null)));
    assertTrue(asking.after(asking.apply(3, null)).isInGroup(3));
    assertAccepted(about(Someone.inNoGroup(), TODAY).group(3));
  }

  @Test
  @Rule("KON-07.1-2")
  void theBenefitOfficeTakesApplicationsAndTheCitizenAndTheFundDoNot() {
    assertAccepted(about(Someone.inNoGroup(), TODAY).byTheBenefitOffice().apply(2, null));
    for (Channel channel : List.of(Channel.CITIZEN, Channel.FUND, Channel.OTHER_ACTOR)) {
      assertRefused(
          about(Someone.inNoGroup(), TODAY).by(channel).apply(2, null),
          FaultCode.REGISTRAR_NOT_ALLOWED);
    }
  }

  @Test
  @Rule({"MAT-13-2", "MAT-12-2"})
  void theBenefitOfficeMatchesOnlyForIntroduktionsydelse() {
    assertAccepted(about(Someone.inNoGroup(), TODAY).byTheBenefitOffice().apply(3, 1));
    assertRefused(
        about(Someone.inNoGroup(), TODAY).byTheBenefitOffice().apply(2, 1),
        FaultCode.REGISTRAR_NOT_ALLOWED);
  }

  @Test
  void whoeverHasAppliedAlreadyIsInTheGroup() {
    assertRefused(
        about(Someone.inGroup(2), TODAY).heldAt(TODAY, 12, 1, null).apply(2, 1),
        FaultCode.CONTACT_GROUP_OPEN);
    assertAccepted(about(Someone.inGroup(3), TODAY).heldAt(TODAY, 12, 1, null).apply(2, 1));
  }
}

package dk.dfdg.gateway.person;

import static dk.dfdg.gateway.person.Asking.about;
import static dk.dfdg.gateway.person.Asking.advice;
import static dk.dfdg.gateway.person.Asking.assertAccepted;
import static dk.dfdg.gateway.person.Asking.assertRefused;
import static dk.dfdg.gateway.person.Asking.onlyRule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.MessageFact.Notified;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Matchvurdering outside a jobsamtale: §§ 12-15 and 18. */
class MatchTest {
  private static final String TODAY = "2011-09-12";

  @Test
  @Rule({"MAT-12-3", "MAT-14-10"})
  void aMatchOutsideAJobsamtaleIsAReportOfItsOwnAndHoldsFromToday() {
    Asking asking = about(Someone.inGroup(4).match(1), TODAY).heldAt("2011-09-06", 12, 1, null);
    CitizenState after = asking.after(asking.match(2));
    assertEquals(2, after.matchGroup());
    assertEquals(1, after.previousMatchGroup());
    assertEquals(LocalDate.parse(TODAY), after.visitation().matchSince());
    assertEquals(
        List.of("InterviewHeld MAT-15-1", "MatchRegistered MAT-12-3"),
        asking.story(asking.match(2)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4})
  @Rule("MAT-14-9")
  void theMatchGroupIs1Or2Or3(int match) {
    assertEquals(
        "MAT-14-9",
        onlyRule(about(Someone.inGroup(1), TODAY).match(match), FaultCode.INVALID_CODE_LIST_ITEM));
    for (int valid = 1; valid <= 3; valid++) {
      assertAccepted(about(Someone.inGroup(1), TODAY).match(valid));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 8})
  @Rule("MAT-13-1")
  void groups6And8AreNotMatched(int group) {
    assertEquals(
        "MAT-13-1",
        onlyRule(about(Someone.inGroup(group), TODAY).match(1), FaultCode.INVALID_COMBINATION));
  }

  @Test
  @Rule("MAT-13-1")
  void whoeverIsInNoGroupIsNotMatched() {
    assertRefused(about(Someone.inNoGroup(), TODAY).match(1), FaultCode.NO_ACTIVE_CONTACT_GROUP);
  }

  @ParameterizedTest
  @CsvFileSource(files = "conf/rules/match-registrars.csv", delimiter = ';', numLinesToSkip = 1)
  @Rule({"MAT-13-1", "MAT-13-2"})
  void everyCellOfTheRegistrarsHolds(
      int group,
      String matched,
      String citizen,
      String jobcentre,
      String fund,
      String office,
      String actor) {
    if (matched.equals("no")) {
      assertEquals(List.of("no", "no"), List.of(jobcentre, office));
      return;
    }
    assertRegistrar(group, Channel.CITIZEN, citizen);
    assertRegistrar(group, Channel.JOBCENTRE, jobcentre);
    assertRegistrar(group, Channel.FUND, fund);
    assertRegistrar(group, Channel.BENEFIT_OFFICE, office);
    assertRegistrar(group, Channel.OTHER_ACTOR, actor);
  }

  private static void assertRegistrar(int group, Channel channel, String allowed) {
    Asking asking = about(Someone.inGroup(group), TODAY).by(channel);
    if (allowed.equals("yes")) {
      assertAccepted(asking.match(1));
    } else {
      assertRefused(asking.match(1), FaultCode.REGISTRAR_NOT_ALLOWED);
    }
  }

  @Test
  @Rule({"MAT-13-2", "BI3-5"})
  void inGroup3AMatchIsVoluntaryAndRegisteredWithoutAJobsamtale() {
    Asking asking = about(Someone.inGroup(3), TODAY);
    assertEquals("MatchRegistered MAT-13-2", asking.story(asking.match(1)).get(0));
  }

  @Test
  @Rule("MAT-14-11")
  void aMatchIsNotBackdated() {
    for (String start : List.of("2011-09-01", "2011-09-13")) {
      assertEquals(
          "MAT-14-11",
          onlyRule(
              about(Someone.inGroup(1), TODAY).start(start).match(1),
              FaultCode.INVALID_START_DATE));
    }
    assertAccepted(about(Someone.inGroup(1), TODAY).start(TODAY).match(1));
  }

  @Test
  @Rule({"MAT-14-2", "MAT-14-3"})
  void theConversationWasHeldInTheLastSevenDays() {
    assertAccepted(about(Someone.inGroup(1), TODAY).heldAt("2011-09-05", 12, 1, null).match(1));
    assertAccepted(about(Someone.inGroup(1), TODAY).heldAt(TODAY, 12, 1, null).match(1));
    assertEquals(
        "MAT-14-2",
        onlyRule(
            about(Someone.inGroup(1), TODAY).heldAt("2011-09-04", 12, 1, null).match(1),
            FaultCode.INVALID_INTERVIEW_DATE));
    assertEquals(
        "MAT-14-3",
        onlyRule(
            about(Someone.inGroup(1), TODAY).heldAt("2011-09-13", 12, 1, null).match(1),
            FaultCode.INVALID_INTERVIEW_DATE));
  }

  @Test
  @Rule({"MAT-14-4", "MAT-15-2"})
  void theFormIsOneOfFiveAndTheAgreementIsOptional() {
    for (int form = 1; form <= 5; form++) {
      assertAccepted(about(Someone.inGroup(1), TODAY).heldAt(TODAY, 12, form, null).match(1));
    }
    assertEquals(
        "MAT-14-4",
        onlyRule(
            about(Someone.inGroup(1), TODAY).heldAt(TODAY, 12, 6, null).match(1),
            FaultCode.INVALID_INTERVIEW_CONTACT_TYPE));
  }

  @Test
  @Rule("MAT-15-1")
  void aMatchWithoutItsConversationIsRemindedOfIt() {
    assertEquals(List.of("MAT-15-1"), advice(about(Someone.inGroup(4), TODAY).match(1)));
  }

  @Test
  @Rule("TIL-08.4-1")
  void aMatchOf1IsAdvisedToEnroll() {
    Asking asking = about(Someone.inGroup(2).match(2).granted(), "2011-09-05");
    assertTrue(advice(asking.match(1)).contains("TIL-08.4-1"));
    assertEquals(List.of("TIL-08.4-1"), rules(asking.told(asking.match(1))));
    Asking enrolled = about(Someone.inGroup(2).match(2).granted().enrolled(2), "2011-09-05");
    assertEquals(List.of(), enrolled.told(enrolled.match(1)));
  }

  @Test
  @Rule("TIL-08.4-2")
  void aMatchOf2Or3IsAdvisedToCancelAndCancelsNothingItself() {
    Asking asking = about(Someone.inGroup(2).match(1).granted().enrolled(2), "2011-09-05");
    for (int match = 2; match <= 3; match++) {
      assertTrue(advice(asking.match(match)).contains("TIL-08.4-2"));
      assertEquals(List.of("TIL-08.4-2"), rules(asking.told(asking.match(match))));
      assertTrue(asking.after(asking.match(match)).isEnrolledOn(asking.today));
    }
  }

  @Test
  @Rule("TIL-08.4-1")
  void inOtherGroupsAMatchSaysNothingOfTheEnrollment() {
    Asking asking = about(Someone.inGroup(7).match(2), TODAY);
    assertEquals(List.of(), asking.told(asking.match(1)));
  }

  @Test
  @Rule({"MAT-18-1", "AFM-11-3"})
  void aPortalJobcentreMatchesItsInsuredInTheBrowser() {
    assertRefused(
        about(Someone.inGroup(1).at("56100"), TODAY).match(1), FaultCode.BROWSER_ONLY_FOR_INSURED);
    assertAccepted(about(Someone.inGroup(2).at("56100"), TODAY).match(1));
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    assertRefused(
        about(Someone.inGroup(6), TODAY)
            .start("2011-09-01")
            .heldAt("2011-09-13", 12, 9, null)
            .match(4),
        FaultCode.INVALID_CODE_LIST_ITEM,
        FaultCode.INVALID_COMBINATION,
        FaultCode.INVALID_START_DATE,
        FaultCode.INVALID_INTERVIEW_DATE,
        FaultCode.INVALID_INTERVIEW_CONTACT_TYPE);
  }

  private static List<String> rules(List<Notified> told) {
    return told.stream().map(Notified::rule).toList();
  }
}

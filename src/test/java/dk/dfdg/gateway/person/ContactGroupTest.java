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
import dk.dfdg.gateway.citizen.MessageFact.Notified;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupEnded;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a citizen goes into a contact group and out of it: §§ 6-7. */
class ContactGroupTest {
  private static final String FIRST = "2011-09-01";
  private static final String EIGHTH = "2011-09-08";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  @Rule({"KON-06-1", "KON-05-1"})
  void eachOfTheEightGroupsIsRegisteredFromToday(int group) {
    Asking asking = about(Someone.inNoGroup(), FIRST);
    CitizenState after = asking.after(asking.group(group));
    assertEquals(group, after.contactGroup());
    assertEquals(LocalDate.parse(FIRST), after.visitation().contactGroupSince());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 10})
  @Rule("KON-06-1")
  void thereIsNoOtherGroup(int group) {
    assertEquals(
        "KON-06-1",
        onlyRule(about(Someone.inNoGroup(), FIRST).group(group), FaultCode.INVALID_CONTACT_GROUP));
  }

  @Test
  @Rule({"KON-06-3", "KON-07.5-6"})
  void aNewGroupEndsTheOneBeforeTheSameDay() {
    Asking asking = about(Someone.inGroup(2).granted(), "2011-09-05");
    CitizenState after = asking.after(asking.group(6));
    assertTrue(after.isInGroup(6));
    assertEquals(LocalDate.parse("2011-09-05"), after.visitation().contactGroupSince());
    assertEquals(List.of("ContactGroupStarted KON-06-3"), asking.story(asking.group(6)));
  }

  @Test
  @Rule("KON-06-3")
  void aGroupThatIsOpenIsNotOpenedAgain() {
    assertEquals(
        "KON-06-3",
        onlyRule(about(Someone.inGroup(2), FIRST).group(2), FaultCode.CONTACT_GROUP_OPEN));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 5, 7})
  @Rule("KON-06-2")
  void whoeverIsEnrolledAsADimittendIsInGroup8(int group) {
    Someone dimittend = Someone.inGroup(8).enrolled(5);
    assertEquals(
        "KON-06-2", onlyRule(about(dimittend, FIRST).group(group), FaultCode.INVALID_COMBINATION));
    assertAccepted(about(Someone.inNoGroup().enrolled(5), FIRST).group(8));
  }

  @Test
  @Rule("KON-06-8")
  void nothingIsFollowedUpInGroup8() {
    Asking asking = about(Someone.inGroup(2).match(1).granted(), FIRST);
    assertEquals(List.of(), Asking.LAW.ahead(asking.after(asking.group(8))));
  }

  @Test
  @Rule("KON-06-13")
  void theGroupAndItsFirstDayAreThereForReckoningTheContactCourse() {
    Asking asking = about(Someone.inNoGroup(), FIRST);
    ContactGroupStarted started =
        (ContactGroupStarted) assertAccepted(asking.group(7)).facts().get(0);
    assertEquals(new ContactGroupStarted(7, true, asking.today, "KON-07.1-1"), started);
  }

  @Test
  @Rule({"KON-07.1-1", "KON-07.1-5", "KON-07.5-2"})
  void whatBecomesKnownLateBeginsOnTheDayOfKnowledge() {
    assertEquals(List.of(), advice(about(Someone.inNoGroup(), FIRST).event(FIRST).group(1)));

    Asking late = about(Someone.inNoGroup(), EIGHTH).event("2011-09-05");
    assertEquals(List.of("KON-07.1-1"), advice(late.group(1)));
    assertEquals(
        LocalDate.parse(EIGHTH), late.after(late.group(1)).visitation().contactGroupSince());
  }

  @Test
  @Rule("KON-07.1-1")
  void anEventThatLiesAheadIsRegisteredWhenItHasCome() {
    assertEquals(
        "KON-07.1-1",
        onlyRule(
            about(Someone.inNoGroup(), FIRST).event("2011-09-02").group(1),
            FaultCode.EVENT_LIES_AHEAD));
  }

  @Test
  @Rule({"KON-07.1-2", "KON-05-1"})
  void theBenefitOfficeRegistersWhenItKnowsFirst() {
    Asking asking = about(Someone.inNoGroup(), FIRST).byTheBenefitOffice();
    assertTrue(asking.after(asking.group(2)).isInGroup(2));
  }

  @ParameterizedTest
  @CsvFileSource(
      files = "conf/rules/contact-group-registrars.csv",
      delimiter = ';',
      numLinesToSkip = 1)
  @Rule("KON-07.1-2")
  void everyCellOfTheRegistrarsHolds(
      int group, String citizen, String jobcentre, String fund, String office, String actor) {
    assertRegistrar(group, Channel.CITIZEN, citizen);
    assertRegistrar(group, Channel.JOBCENTRE, jobcentre);
    assertRegistrar(group, Channel.FUND, fund);
    assertRegistrar(group, Channel.BENEFIT_OFFICE, office);
    assertRegistrar(group, Channel.OTHER_ACTOR, actor);
    assertEquals("no", citizen);
    assertEquals("no", fund);
  }

  private static void assertRegistrar(int group, Channel channel, String allowed) {
    Asking starting = about(Someone.inNoGroup(), FIRST).by(channel);
    Asking ending = about(Someone.inGroup(group), FIRST).by(channel);
    if (allowed.equals("yes")) {
      assertAccepted(starting.group(group));
      assertAccepted(ending.endGroup(group));
    } else {
      assertRefused(starting.group(group), FaultCode.REGISTRAR_NOT_ALLOWED);
      assertRefused(ending.endGroup(group), FaultCode.REGISTRAR_NOT_ALLOWED);
    }
  }

  @Test
  @Rule("AFM-11-3")
  void aPortalJobcentreRegistersGroup1InTheBrowserAndTheOthersHere() {
    assertRefused(
        about(Someone.inNoGroup().at("56100"), FIRST).group(1), FaultCode.BROWSER_ONLY_FOR_INSURED);
    assertRefused(
        about(Someone.inGroup(1).at("56100"), FIRST).endGroup(1),
        FaultCode.BROWSER_ONLY_FOR_INSURED);
    assertAccepted(about(Someone.inGroup(1).at("56100"), FIRST).group(2));
    assertAccepted(about(Someone.inNoGroup().at("10100"), FIRST).group(1));
  }

  @Test
  @Rule("KON-07.1-3")
  void group6IsMadeOnTheDayOfTheCaseOrOfTheFirstFollowUp() {
    Asking asking = about(Someone.inNoGroup(), "2011-09-15").actingFor(7, "101");
    assertTrue(asking.after(asking.group(6)).isInGroup(6));
  }

  @ParameterizedTest
  @CsvSource({"2011-09-05,KON-07.1-4", "2011-09-07,KON-07.1-4", "2011-09-09,KON-07.5-4"})
  @Rule({"KON-07.1-4", "KON-07.5-4"})
  void theStartDateIsTodayOrLeftOut(String start, String rule) {
    assertEquals(
        rule,
        onlyRule(
            about(Someone.inNoGroup(), EIGHTH).start(start).group(1),
            FaultCode.INVALID_START_DATE));
    Asking today = about(Someone.inNoGroup(), EIGHTH).start(EIGHTH);
    assertEquals(
        LocalDate.parse(EIGHTH), today.after(today.group(1)).visitation().contactGroupSince());
  }

  @Test
  @Rule("KON-07.5-5")
  void theEndDateIsTodayOrLeftOut() {
    for (String end : List.of("2011-09-07", "2011-09-30")) {
      assertEquals(
          "KON-07.5-5",
          onlyRule(
              about(Someone.inGroup(1), EIGHTH).end(end).endGroup(1),
              FaultCode.INVALID_START_DATE));
      assertEquals(
          "KON-07.5-5",
          onlyRule(
              about(Someone.inNoGroup(), EIGHTH).end(end).group(1), FaultCode.INVALID_START_DATE));
    }
    assertAccepted(about(Someone.inGroup(1), EIGHTH).end(EIGHTH).endGroup(1));
  }

  @Test
  @Rule("KON-07.5-5")
  void aGroupForOneDayOnlyBeginsAndEndsToday() {
    Asking asking = about(Someone.inNoGroup(), EIGHTH).end(EIGHTH);
    assertEquals(
        List.of("ContactGroupStarted KON-07.1-1", "ContactGroupEnded KON-07.5-6"),
        asking.story(asking.group(4)));
  }

  @Test
  @Rule({"KON-07.2-1", "KON-07.2-3"})
  void aMunicipalBenefitThatStopsEndsItsGroupOnTheLastDay() {
    Asking asking =
        about(Someone.inGroup(2).granted(), "2011-09-30").byTheBenefitOffice().event("2011-09-30");
    LocalDate last = LocalDate.parse("2011-09-30");
    assertEquals(
        new ContactGroupEnded(2, last, last, "KON-07.2-3"),
        assertAccepted(asking.endGroup(2)).facts().get(0));
    assertEquals(null, asking.after(asking.endGroup(2)).contactGroup());
    assertEquals(List.of(), advice(asking.endGroup(2)));
  }

  @Test
  @Rule("KON-07.2-2")
  void anEndThatBecomesKnownLateIsRegisteredWithThatDay() {
    Asking asking = about(Someone.inGroup(2), "2011-10-04").event("2011-09-30");
    assertEquals(List.of("KON-07.2-2"), advice(asking.endGroup(2)));
    assertEquals(
        LocalDate.parse("2011-10-04"),
        assertAccepted(asking.endGroup(2)).facts().get(0).effectiveDate());
    assertRefused(
        about(Someone.inGroup(2), "2011-09-29").event("2011-09-30").endGroup(2),
        FaultCode.EVENT_LIES_AHEAD);
  }

  @Test
  @Rule("KON-07.2-3")
  void whoeverIsStillEnrolledOrAbsentIsNamedWhenTheGroupEnds() {
    Someone insured = Someone.inGroup(1).enrolled(1).absent(10, "2011-09-01", "2011-09-20");
    assertEquals(List.of("KON-07.2-3", "FRA-19.1-14"), advice(about(insured, EIGHTH).endGroup(1)));
  }

  @Test
  @Rule("KON-07.5-3")
  void anEndNamesTheGroupUntilNow() {
    assertEquals(
        "KON-07.5-3",
        onlyRule(
            about(Someone.inGroup(1), FIRST).endGroup(2), FaultCode.OTHER_CONTACT_GROUP_ACTIVE));
    assertEquals(
        "KON-07.5-3",
        onlyRule(about(Someone.inNoGroup(), FIRST).endGroup(2), FaultCode.NO_ACTIVE_CONTACT_GROUP));
  }

  @Test
  @Rule("KON-07.5-6")
  void aChangeAndAnEndAreTwoReports() {
    Asking change = about(Someone.inGroup(1), "2011-09-05");
    CitizenState changed = change.after(change.group(6));
    Asking end = about(changed, "2011-11-01");
    assertEquals(List.of("ContactGroupStarted KON-06-3"), change.story(change.group(6)));
    assertEquals(List.of("ContactGroupEnded KON-07.2-3"), end.story(end.endGroup(6)));
  }

  @ParameterizedTest
  @CsvSource({"2,4", "3,6"})
  @Rule({"KON-07.3-2", "KON-07.3-6"})
  void aChangeToAnApplicantsGroupBeginsThe15Days(int group, int category) {
    Asking enrolled = about(Someone.inGroup(8).enrolled(3), EIGHTH);
    CitizenState after = enrolled.after(enrolled.group(group));
    assertEquals(LocalDate.parse(EIGHTH), after.visitation().appliedOn());
    assertFalse(after.benefitGranted());
    assertEquals(category, after.enrollment().category());

    Asking notEnrolled = about(Someone.inGroup(8), EIGHTH);
    assertEquals(
        List.of("ContactGroupStarted KON-07.3-2", "ApplicationReceived KON-07.3-6"),
        notEnrolled.story(notEnrolled.group(group)));
  }

  @Test
  @Rule("KON-07.3-6")
  void anotherChangeCancelsTheRunning15Days() {
    Asking applying = about(Someone.inNoGroup(), FIRST);
    CitizenState applicant = applying.after(applying.group(2));
    Asking changing = about(applicant, EIGHTH);
    assertEquals(null, changing.after(changing.group(6)).visitation().appliedOn());
    assertEquals(null, changing.after(changing.endGroup(2)).visitation().appliedOn());
  }

  @Test
  @Rule("KON-07.3-7")
  void theBenefitOfficeMayRegisterARecipientAtOnce() {
    Asking asking = about(Someone.inGroup(8).enrolled(3), EIGHTH).byTheBenefitOffice().granted();
    CitizenState after = asking.after(asking.group(2));
    assertTrue(after.benefitGranted());
    assertEquals(null, after.visitation().appliedOn());
    assertEquals(2, after.enrollment().category());
    assertEquals(
        "TIL-08.2-3",
        onlyRule(
            about(Someone.inGroup(8), EIGHTH).granted().group(2),
            FaultCode.GRANT_ONLY_BY_BENEFIT_OFFICE));
  }

  @Test
  @Rule("PUB-4641")
  void anEnrollmentThatDoesNotFitTheNewGroupIsNamed() {
    Someone applicant = Someone.inGroup(2).enrolled(4).match(1);
    Asking asking = about(applicant, EIGHTH);
    assertEquals(List.of("PUB-4641"), advice(asking.group(1)));
    assertEquals(6, asking.told(asking.group(1)).get(0).type());
  }

  @ParameterizedTest
  @EnumSource(
      value = Channel.class,
      names = {"JOBCENTRE", "BENEFIT_OFFICE"})
  @Rule({"PUB-100008", "B07-03-3"})
  void theJobcentreIsToldOfGroupsThatOthersBeginAndEnd(Channel channel) {
    Asking starting = about(Someone.inGroup(8), FIRST).by(channel).actingFor(7, "101");
    assertEquals(List.of(10), types(starting.told(starting.group(6))));
    Asking ending = about(Someone.inGroup(2).granted(), FIRST).by(channel).actingFor(7, "101");
    List<Notified> told = ending.told(ending.endGroup(2));
    assertEquals(List.of(10), types(told));
    assertEquals(Asking.JOBCENTRE, told.get(0).receiver());

    Asking itself = about(Someone.inGroup(2).granted(), FIRST);
    assertEquals(List.of(), itself.told(itself.endGroup(2)));
    Asking nobodys = about(Someone.inGroup(8).at(null), FIRST).actingFor(7, "101");
    assertEquals(List.of(), nobodys.told(nobodys.group(6)));
  }

  private static List<Integer> types(List<Notified> told) {
    return told.stream().map(Notified::type).toList();
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    Someone portal = Someone.inGroup(1).at("56100");
    Asking asking = about(portal, EIGHTH).event("2011-09-09").start("2011-09-07");
    assertRefused(
        asking.group(1),
        FaultCode.BROWSER_ONLY_FOR_INSURED,
        FaultCode.CONTACT_GROUP_OPEN,
        FaultCode.EVENT_LIES_AHEAD,
        FaultCode.INVALID_START_DATE);
  }
}

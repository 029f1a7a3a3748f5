package dk.dfdg.gateway.fund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Affiliation;
import dk.dfdg.gateway.citizen.AffiliationStore;
import dk.dfdg.gateway.citizen.Membership;
import dk.dfdg.gateway.citizen.PersonFact.JobcentreChanged;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.testing.MemberRoom;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Outgoing;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a-kasser report of their members, with the days of the rules. */
@OnBothDatabases
class FundMembershipServiceTest {
  private static final int FULL_TIME = 1;
  private static final int PART_TIME = 2;
  private static final int GRADUATE = 5;
  private static final int INSURED = 1;

  private final MemberRoom given;
  private final FundMembershipService service;

  FundMembershipServiceTest(TestDatabase test) {
    given = new MemberRoom(test.database());
    service =
        new FundMembershipService(
            given.room.clock,
            given.room.registrations,
            JoiningRules.load(given.lists),
            LeavingRules.load(given.lists));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private UUID join(Cpr cpr, String fund, String from) {
    return join(cpr, fund, new MembershipCommand(day(from), FULL_TIME, 1234, null, null));
  }

  private UUID join(Cpr cpr, String fund, MembershipCommand command) {
    return service
        .join(given.call("MembershipRegistration", fund), cpr, command)
        .receipt()
        .messageIdentifier();
  }

  private void leave(Cpr cpr, String fund, String from, String cause) {
    service.leave(
        given.call("MembershipCancellation", fund), cpr, new LeavingCommand(day(from), cause));
  }

  private void recall(Cpr cpr, String fund, UUID id) {
    service.recall(given.call("RecallMembershipRegistration", fund), cpr, id);
  }

  private static List<FaultCode> refused(Runnable call) {
    return assertThrows(Refusal.class, call::run).violations().stream()
        .map(violation -> violation.code())
        .toList();
  }

  @Test
  @Rule({"HTY-T-2", "HTY-A-2", "HTY-X-4", "HTY-K-1"})
  void aMoveIsRegisteredByTheNewFundAndToldToBothAndToTheJobcentre() {
    Cpr cpr = given.on("2011-09-05").citizen(1, "07");
    UUID id = join(cpr, "11", "2011-09-05");
    assertEquals(
        List.of(
            "8:10100 MT 2011-09-05",
            "2:11 K 2011-09-05",
            "2:11 T05 2011-09-05",
            "2:07 A04 2011-09-05"),
        given.told(cpr));
    assertEquals("07", given.said(cpr, "T05").get("formerFund"));
    assertEquals("11", given.said(cpr, "A04").get("newFund"));
    assertEquals("MT", given.said(cpr, "K").get("receiptFor"));
    assertEquals(id.toString(), given.said(cpr, "K").get("answers"));
    assertEquals("11", given.state(cpr).fund());
    assertEquals(
        new Membership(id, "11", day("2011-09-05"), FULL_TIME, 1234),
        given.state(cpr).fundCourse().membership());
    assertEquals(
        List.of(
            new Affiliation("07", day("2010-01-01"), day("2011-09-04")),
            new Affiliation("11", day("2011-09-05"), null)),
        memberships(cpr));
  }

  private List<Affiliation> memberships(Cpr cpr) {
    return given.room.database.read(
        handle -> new AffiliationStore().of(handle, given.room.id(cpr), Organisation.FUND));
  }

  @Test
  @Rule("HTY-T-2")
  void whoeverWasAMemberOfNoneHasNotMoved() {
    Cpr cpr = given.on("2011-09-05").citizen(8, null);
    join(cpr, "11", "2011-09-01");
    assertEquals(List.of("8:10100 MT 2011-09-01", "2:11 K 2011-09-01"), given.told(cpr));
  }

  @Test
  @Rule({"HTY-X-4", "TIL-08.5-6", "KON-06-9", "HTY-T-3"})
  void aGraduateBecomesARecipientOnTheDayOfTheRightAndTheFundIsToldThen() {
    Cpr cpr = given.on("2011-09-05").citizen(8, null);
    given.room.enroll(cpr, GRADUATE);
    join(
        cpr, "11", new MembershipCommand(day("2011-09-05"), FULL_TIME, 0, day("2011-10-01"), "11"));
    given.on("2011-09-30").room.runDue();
    assertEquals(8, given.state(cpr).contactGroup());
    given.on("2011-10-01").room.runDue();
    assertEquals(1, given.state(cpr).contactGroup());
    assertEquals(INSURED, given.state(cpr).enrollment().category());
    assertEquals(
        List.of(
            "8:10100 MT 2011-09-05",
            "2:11 K 2011-09-05",
            "2:11 T09 2011-09-05",
            "2:11 T06 2011-10-01"),
        given.told(cpr));
  }

  @Test
  @Rule("HTY-X-4")
  void underAnotherGroupARightChangesNothingByItself() {
    Cpr cpr = given.on("2011-09-05").citizen(8, null);
    given.room.enroll(cpr, GRADUATE);
    given.register(cpr, new ContactGroupStarted(2, true, day("2011-09-05"), "KON-07.1-1"));
    join(
        cpr, "11", new MembershipCommand(day("2011-09-05"), FULL_TIME, 0, day("2011-10-01"), null));
    given.on("2011-10-01").room.runDue();
    assertEquals(2, given.state(cpr).contactGroup());
  }

  @Test
  @Rule({"PUB-4582", "PUB-4585", "PUB-4586", "PUB-4735", "HTY-X-4"})
  void whatIsWrongWithAnAdmissionIsSaidAllAtOnce() {
    Cpr graduate = given.on("2011-09-05").citizen(8, "07");
    given.room.enroll(graduate, GRADUATE);
    assertEquals(
        List.of(
            FaultCode.MEMBERSHIP_IN_THE_FUTURE,
            FaultCode.MEMBERSHIP_OF_ANOTHER_FUND,
            FaultCode.BENEFIT_RIGHT_MISSING,
            FaultCode.INVALID_INSURANCE_CATEGORY),
        refused(
            () ->
                join(graduate, "11", new MembershipCommand(day("2011-09-06"), 9, 0, null, "07"))));

    Cpr member = given.citizen(1, "07");
    join(member, "07", "2011-08-01");
    assertEquals(
        List.of(FaultCode.MEMBERSHIP_PREDATES_EARLIER),
        refused(() -> join(member, "11", "2011-07-31")));
    assertEquals(
        List.of(FaultCode.MEMBERSHIP_PREDATES_EARLIER),
        refused(() -> join(member, "07", "2011-07-31")));
    join(member, "07", "2011-08-01");
    leave(member, "07", "2011-09-01", "U");
    assertEquals(
        List.of(FaultCode.MEMBERSHIP_PREDATES_EARLIER),
        refused(() -> join(member, "11", "2011-08-31")));
    join(member, "11", "2011-09-01");
    assertEquals(
        List.of(FaultCode.CODE_EXPIRED),
        refused(
            () -> join(member, "11", new MembershipCommand(day("2011-09-02"), 4, 0, null, null))));
  }

  @Test
  @Rule({"HTY-X-3", "AFM-08.6-6", "HTY-A-4"})
  void whoeverLeavesWithoutGoingToAnotherFundIsCancelledWithCause29() {
    Cpr cpr = given.on("2011-08-30").citizen(1, "07");
    join(cpr, "07", "2011-08-01");
    given.room.enroll(cpr, INSURED);
    given.on("2011-09-05");
    leave(cpr, "07", "2011-09-05", "S");
    assertEquals(29, given.state(cpr).enrollment().cancellation().cause());
    assertNull(given.state(cpr).fund());
    assertNull(given.state(cpr).fundCourse().membership());
    assertEquals(
        List.of(
            "2:07 T09 2011-08-30",
            "8:10100 MA 2011-09-05",
            "2:07 K 2011-09-05",
            "2:07 A07 2011-09-05"),
        given.told(cpr).subList(2, 6));
    assertEquals("S", given.said(cpr, "MA").get("leavingCause"));
    assertEquals(29, given.said(cpr, "A07").get("cause"));
    assertEquals("101", given.said(cpr, "A07").get("municipality"));
  }

  @Test
  @Rule("HTY-X-3")
  void aMoveIsNotReportedAsTheEndOfAMembership() {
    Cpr cpr = given.on("2011-09-05").citizen(1, "07");
    assertEquals(
        List.of(FaultCode.MOVE_IS_REPORTED_BY_NEW_FUND),
        refused(() -> leave(cpr, "07", "2011-09-05", "A")));
    assertEquals(
        List.of(FaultCode.MEMBERSHIP_END_IN_THE_FUTURE, FaultCode.INVALID_CODE),
        refused(() -> leave(cpr, "07", "2011-09-06", "X")));
    assertEquals(
        List.of(FaultCode.MEMBERSHIP_END_BEFORE_START),
        refused(() -> leave(cpr, "07", "2010-01-01", "U")));
    assertEquals(
        List.of(FaultCode.CITIZEN_ACCESS_DENIED),
        refused(() -> leave(cpr, "11", "2011-09-05", "U")));
    assertEquals(List.of(), given.told(cpr));
  }

  @Test
  @Rule("HTY-X-4")
  void aMembershipThatWasAMistakeIsTakenBackAndTheFormerOneHoldsAgain() {
    Cpr cpr = given.on("2011-08-30").citizen(1, "07");
    UUID former =
        join(cpr, "07", new MembershipCommand(day("2011-08-01"), PART_TIME, 77, null, null));
    given.on("2011-09-05");
    UUID mistake =
        join(
            cpr,
            "11",
            new MembershipCommand(day("2011-09-01"), FULL_TIME, 1, day("2011-12-01"), null));
    service.save(given.call("SaveMembership", "11"), cpr, null, 2);
    int before = given.told(cpr).size();
    given.on("2011-09-06");
    assertEquals(List.of(FaultCode.MEMBERSHIP_UNKNOWN), refused(() -> recall(cpr, "11", former)));
    recall(cpr, "11", mistake);
    assertEquals("07", given.state(cpr).fund());
    assertEquals(
        new Membership(former, "07", day("2011-08-01"), PART_TIME, 77),
        given.state(cpr).fundCourse().membership());
    assertNull(given.state(cpr).benefitRightFrom());
    assertEquals(List.of(new Affiliation("07", day("2010-01-01"), null)), memberships(cpr));
    assertEquals(
        List.of("2:11 MT 2011-09-06", "2:07 MT 2011-09-06", "8:10100 MT 2011-09-06"),
        given.told(cpr).subList(before, before + 3));
    assertEquals(before + 3, given.told(cpr).size());
    recall(cpr, "07", former);
    assertEquals("07", given.state(cpr).fund());
    assertNull(given.state(cpr).fundCourse().membership());
  }

  @Test
  @Rule("HTY-X-4")
  void whoeverWasAMemberOfNoneIsAMemberOfNoneAgain() {
    Cpr cpr = given.on("2011-09-05").citizen(1, "07");
    leave(cpr, "07", "2011-09-05", "U");
    UUID mistake = join(cpr, "11", "2011-09-05");
    recall(cpr, "11", mistake);
    assertNull(given.state(cpr).fund());
    assertEquals(
        List.of(new Affiliation("07", day("2010-01-01"), day("2011-09-04"))), memberships(cpr));
    assertEquals(
        List.of(FaultCode.CITIZEN_ACCESS_DENIED), refused(() -> recall(cpr, "11", mistake)));
  }

  @Test
  @Rule("HTY-X-4")
  void categoryAndOfficeAreUpdatedAndReadAndNobodyIsTold() {
    Cpr cpr = given.on("2011-09-05").citizen(1, "07");
    assertEquals(
        List.of(FaultCode.MEMBERSHIP_NOT_REGISTERED, FaultCode.NOTHING_TO_SAVE),
        refused(() -> service.save(given.call("SaveMembership", "07"), cpr, null, null)));
    UUID id = join(cpr, "07", "2011-09-05");
    int before = given.told(cpr).size();
    service.save(given.call("SaveMembership", "07"), cpr, PART_TIME, null);
    service.save(given.call("SaveMembership", "07"), cpr, null, 9);
    assertEquals(
        new KnownMembership("07", new Membership(id, "07", day("2011-09-05"), PART_TIME, 9), null),
        service.get(given.call("GetMembership", "07"), cpr));
    assertEquals(before, given.told(cpr).size());
    assertEquals(
        List.of(FaultCode.INVALID_INSURANCE_CATEGORY),
        refused(() -> service.save(given.call("SaveMembership", "07"), cpr, 9, null)));
  }

  @Test
  @Rule({"HTY-T-2", "HTY-A-2"})
  void theFormerFundLearnsNothingOfTheNewMembershipAlsoNotByItsRecall() {
    Cpr cpr = given.on("2011-09-05").citizen(1, "07");
    UUID id = join(cpr, "11", "2011-09-05");
    assertEquals(
        List.of(FaultCode.CITIZEN_ACCESS_DENIED),
        refused(() -> service.get(given.call("GetMembership", "07"), cpr)));
    recall(cpr, "11", id);
    Map<String, Map<String, Object>> recalled =
        Outgoing.events(given.room.database, cpr).stream()
            .filter(waiting -> "MT".equals(waiting.code()))
            .collect(Collectors.toMap(Outgoing.Waiting::receiver, w -> w.said(), (a, b) -> b));
    assertEquals(Set.of("2:07", "2:11", "8:10100"), recalled.keySet());
    assertNull(recalled.get("2:07").get("membership"));
    assertNull(recalled.get("2:07").get("answers"));
    assertEquals("11", recalled.get("2:07").get("formerFund"));
    assertEquals(id.toString(), recalled.get("2:11").get("answers"));
    assertEquals(id.toString(), recalled.get("8:10100").get("answers"));
  }

  @Test
  @Rule("HTY-X-4")
  void aFundReadsTheDayOfRightThatItHasReportedItself() {
    Cpr cpr = given.on("2011-09-05").citizen(8, null);
    join(
        cpr, "11", new MembershipCommand(day("2011-09-05"), FULL_TIME, 0, day("2011-12-01"), "11"));
    assertEquals(
        day("2011-12-01"), service.get(given.call("GetMembership", "11"), cpr).benefitRightFrom());
    given.on("2011-09-12");
    join(cpr, "07", "2011-09-12");
    assertNull(service.get(given.call("GetMembership", "07"), cpr).benefitRightFrom());
    assertEquals(day("2011-12-01"), given.state(cpr).benefitRightFrom());
  }

  @Test
  @Rule({"HTY-X-3", "HTY-X-4", "AKK-61-1"})
  void aFundIsToldWhenThereIsNoJobcentreToHearOfItsMember() {
    Cpr cpr = given.on("2011-09-05").citizen(8, null);
    given.register(cpr, new JobcentreChanged(null, null, day("2011-09-05"), "KON-07.4-1"));
    MembershipCommand command =
        new MembershipCommand(day("2011-09-05"), FULL_TIME, 1234, null, null);
    Registered joined = service.join(given.call("MembershipRegistration", "11"), cpr, command);
    assertEquals(List.of("AKK-61-1"), rules(joined));
    assertEquals(
        List.of("AKK-61-1"),
        rules(
            service.recall(
                given.call("RecallMembershipRegistration", "11"),
                cpr,
                joined.receipt().messageIdentifier())));
    join(cpr, "11", "2011-09-05");
    given.on("2011-09-08");
    assertEquals(
        List.of("AKK-61-1"),
        rules(
            service.leave(
                given.call("MembershipCancellation", "11"),
                cpr,
                new LeavingCommand(day("2011-09-08"), "U"))));
  }

  private static List<String> rules(Registered registered) {
    return registered.advice().stream().map(Advice::rule).toList();
  }
}

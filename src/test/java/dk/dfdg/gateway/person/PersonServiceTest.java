package dk.dfdg.gateway.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Conversation;
import dk.dfdg.gateway.citizen.Marking;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Visitation;
import dk.dfdg.gateway.citizen.VisitationFact.BenefitGranted;
import dk.dfdg.gateway.enrollment.EnrollmentExtract;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Delegations;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@OnBothDatabases
class PersonServiceTest {
  private static final LocalDate START = LocalDate.of(2011, 9, 1);
  private static final Organisation BENEFIT_OFFICE = Citizens.MUNICIPALITY;
  private static final Organisation OTHER_MUNICIPALITY =
      new Organisation(Organisation.MUNICIPALITY, "751");

  private final PersonFixture fixture;
  private final Cpr cpr;

  PersonServiceTest(TestDatabase test) {
    fixture = new PersonFixture(test.database(), START);
    cpr = Citizens.add(test.database());
  }

  @Test
  @Rule({"KON-05-1", "KON-07.5-2", "KON-06-3"})
  void whatIsRegisteredCanBeReadTheSameDay() {
    fixture.group(cpr, 1);
    Visitation visitation = fixture.current(cpr).visitation();
    assertEquals(1, visitation.contactGroup());
    assertEquals(START, visitation.contactGroupSince());
    assertEquals(1, visitation.matchGroup());
    assertTrue(visitation.benefitGranted());
  }

  @Test
  @Rule("KON-06-11")
  void everyCaseWorkerSeesTheGroup() {
    fixture.group(cpr, 1);
    fixture.registrations.registerAutomatic(
        Citizens.idOf(fixture.database, cpr), state -> List.of(Delegations.all()));
    fixture.moveTo(START.plusDays(1));
    List<CallContext> readers =
        List.of(
            fixture.call("GetContactGroup", Citizens.OTHER_JOBCENTRE),
            fixture.call("GetContactGroup", Citizens.JOBCENTRE, Channel.OTHER_ACTOR),
            fixture.call("GetContactGroup", Citizens.FUND, Channel.FUND),
            fixture.call("GetContactGroup", BENEFIT_OFFICE, Channel.BENEFIT_OFFICE));
    for (CallContext reader : readers) {
      assertEquals(1, fixture.service.current(reader, cpr).visitation().contactGroup());
    }
    assertRefused(
        () -> fixture.service.current(fixture.call("GetContactGroup", OTHER_MUNICIPALITY), cpr),
        FaultCode.CITIZEN_ACCESS_DENIED);
  }

  @Test
  @Rule({"KON-07.5-6", "KON-07.2-3"})
  void everyFirstCoverChangeAndEndIsInHistory() {
    fixture.group(cpr, 1);
    fixture.moveTo(START.plusDays(4));
    fixture.group(cpr, 6);
    fixture.moveTo(START.plusDays(20));
    fixture.endGroup(cpr, 6);
    assertEquals(
        List.of(
            "ContactGroupStarted KON-06-3",
            "ContactGroupStarted KON-06-3",
            "ContactGroupEnded KON-07.2-3"),
        fixture.story(cpr));
    assertEquals(
        List.of(START, START.plusDays(4), START.plusDays(20)),
        fixture.history(cpr).stream().map(recorded -> recorded.fact().effectiveDate()).toList());
    assertNull(fixture.current(cpr).visitation().contactGroup());
  }

  @Test
  @Rule({"B07-03-1", "KON-07.3-2"})
  void theBenefitOfficeSeesTheApplication() {
    fixture.group(cpr, 8);
    fixture.service.apply(
        fixture.call("CreateBenefitApplication"),
        new ApplicationCommand(cpr, 2, new Conversation(12, START, 1, null), 1));
    CurrentVisitation seen =
        fixture.service.current(
            fixture.call("GetContactGroup", BENEFIT_OFFICE, Channel.BENEFIT_OFFICE), cpr);
    assertEquals(START, seen.visitation().appliedOn());
    assertFalse(seen.visitation().benefitGranted());
  }

  @Test
  @Rule("MAT-16-1")
  void applicantAndRecipientFollowTheGrant() {
    fixture.group(cpr, 8);
    fixture.group(cpr, 2);
    assertFalse(fixture.current(cpr).visitation().benefitGranted());
    fixture.registrations.registerAutomatic(
        Citizens.idOf(fixture.database, cpr),
        state -> List.of(new BenefitGranted(START, "KON-07.3-7")));
    assertTrue(fixture.current(cpr).visitation().benefitGranted());
    assertNull(fixture.current(cpr).visitation().appliedOn());
  }

  @Test
  @Rule({"MAT-12-3", "MAT-15-1", "MAT-14-10"})
  void aMatchAndItsConversationAreKept() {
    Conversation conversation = new Conversation(12, START.minusDays(7), 5, "Ring til lægen");
    fixture.service.match(
        fixture.call("CreatePersonCategory"), new MatchCommand(cpr, 3, null, conversation));
    assertEquals("Ring til lægen", fixture.history(cpr).get(0).fact().details().get("agreement"));
    assertEquals(
        START.minusDays(7).toString(),
        fixture.history(cpr).get(0).fact().details().get("interview_date"));
    assertEquals(3, fixture.current(cpr).visitation().matchGroup());
    assertEquals(START, fixture.current(cpr).visitation().matchSince());
  }

  @Test
  @Rule("TIL-08.4-2")
  void aContradictionIsWrittenToTheJobcentreInTheSameTransaction() {
    fixture.enroll(cpr, 4);
    Registered registered =
        fixture.service.match(
            fixture.call("CreatePersonCategory"), new MatchCommand(cpr, 2, null, null));
    assertEquals(List.of("10100"), fixture.column("organisation_code", "notification", cpr));
    assertEquals(List.of("6"), fixture.column("type", "notification", cpr));
    assertEquals("TIL-08.4-2", registered.advice().get(0).rule());
    assertEquals("TIL-08.4-2", fixture.current(cpr).advice().get(0).rule());
  }

  @Test
  @Rule("KON-07.4-1")
  void theMunicipalityOfStayBecomesTheCitizensOwn() {
    Executable byTheOther =
        () ->
            fixture.service.endContactGroup(
                fixture.call("UpdateContactGroup", OTHER_MUNICIPALITY),
                new EndContactGroupCommand(cpr, 2, null, null));
    assertRefused(byTheOther, FaultCode.CITIZEN_ACCESS_DENIED);
    fixture.service.changeJobcentre(
        fixture.call("UpdatePersonJobcenter", OTHER_MUNICIPALITY),
        new JobcentreCommand(cpr, "75100"));
    assertRefused(() -> fixture.group(cpr, 1), FaultCode.CITIZEN_ACCESS_DENIED);
    assertRefused(
        () ->
            fixture.service.endContactGroup(
                fixture.call("UpdateContactGroup", Citizens.MUNICIPALITY),
                new EndContactGroupCommand(cpr, 2, null, null)),
        FaultCode.CITIZEN_ACCESS_DENIED);
    fixture.service.endContactGroup(
        fixture.call("UpdateContactGroup", OTHER_MUNICIPALITY),
        new EndContactGroupCommand(cpr, 2, null, null));
    assertNull(fixture.current(cpr).visitation().contactGroup());
    assertEquals(List.of("11", "10"), fixture.column("type", "notification", cpr));
  }

  @Test
  @Rule("PUB-MARKING")
  void aMarkingIsSetCorrectedAndTakenAwayAndHistoryKeepsItAll() {
    Registered registered =
        fixture.service.mark(
            fixture.call("CreatePersonGroupMarking"), new MarkingCommand(cpr, 1, START, null));
    UUID id = registered.receipt().messageIdentifier();
    fixture.service.changeMarking(
        fixture.call("UpdatePersonGroupMarking"),
        new MarkingChange(cpr, id, START.plusDays(2), START.plusDays(9), "Ny periode"));
    assertEquals(
        new Marking(id, 1, START.plusDays(2), START.plusDays(9)),
        fixture
            .registrations
            .read(fixture.call("GetContactGroup"), cpr, state -> state.markings())
            .get(0));
    fixture.service.deleteMarking(
        fixture.call("DeletePersonGroupMarking"), new MarkingDeletion(cpr, id, "Forkert borger"));
    assertEquals(
        List.of(),
        fixture.registrations.read(
            fixture.call("GetContactGroup"), cpr, state -> state.markings()));
    assertEquals(
        List.of("Marked PUB-MARKING", "Marked PUB-MARKING", "MarkingDeleted PUB-MARKING"),
        fixture.story(cpr));
    assertEquals(
        "Forkert borger", fixture.history(cpr).get(2).fact().details().get("correction_comment"));
  }

  @Test
  @Rule("MAT-17-1")
  void theWarehouseReceivesContactGroupsAndMatches() {
    fixture.group(cpr, 1);
    fixture.service.match(
        fixture.call("CreatePersonCategory"),
        new MatchCommand(cpr, 2, null, new Conversation(12, START, 1, null)));
    StringWriter out = new StringWriter();
    new EnrollmentExtract(fixture.database).write(START, START, out);
    List<String> lines = out.toString().lines().toList();
    List<String> header = List.of(lines.get(0).split(";"));
    List<List<String>> rows =
        lines.stream()
            .filter(line -> line.contains(cpr.value()))
            .map(line -> List.of(line.split(";", -1)))
            .toList();
    assertEquals("1", rows.get(0).get(header.indexOf("contact_group")));
    assertEquals("2011-09-01", rows.get(1).get(header.indexOf("interview_date")));
    assertEquals("2", rows.get(2).get(header.indexOf("match_group")));
  }

  @Test
  void theSameMessageAgainGetsTheFirstReceiptAndNoSecondEffect() {
    CallContext call = fixture.call("CreateContactGroup");
    ContactGroupCommand command = new ContactGroupCommand(cpr, 1, false, null, null, null);
    Registered first = fixture.service.createContactGroup(call, command);
    assertEquals(first, fixture.service.createContactGroup(Calls.again(call), command));
    assertEquals(1, fixture.history(cpr).size());
  }

  @Test
  void whatIsRefusedStoresNothing() {
    assertRefused(() -> fixture.group(cpr, 9), FaultCode.INVALID_CONTACT_GROUP);
    assertEquals(List.of(), fixture.history(cpr));
  }

  @Test
  @Rule("BI1-01")
  void aQuestionAboutBenefitsNamesNoCitizenAndIsRecorded() {
    CallContext call = fixture.call("GetContactGroupForBenefits");
    BenefitsQuestion question = new BenefitsQuestion(List.of(1, 2), List.of(1));
    assertEquals(1, fixture.service.contactGroupFor(call, question).contactGroup());
    assertRefused(() -> fixture.service.contactGroupFor(call, question), FaultCode.READ_REPEATED);
    fixture.service.ping(fixture.call("Ping"));
  }

  private static void assertRefused(Executable work, FaultCode code) {
    assertEquals(code, assertThrows(Refusal.class, work).violations().get(0).code());
  }

  @Test
  @Rule("KON-06-11")
  void aFundSeesTheGroupAndNeitherMatchNorApplication() {
    fixture.group(cpr, 8);
    fixture.group(cpr, 2);
    CurrentVisitation seen =
        fixture.service.current(fixture.call("GetContactGroup", Citizens.FUND, Channel.FUND), cpr);
    assertEquals(2, seen.visitation().contactGroup());
    assertNull(seen.visitation().matchGroup());
    assertNull(seen.visitation().appliedOn());
    assertEquals(List.of(), seen.advice());
  }
}

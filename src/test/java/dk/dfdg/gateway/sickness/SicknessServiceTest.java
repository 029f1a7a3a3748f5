package dk.dfdg.gateway.sickness;

import static dk.dfdg.gateway.testing.CourseRoom.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.EmployerTalk;
import dk.dfdg.gateway.citizen.FollowUp;
import dk.dfdg.gateway.citizen.FollowUpRemarks;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.contact.FollowUpReport;
import dk.dfdg.gateway.contact.FollowUpRules;
import dk.dfdg.gateway.enrollment.EnrollmentExtract;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.CourseRoom;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Follow-ups and employers' talks as they are kept and read. */
@OnBothDatabases
class SicknessServiceTest {
  private final CourseRoom room;
  private final SicknessService service;

  SicknessServiceTest(TestDatabase test) {
    room = new CourseRoom(test.database(), "SicknessFollowUpService");
    service = service(true);
  }

  private SicknessService service(boolean employerTalks) {
    return new SicknessService(
        room.clock,
        room.registrations,
        FollowUpRules.load(
            CourseRoom.CONF, CourseRoom.LISTS, CourseRoom.JOBCENTRES, CourseRoom.LATE),
        new EmployerTalkRules(employerTalks),
        CourseRoom.LATE);
  }

  private static FollowUpReport report(LocalDate day, int category) {
    return new FollowUpReport(
        day.atStartOfDay(GatewayClock.ZONE).toInstant(),
        1,
        category,
        null,
        new FollowUpRemarks(
            "101",
            START.plusDays(10),
            true,
            "Delvis raskmelding afprøves.",
            InterviewReport.of("Ny samtale om fire uger.")));
  }

  private UUID create(Cpr cpr, FollowUpReport report) {
    return id(service.create(room.call("CreateFollowUp", Channel.JOBCENTRE), cpr, report));
  }

  private static UUID id(Registered registered) {
    return registered.receipt().messageIdentifier();
  }

  private KnownFollowUps get(Cpr cpr) {
    return service.get(room.call("GetFollowUps", Channel.JOBCENTRE), cpr);
  }

  @Test
  @Rule({"SYG-34-11", "SYG-34-13", "SYG-35-1"})
  void whatTheMunicipalityRegistersIsStoredAtOnceAndReadBack() {
    Cpr cpr = room.citizen(6, null);
    UUID id = create(cpr, report(START.minusDays(3), 2));
    KnownFollowUps.Item item = get(cpr).followUps().get(0);
    assertEquals(new FollowUp(id, START.minusDays(3), 1, 2, START), item.followUp());
    assertEquals(report(START, 2).remarks(), item.remarks());
    assertEquals(Citizens.JOBCENTRE, item.registrar());
    assertFalse(item.late());
    assertEquals(START, room.history(cpr).get(0).registeredAt().toLocalDate());
    assertEquals("2011-09-05", room.history(cpr).get(0).fact().details().get("held_on"));
  }

  @Test
  @Rule("SYG-34-12")
  void theCitizenIsShownNeitherAgreementNorAssessment() {
    Cpr cpr = room.citizen(6, null);
    create(cpr, report(START, 2));
    FollowUpRemarks shown =
        service.get(room.call("GetFollowUps", Channel.CITIZEN), cpr).followUps().get(0).remarks();
    assertNull(shown.report().agreement());
    assertNull(shown.needAssessment());
    assertEquals("101", shown.municipality());
  }

  @Test
  @Rule("SYG-36-2")
  void aLateReportIsMarkedForGood() {
    Cpr cpr = room.citizen(6, null);
    create(cpr, report(START.minusDays(7), 1));
    room.moveTo(START.plusDays(1));
    create(cpr, report(START.minusDays(8), 2));
    assertEquals(
        List.of(false, true),
        get(cpr).followUps().stream().map(KnownFollowUps.Item::late).toList());
    room.moveTo(START);
  }

  @Test
  void aFollowUpIsCorrectedAndDeletedAndHistoryKeepsItAll() {
    Cpr cpr = room.citizen(6, null);
    UUID id = create(cpr, report(START.minusDays(3), 2));
    room.moveTo(START.plusDays(20));
    service.update(
        room.call("UpdateFollowUp", Channel.JOBCENTRE),
        cpr,
        id,
        report(START.minusDays(2), 3),
        "Forkert dag");
    KnownFollowUps.Item item = get(cpr).followUps().get(0);
    assertEquals(new FollowUp(id, START.minusDays(2), 1, 3, START), item.followUp());
    assertFalse(item.late());
    assertEquals(Citizens.JOBCENTRE, item.registrar());

    service.delete(room.call("DeleteFollowUp", Channel.JOBCENTRE), cpr, id, "Forkert borger");
    assertEquals(new KnownFollowUps(List.of(), List.of()), get(cpr));
    assertEquals(
        List.of("FollowUpHeld SYG-33-1", "FollowUpCorrected SYG-33-1", "FollowUpDeleted SYG-33-1"),
        room.story(cpr));
    assertEquals(
        "Forkert borger", room.history(cpr).get(2).fact().details().get("correction_comment"));
    room.moveTo(START);
  }

  @Test
  @Rule({"SYG-33-1", "PUB-INT-3"})
  void whatCountsIsTheContactGroupOnTheDayOfTheFollowUp() {
    Cpr left = room.citizen(null, null);
    record(left, new ContactGroupStarted(6, true, START.minusDays(30), "KON-07.1-2"));
    record(left, new ContactGroupStarted(2, true, START.minusDays(2), "KON-07.1-2"));
    create(left, report(START.minusDays(3), 2));
    assertEquals(
        List.of(FaultCode.FOLLOW_UP_NEEDS_SICKNESS_BENEFIT),
        codes(() -> create(left, report(START.minusDays(1), 2))));
    Cpr came = room.citizen(null, null);
    record(came, new ContactGroupStarted(2, true, START.minusDays(9), "KON-07.1-2"));
    record(came, new ContactGroupStarted(6, true, START.minusDays(2), "KON-07.1-2"));
    assertEquals(
        List.of(FaultCode.FOLLOW_UP_NEEDS_SICKNESS_BENEFIT),
        codes(() -> create(came, report(START.minusDays(3), 2))));
    create(came, report(START.minusDays(2), 2));
  }

  private void record(Cpr cpr, CitizenFact fact) {
    room.registrations.registerAutomatic(Citizens.idOf(room.database, cpr), state -> List.of(fact));
  }

  private static List<FaultCode> codes(Runnable call) {
    return assertThrows(Refusal.class, call::run).violations().stream()
        .map(violation -> violation.code())
        .toList();
  }

  @Test
  void theSameMessageTwiceIsOneFollowUpWithOneReceipt() {
    Cpr cpr = room.citizen(6, null);
    CallContext call = room.call("CreateFollowUp", Channel.JOBCENTRE);
    Registered first = service.create(call, cpr, report(START.minusDays(8), 2));
    assertEquals(first, service.create(Calls.again(call), cpr, report(START.minusDays(8), 2)));
    assertEquals(1, get(cpr).followUps().size());
  }

  @Test
  @Rule({"SYG-36-1", "CVS-42-1"})
  void followUpsAreNotInTheDataThatArePassedOnToOthers() {
    Cpr cpr = room.citizen(6, null);
    create(cpr, report(START, 2));
    StringWriter out = new StringWriter();
    new EnrollmentExtract(room.database).write(START, START, out);
    assertFalse(out.toString().contains(cpr.value()));
  }

  @Test
  @Rule("SYG-37-1")
  void jobnetAndFundsReachNoOperationThatReports() {
    Cpr cpr = room.citizen(6, null);
    for (Channel channel : List.of(Channel.CITIZEN, Channel.FUND, Channel.OTHER_ACTOR)) {
      Refusal refusal =
          assertThrows(
              Refusal.class,
              () -> service.create(room.call("CreateFollowUp", channel), cpr, report(START, 2)));
      assertEquals(FaultCode.CITIZEN_ACCESS_DENIED, refusal.violations().get(0).code());
    }
    assertEquals(List.of(), room.history(cpr));
  }

  @Test
  @Rule({"SYG-37-1", "SYG-34-12"})
  void anotherActorDoesNotReadFollowUps() {
    Cpr cpr = room.citizen(6, null);
    create(cpr, report(START, 2));
    assertEquals(
        List.of(FaultCode.CITIZEN_ACCESS_DENIED),
        codes(() -> service.get(room.call("GetFollowUps", Channel.OTHER_ACTOR), cpr)));
  }

  @Test
  @Rule("BEK-19-1")
  void anEmployersTalkIsRegisteredByOneOfTheCompanysNumbersCorrectedAndDeleted() {
    Cpr cpr = room.citizen(2, 1);
    UUID id = talk(cpr, new EmployerTalkReport(START, null, "12345678"));
    assertEquals(
        List.of(
            new KnownFollowUps.Talk(
                new EmployerTalk(id, START, null, "12345678"), Citizens.JOBCENTRE)),
        get(cpr).talks());
    service.updateTalk(
        room.call("UpdateEmployerTalk", Channel.JOBCENTRE),
        cpr,
        id,
        new EmployerTalkReport(START.minusDays(1), "99000015", null),
        "Forkert dag");
    assertEquals(
        List.of(new EmployerTalk(id, START.minusDays(1), "99000015", null)),
        room.state(cpr).contactCourse().employerTalks());
    service.deleteTalk(
        room.call("DeleteEmployerTalk", Channel.JOBCENTRE), cpr, id, "Forkert borger");
    assertEquals(List.of(), get(cpr).talks());
    assertEquals(
        List.of(
            "EmployerTalkHeld BEK-19-1",
            "EmployerTalkCorrected BEK-19-1",
            "EmployerTalkDeleted BEK-19-1"),
        room.story(cpr));
  }

  private UUID talk(Cpr cpr, EmployerTalkReport report) {
    return id(service.createTalk(room.call("CreateEmployerTalk", Channel.JOBCENTRE), cpr, report));
  }

  @Test
  @Rule("BEK-19-1")
  void anEmployersTalkThatIsWrongIsRefused() {
    Cpr cpr = room.citizen(6, null);
    assertEquals(
        List.of(FaultCode.EMPLOYER_NUMBER_MISSING, FaultCode.EVENT_LIES_AHEAD),
        refused(cpr, new EmployerTalkReport(START.plusDays(1), null, null)));
    assertEquals(
        List.of(FaultCode.INVALID_CVR),
        refused(cpr, new EmployerTalkReport(START, "12345678", "12345678")));
    talk(cpr, new EmployerTalkReport(START, "99000015", null));
    assertEquals(
        List.of(FaultCode.EMPLOYER_TALK_REPORTED_ALREADY),
        refused(cpr, new EmployerTalkReport(START, "99000015", null)));
    talk(cpr, new EmployerTalkReport(START, "99000023", null));
    assertTrue(
        assertThrows(
                Refusal.class,
                () ->
                    service.deleteTalk(
                        room.call("DeleteEmployerTalk", Channel.JOBCENTRE),
                        cpr,
                        new UUID(9, 9),
                        "Fejl"))
            .violations()
            .stream()
            .allMatch(violation -> violation.code() == FaultCode.EMPLOYER_TALK_UNKNOWN));
  }

  private List<FaultCode> refused(Cpr cpr, EmployerTalkReport report) {
    return assertThrows(Refusal.class, () -> talk(cpr, report)).violations().stream()
        .map(violation -> violation.code())
        .toList();
  }
}

package dk.dfdg.gateway.cv;

import static dk.dfdg.gateway.testing.CourseRoom.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Cv;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.contact.CvChecks;
import dk.dfdg.gateway.contact.CvReport;
import dk.dfdg.gateway.contact.CvRules;
import dk.dfdg.gateway.enrollment.EnrollmentExtract;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.CourseRoom;
import dk.dfdg.gateway.testing.Delegations;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reports on CVs as they are kept and read, and what Jobnet tells. */
@OnBothDatabases
class CvServiceTest {
  private static final int APPROVED = 2;
  private static final int NOT_APPROVED = 3;

  private final CourseRoom room;
  private final CvService service;

  CvServiceTest(TestDatabase test) {
    room = new CourseRoom(test.database(), "CVWorkFlowService");
    service =
        new CvService(
            room.clock,
            room.registrations,
            new CvStatusRules(
                new CvRules(
                    CvChecks.load(CourseRoom.CONF, CourseRoom.LISTS, CourseRoom.JOBCENTRES),
                    CourseRoom.LATE)),
            CourseRoom.LATE);
  }

  private static CvReport.Held held(LocalDate day) {
    return new CvReport.Held(
        day.atStartOfDay(GatewayClock.ZONE).toInstant(),
        1,
        null,
        InterviewReport.of("Truckkørekort tilføjes."));
  }

  private static CvStatusCommand held(int status, LocalDate day, UUID changed) {
    return new CvStatusCommand(
        new CvReport(status, "Bemærkning", "101", held(day)), true, true, changed, null);
  }

  private static CvStatusCommand alone(int status) {
    return new CvStatusCommand(new CvReport(status, null, "101", null), null, false, null, null);
  }

  private Registered report(Cpr cpr, CvStatusCommand command) {
    return service.report(room.call("UpdateCVStatus", Channel.JOBCENTRE), cpr, command);
  }

  private void searchable(Cpr cpr, boolean searchable) {
    service.changeAvailability(room.call("UpdateCvAvailability", Channel.CITIZEN), cpr, searchable);
  }

  private KnownCv get(Cpr cpr, Channel channel) {
    return service.get(room.call("GetCvStatus", channel), cpr);
  }

  private static List<FaultCode> codes(Refusal refusal) {
    return refusal.violations().stream().map(violation -> violation.code()).toList();
  }

  @Test
  @Rule({"CVS-38-1", "CVS-40-7", "CVS-41-1"})
  void whatTheMunicipalityReportsIsStoredAtOnceAndReadBack() {
    Cpr cpr = room.citizen(2, 1);
    searchable(cpr, true);
    UUID id = report(cpr, held(APPROVED, START.minusDays(3), null)).receipt().messageIdentifier();
    KnownCv known = get(cpr, Channel.JOBCENTRE);
    assertEquals(new Cv(APPROVED, START, true, id, null), known.cv());
    assertEquals("Bemærkning", known.comment());
    KnownCv.Item item = known.interviews().get(0);
    assertEquals(id, item.interview().id());
    assertEquals(START.minusDays(3), item.interview().heldOn());
    assertEquals(APPROVED, item.status());
    assertEquals("101", item.municipality());
    assertEquals("Truckkørekort tilføjes.", item.agreement());
    assertEquals(Citizens.JOBCENTRE, item.registrar());
    assertFalse(item.late());
    assertEquals(
        List.of(
            "CvAvailabilityChanged HTY-R-5",
            "CvConversationHeld CVS-38-1",
            "CvStatusReported CVS-38-1"),
        room.story(cpr));
    assertEquals("2011-09-05", room.history(cpr).get(1).fact().details().get("held_on"));
  }

  @Test
  @Rule("CVS-40-6")
  void theCitizenIsNotShownWhatWasAgreed() {
    Cpr cpr = room.citizen(2, 1);
    report(cpr, held(NOT_APPROVED, START, null));
    room.registrations.registerAutomatic(
        Citizens.idOf(room.database, cpr), state -> List.of(Delegations.all()));
    assertNull(get(cpr, Channel.CITIZEN).interviews().get(0).agreement());
    assertEquals(NOT_APPROVED, get(cpr, Channel.CITIZEN).cv().status());
    assertEquals(
        "Truckkørekort tilføjes.", get(cpr, Channel.OTHER_ACTOR).interviews().get(0).agreement());
  }

  @Test
  @Rule({"CVS-40-2", "CVS-40-3"})
  void aStatusAloneCarriesNoConversationAndAConversationCarriesItsDate() {
    Cpr cpr = room.citizen(2, 1);
    CvReport withDate = new CvReport(NOT_APPROVED, null, "101", held(START.minusDays(3)));
    CvReport without = new CvReport(NOT_APPROVED, null, "101", null);
    assertEquals(
        List.of(FaultCode.CV_STATUS_ALONE_WITH_CONVERSATION),
        refused(cpr, new CvStatusCommand(withDate, false, true, null, null)));
    assertEquals(
        List.of(FaultCode.CV_CONVERSATION_WITHOUT_DATE),
        refused(cpr, new CvStatusCommand(without, true, false, null, null)));
    assertEquals(
        List.of(FaultCode.CV_CONVERSATION_WITHOUT_DATE),
        refused(cpr, new CvStatusCommand(without, null, true, null, null)));
    assertEquals(List.of(), room.history(cpr));

    report(cpr, new CvStatusCommand(withDate, null, true, null, null));
    report(cpr, alone(NOT_APPROVED));
    assertEquals(
        List.of(
            "CvConversationHeld CVS-38-1",
            "CvStatusReported CVS-38-1",
            "CvStatusReported CVS-40-3"),
        room.story(cpr));
  }

  @Test
  @Rule("DFD-4.1-1")
  void aHistoricEventDateIsInTheContractAndRefusedWithEverythingElseThatIsWrong() {
    Cpr cpr = room.citizen(2, 1);
    assertEquals(
        List.of(FaultCode.CV_EVENT_DATE_NOT_OPEN, FaultCode.CV_NUMBER_MISSING),
        refused(
            cpr,
            new CvStatusCommand(
                new CvReport(APPROVED, null, "101", null),
                null,
                false,
                null,
                START.minusDays(20))));
  }

  private List<FaultCode> refused(Cpr cpr, CvStatusCommand command) {
    return codes(assertThrows(Refusal.class, () -> report(cpr, command)));
  }

  @Test
  @Rule("CVS-40-5")
  void aConversationIsChangedByItsIdAndDeletedAndHistoryKeepsItAll() {
    Cpr cpr = room.citizen(2, 1);
    UUID id =
        report(cpr, held(NOT_APPROVED, START.minusDays(3), null)).receipt().messageIdentifier();
    report(cpr, held(NOT_APPROVED, START.minusDays(2), id));
    KnownCv.Item item = get(cpr, Channel.JOBCENTRE).interviews().get(0);
    assertEquals(id, item.interview().id());
    assertEquals(START.minusDays(2), item.interview().heldOn());

    service.delete(room.call("DeleteCvInterview", Channel.JOBCENTRE), cpr, id, "Forkert borger");
    assertEquals(List.of(), get(cpr, Channel.JOBCENTRE).interviews());
    assertEquals(
        List.of(
            "CvConversationHeld CVS-38-1",
            "CvStatusReported CVS-38-1",
            "CvConversationCorrected CVS-40-5",
            "CvConversationDeleted CVS-40-5"),
        room.story(cpr));
  }

  @Test
  @Rule("CVS-42-2")
  void aLateReportIsMarkedForGood() {
    Cpr cpr = room.citizen(2, 1);
    report(cpr, held(NOT_APPROVED, START.minusDays(7), null));
    report(cpr, held(NOT_APPROVED, START.minusDays(8), null));
    assertEquals(
        List.of(false, true),
        get(cpr, Channel.JOBCENTRE).interviews().stream().map(KnownCv.Item::late).toList());
  }

  @Test
  @Rule("CVS-42-1")
  void reportsOnCvsAreNotInTheDataThatArePassedOnToOthers() {
    Cpr cpr = room.citizen(2, 1);
    report(cpr, held(NOT_APPROVED, START, null));
    StringWriter out = new StringWriter();
    new EnrollmentExtract(room.database).write(START, START, out);
    assertFalse(out.toString().contains(cpr.value()));
  }

  @Test
  @Rule("CVS-43-1")
  void jobnetReportsNoStatusAndNobodyElseWhetherACvCanBeFound() {
    Cpr cpr = room.citizen(2, 1);
    assertEquals(
        List.of(FaultCode.CITIZEN_ACCESS_DENIED),
        codes(
            assertThrows(
                Refusal.class,
                () ->
                    service.report(
                        room.call("UpdateCVStatus", Channel.CITIZEN), cpr, alone(NOT_APPROVED)))));
    for (Channel channel : List.of(Channel.JOBCENTRE, Channel.FUND, Channel.BENEFIT_OFFICE)) {
      assertThrows(
          Refusal.class,
          () -> service.changeAvailability(room.call("UpdateCvAvailability", channel), cpr, false));
    }
  }

  @Test
  @Rule("HTY-R-5")
  void whenACvCanNoLongerBeFoundTheJobcentreIsToldByAdvisAndTheFundByTheEventAlone() {
    Cpr insured = room.citizen(1, 1);
    searchable(insured, true);
    searchable(insured, true);
    searchable(insured, false);
    searchable(insured, false);
    assertEquals(
        List.of("CvAvailabilityChanged null", "CvAvailabilityChanged null", "Notified 8:10100"),
        receivers(insured));

    Cpr uninsured = room.citizen(2, 1);
    searchable(uninsured, false);
    searchable(uninsured, true);
    searchable(uninsured, false);
    assertEquals(
        List.of(
            "CvAvailabilityChanged null",
            "CvAvailabilityChanged null",
            "CvAvailabilityChanged null",
            "Notified 8:10100"),
        receivers(uninsured));
  }

  private List<String> receivers(Cpr cpr) {
    return room.history(cpr).stream()
        .map(recorded -> recorded.fact().kind() + " " + recorded.fact().details().get("receiver"))
        .toList();
  }

  @Test
  void theSameMessageTwiceIsOneReportWithOneReceipt() {
    Cpr cpr = room.citizen(2, 1);
    CallContext call = room.call("UpdateCVStatus", Channel.JOBCENTRE);
    Registered first = service.report(call, cpr, held(NOT_APPROVED, START.minusDays(8), null));
    assertEquals(
        first,
        service.report(Calls.again(call), cpr, held(NOT_APPROVED, START.minusDays(8), null)));
    assertEquals(1, get(cpr, Channel.FUND).interviews().size());
  }
}

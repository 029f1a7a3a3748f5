package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static dk.dfdg.gateway.endtoend.Answers.field;
import static dk.dfdg.gateway.endtoend.Answers.history;
import static dk.dfdg.gateway.endtoend.Answers.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Facts;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.StatusPayloads;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Follow-ups and CVs by signed calls, from the message to status and history. */
class SicknessAndCvEndToEndTest {
  private static final String SICKNESS = "http://service.bm.dk/dfdg/SicknessFollowUp/v1/";
  private static final String CV = "http://service.bm.dk/dfdg/CVWorkFlow/v1/";
  private static final String INTERVIEW = "http://service.bm.dk/dfdg/Interview/v1/";
  private static final Organisation AGENCY = new Organisation(1, "AMS");
  private static final Organisation FUND = new Organisation(2, "01");

  private final TestGateway gateway = TestGateway.shared();
  private final LocalDate today = gateway.clock().today();
  private final Cpr cpr = Citizens.add(gateway.database());

  @Test
  @Rule({"SYG-33-1", "SYG-34-8", "SYG-34-12", "SYG-36-2", "SYG-37-1"})
  void aFollowUpIsReportedReadAndSeenInStatusAndHistoryWithoutItsAgreementToTheCitizen() {
    Facts.record(gateway, cpr, new ContactGroupStarted(6, true, today, "KON-07.1-2"));
    Answer late = accepted(call(followUp("2", today.minusDays(8))));
    assertEquals(Optional.of("SYG-36-2"), field(late, "RuleIdentifier"));
    String id = field(late, "MessageIdentifier").orElseThrow();

    Answer read = accepted(call(about("sfu", SICKNESS, "GetFollowUps")));
    assertEquals(Optional.of(id), field(read, "FollowUpIdentifier"));
    assertEquals(Optional.of("true"), field(read, "LateIndicator"));
    assertEquals(Optional.of("Ny samtale om fire uger."), field(read, "FollowUpAgreement"));
    assertEquals(Optional.of("10100"), field(read, "OrganisationCode"));

    Answer interviews = accepted(call(about("int", INTERVIEW, "GetInterviewInfo")));
    assertEquals(Optional.of(id), field(interviews, "InterviewIdentifier"));
    assertEquals(Optional.of("4"), field(interviews, "InterviewTypeIdentifier"));
    assertEquals(Optional.of("2"), field(interviews, "VisitationCategoryTypeIdentifier"));

    Answer status = accepted(call(StatusPayloads.status(cpr, "SicknessFollowUp")));
    assertEquals(Optional.of("2"), field(status, "VisitationCategoryTypeIdentifier"));
    String history = StatusPayloads.history(cpr, "SicknessFollowUp");
    assertEquals(
        Optional.of("Ny samtale om fire uger."), field(accepted(call(history)), "AgreementText"));
    Answer minSide = accepted(jobnet(history));
    assertEquals(Optional.of("FollowUpHeld"), field(minSide, "FactType"));
    assertEquals(Optional.empty(), field(minSide, "AgreementText"));
    refused(fund(history), FaultCode.BLOCK_NOT_OPEN);
    refused(jobnet(followUp("2", today)), FaultCode.OPERATION_NOT_COVERED);
  }

  @Test
  @Rule({"SYG-34-1", "SYG-34-3", "SYG-34-8", "SYG-34-9", "BEK-14-1"})
  void whatIsObligatoryOfAFollowUpIsDemandedByTheContract() {
    String whole = followUp("2", today);
    for (String element :
        List.of(
            "PersonCivilRegistrationIdentifier",
            "MunicipalityCode",
            "FollowUpDate",
            "InterviewContactTypeIdentifier",
            "VisitationCategoryTypeIdentifier")) {
      String without = whole.replaceFirst("<sfu:" + element + ">.*?</sfu:" + element + ">", "");
      assertFalse(without.equals(whole));
      refused(call(without), FaultCode.INVALID_MESSAGE);
    }
    assertEquals(List.of(), history(gateway, cpr));
  }

  @Test
  @Rule({"CVS-38-1", "CVS-40-6", "CVS-43-1", "HTY-R-5"})
  void aCvIsToldOfApprovedAtAConversationAndNoLongerFound() {
    accepted(jobnet(availability(true)));
    Answer reported = accepted(call(status("2", today.minusDays(1))));
    String id = field(reported, "MessageIdentifier").orElseThrow();

    Answer read = accepted(call(about("cvw", CV, "GetCvStatus")));
    assertEquals(Optional.of("2"), field(read, "CvStatusIdentifier"));
    assertEquals(Optional.of(today.toString()), field(read, "CvStatusDate"));
    assertEquals(Optional.of("true"), field(read, "SearchableIndicator"));
    assertEquals(Optional.of(id), field(read, "CvInterviewIdentifier"));
    assertEquals(Optional.of("Kurser tilføjes."), field(read, "InterviewAgreement"));
    assertEquals(
        Optional.empty(),
        field(accepted(jobnet(about("cvw", CV, "GetCvStatus"))), "InterviewAgreement"));

    Answer interviews = accepted(call(about("int", INTERVIEW, "GetInterviewInfo")));
    assertEquals(Optional.of("10"), field(interviews, "InterviewTypeIdentifier"));
    assertEquals(Optional.of("2"), field(interviews, "CvStatusIdentifier"));

    Answer block = accepted(fund(StatusPayloads.status(cpr, "CV")));
    assertEquals(Optional.of("2"), field(block, "CvStatusIdentifier"));
    accepted(jobnet(availability(false)));
    Answer told = accepted(call(Payloads.notifications()));
    assertTrue(told.xml().contains("HTY-R-5"));
    assertEquals(
        List.of(
            "CvAvailabilityChanged HTY-R-5",
            "CvConversationHeld CVS-38-1",
            "CvStatusReported CVS-38-1",
            "CvAvailabilityChanged HTY-R-5",
            "Notified HTY-R-5"),
        history(gateway, cpr));
    Answer past = accepted(call(StatusPayloads.history(cpr, "CV")));
    assertEquals(Optional.of(id), field(past, "CvInterviewIdentifier"));
    refused(jobnet(status("2", today)), FaultCode.CITIZEN_ACCESS_DENIED);
  }

  @Test
  @Rule({"CVS-40-1", "CVS-40-4"})
  void numberAndStatusOfACvAreDemandedByTheContract() {
    String whole = status("3", today);
    for (String element : List.of("PersonCivilRegistrationIdentifier", "CvStatusIdentifier")) {
      refused(
          call(whole.replaceFirst("<cvw:" + element + ">.*?</cvw:" + element + ">", "")),
          FaultCode.INVALID_MESSAGE);
    }
    Answer without =
        refused(
            call(whole.replaceFirst("<cvw:MunicipalityCode>.*?</cvw:MunicipalityCode>", "")),
            FaultCode.NOT_THE_REPORTING_MUNICIPALITY);
    assertTrue(
        without.xml().contains("/cvw:UpdateCVStatusRequest/cvw:CvStatus/cvw:MunicipalityCode"));
  }

  private String followUp(String category, LocalDate day) {
    return """
        <sfu:CreateFollowUpRequest xmlns:sfu="%s"><sfu:FollowUp>\
        <sfu:PersonCivilRegistrationIdentifier>%s</sfu:PersonCivilRegistrationIdentifier>\
        <sfu:MunicipalityCode>101</sfu:MunicipalityCode>\
        <sfu:FollowUpDate>%s</sfu:FollowUpDate>\
        <sfu:InterviewContactTypeIdentifier>1</sfu:InterviewContactTypeIdentifier>\
        <sfu:VisitationCategoryTypeIdentifier>%s</sfu:VisitationCategoryTypeIdentifier>\
        <sfu:FollowUpAgreement>Ny samtale om fire uger.</sfu:FollowUpAgreement>\
        </sfu:FollowUp></sfu:CreateFollowUpRequest>"""
        .formatted(SICKNESS, cpr.value(), day, category);
  }

  private String status(String status, LocalDate heldOn) {
    return """
        <cvw:UpdateCVStatusRequest xmlns:cvw="%s"><cvw:CvStatus>\
        <cvw:PersonCivilRegistrationIdentifier>%s</cvw:PersonCivilRegistrationIdentifier>\
        <cvw:CvStatusIdentifier>%s</cvw:CvStatusIdentifier>\
        <cvw:MunicipalityCode>101</cvw:MunicipalityCode>\
        <cvw:CvInterview><cvw:InterviewDate>%s</cvw:InterviewDate>\
        <cvw:InterviewAgreement>Kurser tilføjes.</cvw:InterviewAgreement></cvw:CvInterview>\
        </cvw:CvStatus></cvw:UpdateCVStatusRequest>"""
        .formatted(CV, cpr.value(), status, heldOn);
  }

  private String availability(boolean searchable) {
    return """
        <cvw:UpdateCvAvailabilityRequest xmlns:cvw="%s">\
        <cvw:PersonCivilRegistrationIdentifier>%s</cvw:PersonCivilRegistrationIdentifier>\
        <cvw:SearchableIndicator>%s</cvw:SearchableIndicator>\
        </cvw:UpdateCvAvailabilityRequest>"""
        .formatted(CV, cpr.value(), searchable);
  }

  private String about(String prefix, String namespace, String operation) {
    return """
        <%1$s:%3$sRequest xmlns:%1$s="%2$s">\
        <%1$s:PersonCivilRegistrationIdentifier>%4$s</%1$s:PersonCivilRegistrationIdentifier>\
        </%1$s:%3$sRequest>"""
        .formatted(prefix, namespace, operation, cpr.value());
  }

  private Answer call(String payload) {
    return gateway.send("workbase", TestGateway.JOBCENTRE, payload);
  }

  private Answer jobnet(String payload) {
    return gateway.send("jobnet", AGENCY, payload);
  }

  private Answer fund(String payload) {
    return gateway.send("akasse01", FUND, payload);
  }
}

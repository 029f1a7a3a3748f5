package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static dk.dfdg.gateway.endtoend.Answers.field;
import static dk.dfdg.gateway.endtoend.Answers.history;
import static dk.dfdg.gateway.endtoend.Answers.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.PersonPayloads;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.StatusPayloads;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Held conversations by signed calls, from the message to the history. */
class InterviewEndToEndTest {
  private static final Organisation AGENCY = new Organisation(1, "AMS");
  private static final String NAMESPACE = "http://service.bm.dk/dfdg/Interview/v1/";

  private final TestGateway gateway = TestGateway.shared();
  private final LocalDate today = gateway.clock().today();
  private final Cpr cpr = Citizens.add(gateway.database());

  @Test
  @Rule({"MAT-12-1", "MAT-14-1", "MAT-14-10", "IDK-27-12"})
  void aJobsamtaleIsRegisteredReadCorrectedAndDeleted() {
    accepted(call(Payloads.enrollment(cpr, 4, today)));
    Answer created = accepted(call(create(today.minusDays(4), 2)));
    String id = field(created, "MessageIdentifier").orElseThrow();
    assertEquals(Optional.of(today.toString()), field(created, "PersonCategoryStartDate"));
    assertTrue(created.xml().contains("TIL-08.4-2"), "the enrollment is to be cancelled");

    Answer read = accepted(call(of("GetInterviewInfo", "")));
    assertEquals(Optional.of(id), field(read, "InterviewIdentifier"));
    assertEquals(Optional.of("Søger fem stillinger om ugen"), field(read, "InterviewAgreement"));
    assertEquals(Optional.of("2"), field(read, "PersonCategoryTypeIdentifier"));
    assertTrue(
        field(read, "InterviewDate").orElseThrow().startsWith(today.minusDays(4) + "T10:30"));
    assertEquals(Optional.of("true"), field(read, "DecisiveIndicator"));
    assertEquals(Optional.of("10100"), field(read, "OrganisationCode"));
    assertEquals(
        Optional.of(today.minusDays(4).toString()), field(read, "NextInterviewCountsFromDate"));

    Answer onMinSide = gateway.send("jobnet", AGENCY, of("GetInterviewInfo", ""));
    assertEquals(Optional.of(id), field(accepted(onMinSide), "InterviewIdentifier"));
    accepted(call(Payloads.cancellation(cpr, today, 20)));
    Answer hidden = gateway.send("jobnet", AGENCY, of("GetInterviewInfo", ""));
    assertEquals(Optional.empty(), field(accepted(hidden), "InterviewIdentifier"));

    accepted(call(update(id, today.minusDays(3), 2)));
    Answer status = accepted(call(StatusPayloads.status(cpr, "Interview")));
    assertEquals(
        Optional.of(today.minusDays(3).toString()), field(status, "NextInterviewCountsFromDate"));

    accepted(call(of("DeleteInterview", id(id) + comment())));
    refused(call(of("DeleteInterview", id(id) + comment())), FaultCode.INTERVIEW_UNKNOWN);
    assertEquals(
        Optional.empty(),
        field(accepted(call(of("GetInterviewInfo", ""))), "NextInterviewCountsFromDate"));
    assertTrue(
        history(gateway, cpr)
            .containsAll(
                List.of(
                    "InterviewHeld MAT-12-1",
                    "MatchRegistered MAT-14-10",
                    "InterviewCorrected MAT-12-1",
                    "InterviewDeleted MAT-12-1")));
  }

  @Test
  @Rule({"KON-07.3-1", "PUB-INT-1", "MAT-15-1"})
  void aFirstContactIsPartOfTheContactCourse() {
    accepted(call(PersonPayloads.group(cpr, 8)));
    accepted(call(PersonPayloads.application(cpr, 2, 1, today)));
    Answer read = accepted(call(of("GetInterviewInfo", "")));
    assertEquals(Optional.of("12"), field(read, "InterviewTypeIdentifier"));
    assertEquals(Optional.of("false"), field(read, "ResettingIndicator"));
    assertEquals(Optional.empty(), field(read, "NextInterviewCountsFromDate"));
    refused(call(PersonPayloads.application(cpr, 3, 1, today)), FaultCode.INTERVIEW_DUPLICATE);
  }

  @Test
  void aCallThatBreaksThreeRulesIsToldThree() {
    Answer answer = refused(call(create(today.plusDays(1), 4)), FaultCode.INVALID_INTERVIEW_DATE);
    for (FaultCode code :
        List.of(FaultCode.INVALID_INTERVIEW_DATE, FaultCode.INVALID_CODE_LIST_ITEM)) {
      assertTrue(answer.xml().contains(">" + code.number() + "<"), answer.xml());
    }
  }

  private String create(LocalDate day, int match) {
    return of("CreateInterview", interview(day, match));
  }

  private String update(String id, LocalDate day, int match) {
    return of("UpdateInterview", id(id) + interview(day, match) + comment());
  }

  private static String id(String id) {
    return "<int:InterviewIdentifier>" + id + "</int:InterviewIdentifier>";
  }

  private static String comment() {
    return "<int:CorrectionComment>Forkert</int:CorrectionComment>";
  }

  private static String interview(LocalDate day, int match) {
    return """
        <int:PersonInterview>\
        <int:InterviewTypeIdentifier>7</int:InterviewTypeIdentifier>\
        <int:InterviewDate>%sT10:30:00</int:InterviewDate>\
        <int:InterviewContactTypeIdentifier>1</int:InterviewContactTypeIdentifier>\
        <int:InterviewAgreement>Søger fem stillinger om ugen</int:InterviewAgreement>\
        <int:PersonCategory>\
        <int:PersonCategoryTypeIdentifier>%d</int:PersonCategoryTypeIdentifier>\
        </int:PersonCategory>\
        <int:AttentionAreaCollection><int:AttentionArea>\
        <int:AttentionAreaTypeIdentifier>4</int:AttentionAreaTypeIdentifier>\
        <int:DecisiveIndicator>true</int:DecisiveIndicator>\
        </int:AttentionArea></int:AttentionAreaCollection>\
        </int:PersonInterview>"""
        .formatted(day, match);
  }

  private String of(String operation, String content) {
    return """
        <int:%1$sRequest xmlns:int="%2$s">\
        <int:PersonCivilRegistrationIdentifier>%3$s</int:PersonCivilRegistrationIdentifier>\
        %4$s</int:%1$sRequest>"""
        .formatted(operation, NAMESPACE, cpr.value(), content);
  }

  private Answer call(String payload) {
    return gateway.send("workbase", TestGateway.JOBCENTRE, payload);
  }
}

package dk.dfdg.gateway.citizen;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.store.Json;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What is recorded about held conversations (chapter 3 and pkt. 27.1.1). */
public sealed interface InterviewFact extends CitizenFact {
  /**
   * Under these names history keeps which conversation a fact is about, and what was said at it.
   */
  String INTERVIEW = "interview";

  String REPORT = "report";
  String AGREEMENT = "agreement";
  String CORRECTION_COMMENT = "correction_comment";

  /** A conversation was held. */
  record InterviewHeld(
      Interview interview, InterviewReport report, LocalDate effectiveDate, String rule)
      implements InterviewFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.contactCourse().with(interview));
    }

    @Override
    public Map<String, Object> details() {
      return InterviewFact.details(interview, report);
    }
  }

  /** A held conversation is corrected; the corrected one takes its place. */
  record InterviewCorrected(
      Interview interview,
      InterviewReport report,
      String correctionComment,
      LocalDate effectiveDate,
      String rule)
      implements InterviewFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.contactCourse().with(interview));
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = InterviewFact.details(interview, report);
      details.put(CORRECTION_COMMENT, correctionComment);
      return details;
    }
  }

  /** A conversation was registered by mistake and is taken away; history keeps both. */
  record InterviewDeleted(
      UUID interview, String correctionComment, LocalDate effectiveDate, String rule)
      implements InterviewFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.contactCourse().withoutInterview(interview));
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put(INTERVIEW, interview.toString());
      details.put(CORRECTION_COMMENT, correctionComment);
      return details;
    }
  }

  /** What was said at a conversation, read back from the details of a fact. */
  static InterviewReport report(Map<String, Object> details) {
    return Json.read(Json.write(details.get(REPORT)), new TypeReference<InterviewReport>() {})
        .withAgreement((String) details.get(AGREEMENT));
  }

  private static Map<String, Object> details(Interview interview, InterviewReport report) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put(INTERVIEW, interview.id().toString());
    details.put("interview_type", interview.type());
    details.put("interview_date", interview.heldOn().toString());
    details.put(
        "interview_time", interview.heldAt().atZone(GatewayClock.ZONE).toLocalTime().toString());
    details.put("interview_contact_type", interview.form());
    details.put("match_group", interview.matchGroup());
    details.put("resetting", interview.resetting());
    details.put("booking", interview.booking() == null ? null : interview.booking().toString());
    details.put(AGREEMENT, report.agreement());
    details.put(REPORT, report.withAgreement(null));
    return details;
  }
}

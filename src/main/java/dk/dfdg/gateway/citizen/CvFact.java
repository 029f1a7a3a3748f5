package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What is recorded of the CV: its status, cv-samtaler and whether it can be found (chapter 7). */
public sealed interface CvFact extends CitizenFact {

  /**
   * Godkendelsesstatus is reported, alone or as the conclusion of a conversation.
   *
   * @param status value of the code list CvStatusType
   * @param registration the receipt's id of the report
   * @param municipality kommunekode for indberettende kommune, or null for an a-kasse
   * @param comment or null
   */
  record CvStatusReported(
      int status,
      UUID registration,
      String municipality,
      String comment,
      LocalDate effectiveDate,
      String rule)
      implements CvFact {
    @Override
    public CitizenState after(CitizenState before) {
      ContactCourse course = before.contactCourse();
      return before.with(course.with(course.cv().withStatus(status, effectiveDate, registration)));
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("cv_status", status);
      details.put("municipality", municipality);
      details.put("comment", comment);
      return details;
    }
  }

  /**
   * A cv-samtale was held.
   *
   * @param interview the conversation, of type 10
   * @param status what it concluded, a value of the code list CvStatusType
   * @param municipality kommunekode for indberettende kommune, or null for an a-kasse
   * @param report what was said and agreed; the agreement is never shown to the citizen (pkt. 40.3)
   */
  record CvConversationHeld(
      Interview interview,
      int status,
      String municipality,
      InterviewReport report,
      LocalDate effectiveDate,
      String rule)
      implements CvFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.contactCourse().with(interview));
    }

    @Override
    public Map<String, Object> details() {
      return CvFact.details(interview, status, municipality, report);
    }
  }

  /**
   * A cv-samtale that was reported earlier is changed.
   *
   * @param correctionComment or null
   */
  record CvConversationCorrected(
      Interview interview,
      int status,
      String municipality,
      InterviewReport report,
      String correctionComment,
      LocalDate effectiveDate,
      String rule)
      implements CvFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.contactCourse().with(interview));
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = CvFact.details(interview, status, municipality, report);
      details.put(InterviewFact.CORRECTION_COMMENT, correctionComment);
      return details;
    }
  }

  /** A cv-samtale was reported by mistake and is taken away; history keeps both. */
  record CvConversationDeleted(
      UUID interview, String correctionComment, LocalDate effectiveDate, String rule)
      implements CvFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.contactCourse().withoutInterview(interview));
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put(InterviewFact.INTERVIEW, interview.toString());
      details.put(InterviewFact.CORRECTION_COMMENT, correctionComment);
      return details;
    }
  }

  /** Employers can find the CV on Jobnet, or no longer can. */
  record CvAvailabilityChanged(boolean searchable, LocalDate effectiveDate, String rule)
      implements CvFact {
    @Override
    public CitizenState after(CitizenState before) {
      ContactCourse course = before.contactCourse();
      return before.with(course.with(course.cv().searchable(searchable)));
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("searchable", searchable);
    }
  }

  /** Jobnet has told another CV number, or the first one. */
  record CvNumberChanged(String number, LocalDate effectiveDate, String rule) implements CvFact {
    @Override
    public CitizenState after(CitizenState before) {
      ContactCourse course = before.contactCourse();
      return before.with(course.with(course.cv().numbered(number)));
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("cv_number", number);
    }
  }

  private static Map<String, Object> details(
      Interview interview, int status, String municipality, InterviewReport report) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put(InterviewFact.INTERVIEW, interview.id().toString());
    details.put("interview_type", interview.type());
    details.put("held_on", interview.heldOn().toString());
    details.put("interview_contact_type", interview.form());
    details.put("cv_status", status);
    details.put("booking", interview.booking() == null ? null : interview.booking().toString());
    details.put("municipality", municipality);
    details.put("agreement", report.agreement());
    details.put(InterviewFact.REPORT, report.withAgreement(null));
    return details;
  }
}

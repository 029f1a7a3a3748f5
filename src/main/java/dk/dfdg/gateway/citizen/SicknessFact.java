package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What is recorded of an illness's follow-up: by the municipality (chapter 6) and by the employer
 * (order of 2010, chapter 4). A follow-up is also a held conversation of type 4, since
 * opfølgningssamtaler are to be understood broadly (pkt. 33.1).
 */
public sealed interface SicknessFact extends CitizenFact {

  /**
   * A follow-up was held.
   *
   * @param interview the same as a conversation of type 4
   * @param category visitationskategori 1-3
   */
  record FollowUpHeld(
      Interview interview,
      int category,
      FollowUpRemarks remarks,
      LocalDate effectiveDate,
      String rule)
      implements SicknessFact {
    @Override
    public CitizenState after(CitizenState before) {
      return SicknessFact.after(before, interview, category);
    }

    @Override
    public Map<String, Object> details() {
      return SicknessFact.details(interview, category, remarks);
    }
  }

  /** A follow-up is corrected; the corrected one takes its place. */
  record FollowUpCorrected(
      Interview interview,
      int category,
      FollowUpRemarks remarks,
      String correctionComment,
      LocalDate effectiveDate,
      String rule)
      implements SicknessFact {
    @Override
    public CitizenState after(CitizenState before) {
      return SicknessFact.after(before, interview, category);
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = SicknessFact.details(interview, category, remarks);
      details.put(InterviewFact.CORRECTION_COMMENT, correctionComment);
      return details;
    }
  }

  /** A follow-up was registered by mistake and is taken away; history keeps both. */
  record FollowUpDeleted(
      UUID followUp, String correctionComment, LocalDate effectiveDate, String rule)
      implements SicknessFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(
          before.contactCourse().withoutFollowUp(followUp).withoutInterview(followUp));
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put(InterviewFact.INTERVIEW, followUp.toString());
      details.put(InterviewFact.CORRECTION_COMMENT, correctionComment);
      return details;
    }
  }

  /** The employer has held a sygefraværssamtale. */
  record EmployerTalkHeld(EmployerTalk talk, LocalDate effectiveDate, String rule)
      implements SicknessFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.contactCourse().with(talk));
    }

    @Override
    public Map<String, Object> details() {
      return SicknessFact.details(talk);
    }
  }

  /** An employer's talk is corrected. */
  record EmployerTalkCorrected(
      EmployerTalk talk, String correctionComment, LocalDate effectiveDate, String rule)
      implements SicknessFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.contactCourse().with(talk));
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = SicknessFact.details(talk);
      details.put(InterviewFact.CORRECTION_COMMENT, correctionComment);
      return details;
    }
  }

  /** An employer's talk was registered by mistake and is taken away; history keeps both. */
  record EmployerTalkDeleted(
      UUID talk, String correctionComment, LocalDate effectiveDate, String rule)
      implements SicknessFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.contactCourse().withoutEmployerTalk(talk));
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("employer_talk", talk.toString());
      details.put(InterviewFact.CORRECTION_COMMENT, correctionComment);
      return details;
    }
  }

  private static CitizenState after(CitizenState before, Interview interview, int category) {
    FollowUp followUp =
        new FollowUp(
            interview.id(),
            interview.heldOn(),
            interview.form(),
            category,
            interview.registeredOn());
    return before.with(before.contactCourse().with(interview).with(followUp));
  }

  private static Map<String, Object> details(
      Interview interview, int category, FollowUpRemarks remarks) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put(InterviewFact.INTERVIEW, interview.id().toString());
    details.put("interview_type", interview.type());
    details.put("held_on", interview.heldOn().toString());
    details.put("interview_contact_type", interview.form());
    details.put("visitation_category", category);
    details.put("booking", interview.booking() == null ? null : interview.booking().toString());
    details.put("municipality", remarks.municipality());
    details.put(
        "expected_return",
        remarks.expectedReturn() == null ? null : remarks.expectedReturn().toString());
    details.put("in_offer", remarks.inOffer());
    details.put("agreement", remarks.report().agreement());
    details.put("need_assessment", remarks.needAssessment());
    details.put(InterviewFact.REPORT, remarks.report().withAgreement(null));
    return details;
  }

  private static Map<String, Object> details(EmployerTalk talk) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("employer_talk", talk.id().toString());
    details.put("held_on", talk.heldOn().toString());
    details.put("cvr_number", talk.cvrNumber());
    details.put("se_number", talk.seNumber());
    return details;
  }
}

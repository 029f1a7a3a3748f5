package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What is recorded about absences (chapter 4). */
public sealed interface AbsenceFact extends CitizenFact {

  /** An absence is registered. */
  record AbsenceRegistered(Absence absence, LocalDate effectiveDate, String rule)
      implements AbsenceFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(absence);
    }

    @Override
    public Map<String, Object> details() {
      return AbsenceFact.details(absence);
    }
  }

  /** An absence is corrected; the corrected one takes its place. */
  record AbsenceCorrected(
      Absence absence, String correctionComment, LocalDate effectiveDate, String rule)
      implements AbsenceFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(absence);
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = AbsenceFact.details(absence);
      details.put("correction_comment", correctionComment);
      return details;
    }
  }

  /**
   * An absence has got its last day.
   *
   * @param endCause value of AbsenceCauseType, or null
   */
  record AbsenceEnded(
      UUID absence, LocalDate lastDay, Integer endCause, LocalDate effectiveDate, String rule)
      implements AbsenceFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.absence(absence).orElseThrow().endingOn(lastDay, endCause));
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("absence", absence.toString());
      details.put("end_date", lastDay.toString());
      details.put("end_cause", endCause);
      return details;
    }
  }

  /** An absence was registered by mistake and is taken away; history keeps both. */
  record AbsenceDeleted(
      UUID absence, String correctionComment, LocalDate effectiveDate, String rule)
      implements AbsenceFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.withoutAbsence(absence);
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("absence", absence.toString());
      details.put("correction_comment", correctionComment);
      return details;
    }
  }

  /** The citizen has been told what follows if the illness goes on (pkt. 19.1). */
  record AbsenceLetterSent(UUID absence, LocalDate effectiveDate, String rule)
      implements AbsenceFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.absence(absence).orElseThrow().withLetterOn(effectiveDate));
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("absence", absence.toString());
    }
  }

  private static Map<String, Object> details(Absence absence) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("absence", absence.id().toString());
    details.put("absence_type", absence.type());
    details.put("start_date", absence.start().toString());
    details.put("end_date", absence.end() == null ? null : absence.end().toString());
    details.put("notification_date", absence.notificationDate().toString());
    details.put("comment", absence.comment());
    details.put("end_cause", absence.endCause());
    return details;
  }
}

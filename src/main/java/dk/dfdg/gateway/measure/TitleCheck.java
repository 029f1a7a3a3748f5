package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.codelist.JobTitles;
import dk.dfdg.gateway.law.FaultCode;
import java.time.LocalDate;

/** Job titles and employment goals: codes of DISCO (46.1 nr. 13 and 18; 52.1 nr. 12 and 17). */
final class TitleCheck {
  private static final int TITLE = 1;
  private static final int AREA = 2;

  private final JobTitles titles;

  TitleCheck(JobTitles titles) {
    this.titles = titles;
  }

  void check(Draft draft) {
    boolean insured = draft.kind() == RecordKind.INSURED;
    if (draft.number(MeasureField.JOB_TITLE) != Draft.NONE) {
      check(
          draft,
          MeasureField.JOB_TITLE,
          TITLE,
          insured ? "AMF-46.18-1" : "AMF-52.17-2",
          insured ? "AMF-46.13-2" : "AMF-52.17-3");
    }
    if (draft.number(MeasureField.EMPLOYMENT_GOAL) != Draft.NONE) {
      check(
          draft,
          MeasureField.EMPLOYMENT_GOAL,
          AREA,
          insured ? "AMF-46.13-1" : "AMF-52.12-1",
          insured ? "AMF-46.13-2" : "AMF-52.12-1");
    }
  }

  private void check(
      Draft draft, MeasureField field, int highestLevel, String rule, String ruleOfPeriod) {
    String code = draft.text(field);
    if (!titles.isKnown(code)) {
      draft.refuse(FaultCode.JOB_TITLE_UNKNOWN, rule, field);
    } else if (!isOfLevel(code, highestLevel)) {
      draft.refuse(FaultCode.JOB_TITLE_NOT_OF_LEVEL, rule, field);
    } else if (draft.number(MeasureField.START) != Draft.NONE
        && !titles.overlaps(code, day(draft, MeasureField.START), day(draft, MeasureField.END))) {
      draft.refuse(FaultCode.JOB_TITLE_NOT_OF_PERIOD, ruleOfPeriod, field);
    }
  }

  private boolean isOfLevel(String code, int highest) {
    for (int level = TITLE; level <= highest; level++) {
      if (titles.isLevel(code, level)) {
        return true;
      }
    }
    return false;
  }

  private static LocalDate day(Draft draft, MeasureField field) {
    int day = draft.number(field);
    return day == Draft.NONE ? null : DayNumber.date(day);
  }
}

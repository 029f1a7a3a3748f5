package dk.dfdg.gateway.report;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The words of a receipt, the same in XML and in CSV. */
final class ReceiptLines {
  private ReceiptLines() {}

  /** A moment in Copenhagen, with its seconds. */
  static String moment(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        GatewayClock.moment(moment).truncatedTo(ChronoUnit.MILLIS));
  }

  /** What is wrong in the words of the fault, and what exactly. */
  static String danish(RowProblem problem) {
    if (!problem.isError()) {
      return problem.advice().danish();
    }
    Violation wrong = problem.violation();
    return joined(wrong.code().textDanish(), wrong.detailDanish());
  }

  static String english(RowProblem problem) {
    if (!problem.isError()) {
      return problem.advice().english();
    }
    Violation wrong = problem.violation();
    return joined(wrong.code().textEnglish(), wrong.detailEnglish());
  }

  private static String joined(String text, String detail) {
    return detail == null ? text : text + " " + detail;
  }

  static String severity(boolean error) {
    return error ? "error" : "advice";
  }

  static String rule(RowProblem problem) {
    return problem.isError() ? problem.violation().rule() : problem.advice().rule();
  }

  /** The measure as it is now, or as it was when it is gone. */
  static MeasureRecord shown(Receipt.Change change) {
    return change.now() == null ? change.before() : change.now();
  }

  /** The items that differ; none of a measure that is new or gone. */
  static List<String> changedFields(Receipt.Change change) {
    List<String> changed = new ArrayList<>();
    if (change.what() == Receipt.What.CHANGED) {
      for (MeasureField field : MeasureField.values()) {
        String before = change.before().text(field);
        if (before == null ? change.now().has(field) : !before.equals(change.now().text(field))) {
          changed.add(field.field());
        }
      }
    }
    return changed;
  }
}

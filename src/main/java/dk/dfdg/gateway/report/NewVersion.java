package dk.dfdg.gateway.report;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A version of a measure that is to be stored.
 *
 * @param firstRecorded the day on which the measure's first version came
 * @param replaces the version before, or null when the measure is new
 */
record NewVersion(
    long identity,
    UUID digest,
    MeasureRecord record,
    LocalDate firstRecorded,
    long recordedBy,
    Long replaces) {

  RecordKind kind() {
    return record.kind();
  }

  UUID key() {
    String key = record.text(MeasureField.KEY);
    return key == null ? null : UUID.fromString(key);
  }

  /** The person by whom it is found: the one that it is about, or who gets the aid. */
  String cpr() {
    return cpr(record);
  }

  static String cpr(MeasureRecord record) {
    String cpr = record.text(MeasureField.CPR);
    return cpr == null && record.kind() == RecordKind.AID
        ? Cpr.parse(record.text(MeasureField.IDENTIFICATION)).map(Cpr::value).orElse(null)
        : cpr;
  }

  LocalDate startDay() {
    return first(MeasureField.START, MeasureField.PAID_FROM, MeasureField.APPROVED);
  }

  LocalDate endDay() {
    return first(MeasureField.END, MeasureField.PAID_TO);
  }

  private LocalDate first(MeasureField... fields) {
    for (MeasureField field : fields) {
      if (record.has(field)) {
        return record.date(field);
      }
    }
    return null;
  }
}

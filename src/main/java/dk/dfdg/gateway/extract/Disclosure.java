package dk.dfdg.gateway.extract;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import java.time.LocalDate;
import java.util.Set;

/**
 * What may be given of one kind of record (videregivelse): a row of {@code disclosures.csv}.
 *
 * @param columns the only items that may be given; empty: all that are reported
 * @param measures only these; empty: any
 * @param jobOrderTypes only with these; empty: with any and with none
 * @param born only persons born then
 * @param youngerThan only persons under that age on the day of the extract, or null
 * @param runs only measures with some day then; the days that are given are never cut
 * @param inForce the days of extracts for which the row holds
 */
record Disclosure(
    RecordKind kind,
    Set<MeasureField> columns,
    Set<String> measures,
    Set<String> jobOrderTypes,
    Set<String> excludedMeasures,
    Days born,
    Integer youngerThan,
    Days runs,
    Days inForce) {

  /** Whether the record is given in an extract of that day. */
  boolean gives(MeasureRecord record, LocalDate day) {
    return record.kind() == kind
        && !WriteDownTable.isNotReported(record)
        && (measures.isEmpty() || has(measures, record.code()))
        && !has(excludedMeasures, record.code())
        && (jobOrderTypes.isEmpty() || has(jobOrderTypes, record.text(MeasureField.JOB_ORDER_TYPE)))
        && isOfAge(record, day)
        && runs.overlap(record.date(MeasureField.START), record.date(MeasureField.END));
  }

  /** The flat file of aids has no kind of aid, so that there may be no code. */
  private static boolean has(Set<String> codes, String code) {
    return code != null && codes.contains(code);
  }

  /** Nobody is given whose age is asked for and not known. */
  private boolean isOfAge(MeasureRecord record, LocalDate day) {
    if (born.areAll() && youngerThan == null) {
      return true;
    }
    return Cpr.parse(record.text(MeasureField.CPR))
        .filter(cpr -> born.contain(cpr.birthDate()))
        .filter(cpr -> youngerThan == null || cpr.ageOn(day) < youngerThan)
        .isPresent();
  }
}

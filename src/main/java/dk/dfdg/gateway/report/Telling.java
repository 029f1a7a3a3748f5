package dk.dfdg.gateway.report;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.Checked;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureIdentity;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What tells which measure a wrong record is about; a wrong item tells nothing. */
final class Telling {
  private static final List<MeasureField> BY_KEY =
      List.of(
          MeasureField.KEY,
          MeasureField.AID_TYPE,
          MeasureField.APPROVED,
          MeasureField.IDENTIFICATION);

  private static final List<MeasureField> UNINSURED =
      List.of(MeasureField.CPR, MeasureField.MEASURE, MeasureField.START);

  private Telling() {}

  /** The items that tell it, and no others; null when it cannot be told. */
  static MeasureRecord of(Checked checked) {
    MeasureRecord record = checked.record();
    boolean uninsured = record.kind() == RecordKind.UNINSURED;
    List<MeasureField> fields = uninsured ? UNINSURED : BY_KEY;
    Set<String> wrong =
        checked.violations().stream()
            .map(violation -> String.valueOf(violation.path()))
            .collect(Collectors.toSet());
    if (!MeasureIdentity.isTold(record)
        || checked.violations().stream().map(Violation::code).anyMatch(Telling::isOther)
        || fields.stream().anyMatch(field -> wrong.contains(field.field()))) {
      return null;
    }
    MeasureRecord.Builder telling = MeasureRecord.of(record.kind());
    fields.forEach(field -> telling.put(field, record.text(field)));
    // Under chapter 9 it tells the measure too, and the others do without it.
    if (uninsured && !wrong.contains(MeasureField.KEY.field())) {
      telling.put(MeasureField.KEY, record.text(MeasureField.KEY));
    }
    return telling.build();
  }

  private static boolean isOther(FaultCode code) {
    return code == FaultCode.RECORD_OF_ANOTHER_KIND;
  }
}

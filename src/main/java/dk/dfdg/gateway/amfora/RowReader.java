package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.soap.FlatRow;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows of a large message into records of the law. */
final class RowReader {
  private static final Map<String, RecordKind> KINDS =
      Arrays.stream(RecordKind.values())
          .collect(Collectors.toMap(RecordElement::of, Function.identity()));
  private static final Map<String, MeasureField> FIELDS = Map.copyOf(ItemNames.all());

  private RowReader() {}

  static MeasureRecord record(FlatRow row) {
    MeasureRecord.Builder record = MeasureRecord.of(KINDS.get(row.name()));
    StringBuilder supported = new StringBuilder();
    row.forEach(
        (name, value) -> {
          MeasureField field = FIELDS.get(name);
          if (field == MeasureField.SUPPORTED) {
            supported.append(value).append(RecordWireEndpoint.BETWEEN);
          } else {
            record.put(field, ItemValue.read(field, value));
          }
        });
    return record.put(MeasureField.SUPPORTED, supported.toString()).build();
  }
}

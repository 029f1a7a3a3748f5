package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.app.sandbox.SampleMeasures;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** The file of a week of a municipality, made of the sandbox's samples. */
final class Week {
  private static final FileWriting FILE = FileWriting.of(Files52.FORMATS, "52.2");

  private Week() {}

  static List<MeasureRecord> records(String municipality, int week, int size) {
    SampleMeasures sample =
        new SampleMeasures(
            11, RecordKind.UNINSURED, municipality, LocalDate.of(2010, 10, 12), size);
    return LongStream.range(0, size)
        .mapToObj(place -> company(sample.record(week, place)))
        .toList();
  }

  /** Companies of the sandbox, and no key: a file has none. */
  private static MeasureRecord company(MeasureRecord record) {
    MeasureField cvr =
        record.has(MeasureField.WORKPLACE_CVR)
            ? MeasureField.WORKPLACE_CVR
            : MeasureField.PROVIDER_CVR;
    return record.copy().put(cvr, "99000015").put(MeasureField.KEY, (String) null).build();
  }

  static List<String> rows(String municipality, int week, int size) {
    List<String> rows = new ArrayList<>(List.of(FILE.header()));
    records(municipality, week, size).forEach(record -> rows.add(FILE.row(record)));
    return rows;
  }

  static byte[] file(List<String> rows) {
    return (String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] file(String municipality, int week, int size) {
    return file(rows(municipality, week, size));
  }
}

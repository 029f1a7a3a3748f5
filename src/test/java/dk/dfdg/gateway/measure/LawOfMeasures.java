package dk.dfdg.gateway.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.testing.LawFolder;
import dk.dfdg.gateway.testing.Measures;
import dk.dfdg.gateway.testing.SeenCodes;
import java.time.LocalDate;
import java.util.List;

/** Asks the law of a record, and says what it answers. */
final class LawOfMeasures {
  static final MeasureLaw LAW = LawFolder.copy().load();
  static final Filing FULL = Measures.full("2011-09-09");

  private LawOfMeasures() {}

  static void right(MeasureRecord.Builder record) {
    right(record, FULL);
  }

  static void right(MeasureRecord.Builder record, Filing filing) {
    assertEquals(List.of(), LAW.check(record.build(), filing).violations());
  }

  static void refused(
      MeasureRecord.Builder record, FaultCode code, MeasureField field, String rule) {
    refused(record, FULL, code, field, rule);
  }

  /** The one thing that is wrong. */
  static void refused(
      MeasureRecord.Builder record,
      Filing filing,
      FaultCode code,
      MeasureField field,
      String rule) {
    only(LAW.check(record.build(), filing).violations(), code, field, rule);
  }

  static void only(List<Violation> found, FaultCode code, MeasureField field, String rule) {
    assertEquals(
        List.of(code + " " + (field == null ? null : field.field()) + " " + rule),
        found.stream().map(v -> v.code() + " " + v.path() + " " + v.rule()).toList());
    SeenCodes.add(code);
  }

  static List<String> advice(MeasureRecord.Builder record, Filing filing) {
    Checked checked = LAW.check(record.build(), filing);
    assertTrue(checked.isRight(), () -> checked.violations().toString());
    return checked.advice().stream().map(Advice::rule).toList();
  }

  static MeasureRecord completed(MeasureRecord.Builder record, Filing filing) {
    Checked checked = LAW.check(record.build(), filing);
    assertTrue(checked.isRight(), () -> checked.violations().toString());
    return checked.record();
  }

  static Known known(MeasureRecord.Builder record, String firstRecorded) {
    return new Known(1, record.build(), LocalDate.parse(firstRecorded));
  }

  static List<Violation> change(
      Known before, MeasureRecord.Builder now, Filing filing, Participant participant) {
    return LAW.checkChange(before, now.build(), filing, participant);
  }

  static void taken(Known before, MeasureRecord.Builder now, Filing filing) {
    right(now, filing);
    assertEquals(List.of(), change(before, now, filing, null));
  }

  /** A citizen of a municipality and a contact group, since ever. */
  static Participant citizen(String municipality, Integer contactGroup) {
    return new Participant(municipality, municipality, null, contactGroup, null, null);
  }
}

package dk.dfdg.gateway.extract;

import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureField.Form;
import dk.dfdg.gateway.measure.MeasureRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The written-down hours of persons beside the reported ones: a row for each measure and the days
 * on which it counts the same. A course that two municipalities report with the same key is one:
 * {@link Reported#courses}.
 */
final class HoursFile {
  private static final int MINUTES_AN_HOUR = 60;

  /** The items of the record that stand in it; the code of the measure comes with its kind. */
  static final Set<MeasureField> ITEMS =
      Set.of(
          MeasureField.CPR,
          MeasureField.MUNICIPALITY,
          MeasureField.KEY,
          MeasureField.ACTIVATION_TYPE,
          MeasureField.MEASURE,
          MeasureField.START,
          MeasureField.END,
          MeasureField.HOURS,
          MeasureField.MINUTES);

  private static final List<Column> COLUMNS =
      List.of(
          Column.of(MeasureField.CPR),
          new Column("record", Form.TEXT),
          Column.of(MeasureField.MUNICIPALITY),
          Column.of(MeasureField.KEY),
          new Column("code", Form.CODE),
          Column.of(MeasureField.START),
          Column.of(MeasureField.END),
          new Column("counts_from", Form.DATE),
          new Column("counts_to", Form.DATE),
          new Column("reported_minutes", Form.NUMBER),
          new Column("counted_minutes", Form.NUMBER));

  private final WriteDownTable law;

  HoursFile(WriteDownTable law) {
    this.law = law;
  }

  static List<Column> columns() {
    return COLUMNS;
  }

  /**
   * The rows of one person.
   *
   * @param records every course that is known of the person, once
   * @param given which of them the recipient is given; the others are counted, too
   */
  void write(List<MeasureRecord> records, Predicate<MeasureRecord> given, Consumer<String[]> rows) {
    List<MeasureRecord> counted = records.stream().filter(law::counts).toList();
    List<Course> courses = new ArrayList<>();
    counted.forEach(each -> courses.add(course(each)));
    List<List<Slice>> slices = law.writeDown().of(courses);
    for (int i = 0; i < counted.size(); i++) {
      if (given.test(counted.get(i))) {
        for (Slice slice : slices.get(i)) {
          rows.accept(row(counted.get(i), courses.get(i), slice));
        }
      }
    }
  }

  /** The flat file has no key; then everything else tells courses of the same start apart. */
  private static Course course(MeasureRecord record) {
    return new Course(
        record.date(MeasureField.START),
        record.date(MeasureField.END),
        minutes(record),
        text(record, MeasureField.KEY)
            + ' '
            + text(record, MeasureField.MUNICIPALITY)
            + ' '
            + record.kind().number()
            + ' '
            + record.code()
            + ' '
            + text(record, MeasureField.END));
  }

  static int minutes(MeasureRecord record) {
    Integer hours = record.number(MeasureField.HOURS);
    Integer minutes = record.number(MeasureField.MINUTES);
    return (hours == null ? 0 : hours) * MINUTES_AN_HOUR + (minutes == null ? 0 : minutes);
  }

  private static String text(MeasureRecord record, MeasureField field) {
    return record.has(field) ? record.text(field) : "";
  }

  private static String[] row(MeasureRecord record, Course course, Slice slice) {
    return new String[] {
      record.text(MeasureField.CPR),
      record.kind().record(),
      record.text(MeasureField.MUNICIPALITY),
      record.text(MeasureField.KEY),
      record.code(),
      record.text(MeasureField.START),
      record.text(MeasureField.END),
      slice.from().toString(),
      slice.to().toString(),
      Integer.toString(course.minutes()),
      Integer.toString(slice.minutes())
    };
  }
}

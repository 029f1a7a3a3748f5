package dk.dfdg.gateway.measure;

import java.util.Arrays;
import java.util.Locale;

/** What a record is about: each kind has its own items in {@code measure-fields.csv}. */
public enum RecordKind {
  /** Measures for recipients of dagpenge and employed persons (vejledningen af 2011 kapitel 8). */
  INSURED(1, MeasureField.ACTIVATION_TYPE),
  /** Measures for everybody else (kapitel 9). */
  UNINSURED(2, MeasureField.MEASURE),
  /** Grants for aids, hjælpemidler (kapitel 10). */
  AID(3, MeasureField.AID_TYPE),
  /** Grants for personal assistance under the order of 2010, §§ 29-33. */
  PERSONAL_ASSISTANCE(4, MeasureField.ASSISTANCE_TYPE),
  /** Grants for mentors under the order of 2010, §§ 35-40. */
  MENTOR(5, MeasureField.GRANT_TYPE);

  private final int number;
  private final MeasureField code;

  RecordKind(int number, MeasureField code) {
    this.number = number;
    this.code = code;
  }

  /** The kind of that name in the tables of the law. */
  public static RecordKind named(String record) {
    return valueOf(record.toUpperCase(Locale.ROOT));
  }

  /** The kind of that number in the database. */
  public static RecordKind of(int number) {
    return Arrays.stream(values())
        .filter(kind -> kind.number == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No kind of record " + number));
  }

  /** Its name in the tables of the law. */
  public String record() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its number in the database. */
  public int number() {
    return number;
  }

  /** The item that says which measure it is: the column {@code measures} of the tables. */
  public MeasureField code() {
    return code;
  }
}

package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.base.Masked;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;

/** Turns what stands in a column into the value of a record. */
final class FieldReading {
  private static final int SMALL = 1000;
  private static final int LONGEST_SHOWN_CODE = 4;
  private static final int LONGEST_SHOWN_DATE = 10;
  private static final String[] NUMBERS = new String[SMALL];

  static {
    for (int i = 0; i < SMALL; i++) {
      NUMBERS[i] = Integer.toString(i);
    }
  }

  private final FileDates dates = new FileDates();
  private final FileFormat format;

  FieldReading(FileFormat format) {
    this.format = format;
  }

  /** The value, or null when it does not have the column's form. */
  String value(FileColumn column, char[] text, int offset, int length) {
    if (!column.pattern().matches(text, offset, length)) {
      return null;
    }
    return switch (column.shape()) {
      case DATE -> dates.day(text, offset);
      case FLAG -> flag(new String(text, offset, length));
      case NUMBER -> number(text, offset, length);
      case AS_IT_IS -> new String(text, offset, length);
    };
  }

  private String flag(String word) {
    if (format.yes().contains(word)) {
      return "true";
    }
    return format.no().contains(word) ? "false" : null;
  }

  private static String number(char[] text, int offset, int length) {
    int from = offset;
    int end = offset + length;
    while (from < end - 1 && text[from] == '0') {
      from++;
    }
    if (end - from > 3) {
      return new String(text, from, end - from);
    }
    int number = 0;
    for (int i = from; i < end; i++) {
      number = number * 10 + text[i] - '0';
    }
    return NUMBERS[number];
  }

  /** What is wrong with a value that has not the form. */
  Violation wrong(FileColumn column, long line, String value) {
    return Violation.of(FaultCode.COLUMN_VALUE_WRONG, column.rule())
        .at(column.field().field(), shown(column, value))
        .because(
            "Linje %d, kolonne %d (%s): der skal stå %s."
                .formatted(line, column.position(), column.shown(), column.form().danish()),
            "Line %d, column %d (%s): must hold %s."
                .formatted(line, column.position(), column.shown(), column.form().english()));
  }

  /** Dates and codes are shown as they came, as long as nobody's number can be in them. */
  private static String shown(FileColumn column, String value) {
    boolean harmless =
        switch (column.field().form()) {
          case DATE -> value.length() <= LONGEST_SHOWN_DATE;
          case CODE, NUMBER, FLAG -> value.length() <= LONGEST_SHOWN_CODE;
          case TEXT -> false;
        };
    return harmless && Masked.withoutCpr(value).equals(value) && isPrintable(value)
        ? value
        : Masked.of(value);
  }

  private static boolean isPrintable(String value) {
    return value.chars().noneMatch(Character::isISOControl);
  }
}

package dk.dfdg.gateway.filing;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Days as files write them, {@code dd/mm/yyyy} or {@code dd-mm-yyyy}, turned into those of records.
 * The same days come again and again: each text is made once. Threads may make one twice, and no
 * harm is done.
 */
final class FileDates {
  private static final int FIRST_YEAR = 1900;
  private static final int YEARS = 250;
  private static final int MONTHS = 12;
  private static final int DAYS = 31;

  private final String[] known = new String[YEARS * MONTHS * DAYS];

  /** The day in ISO 8601, or null when there is no such day. The text has the form already. */
  String day(char[] text, int offset) {
    int day = two(text, offset);
    int month = two(text, offset + 3);
    int year = two(text, offset + 6) * 100 + two(text, offset + 8);
    if (month < 1 || month > MONTHS || day < 1 || day > DAYS || year < 1) {
      return null;
    }
    if (year < FIRST_YEAR || year >= FIRST_YEAR + YEARS) {
      return iso(year, month, day);
    }
    int place = ((year - FIRST_YEAR) * MONTHS + month - 1) * DAYS + day - 1;
    String found = known[place];
    if (found == null) {
      found = iso(year, month, day);
      known[place] = found;
    }
    return found;
  }

  private static String iso(int year, int month, int day) {
    return day > YearMonth.of(year, month).lengthOfMonth()
        ? null
        : LocalDate.of(year, month, day).toString();
  }

  private static int two(char[] text, int at) {
    return (text[at] - '0') * 10 + text[at + 1] - '0';
  }
}

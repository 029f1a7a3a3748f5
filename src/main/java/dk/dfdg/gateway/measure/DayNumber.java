package dk.dfdg.gateway.measure;

import java.time.LocalDate;

/**
 * A day as the number yyyymmdd: numbers compare as days do. A report has millions of them, so that
 * they are read without making anything.
 */
final class DayNumber {
  /** No day: none was given, or it was no day. */
  static final int NONE = -1;

  /** After every day. */
  static final int OPEN = Integer.MAX_VALUE;

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;
  private static final int LENGTH = 10;
  private static final int YEAR = 10_000;
  private static final int MONTH = 100;

  private DayNumber() {}

  /** The day that a text yyyy-mm-dd names, from 1900 to 2199, or {@link #NONE}. */
  static int parse(String text) {
    if (text == null || text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return NONE;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, LENGTH);
    return year < FIRST_YEAR || year > LAST_YEAR ? NONE : of(year, month, day);
  }

  /** The day, or {@link #NONE} when there is no such day. */
  static int of(int year, int month, int day) {
    return month < 1 || month > 12 || day < 1 || day > lengthOf(year, month)
        ? NONE
        : year * YEAR + month * MONTH + day;
  }

  static int of(LocalDate day) {
    return day.getYear() * YEAR + day.getMonthValue() * MONTH + day.getDayOfMonth();
  }

  static LocalDate date(int number) {
    return LocalDate.of(number / YEAR, number / MONTH % MONTH, number % MONTH);
  }

  /** Whole years from a day of birth to another day. */
  static int age(int birth, int day) {
    return Math.floorDiv(day - birth, YEAR);
  }

  /** The day of birth that a CPR number of ten digits names, or {@link #NONE}. */
  static int birth(String cpr) {
    int day = digits(cpr, 0, 2);
    int month = digits(cpr, 2, 4);
    int yearOfCentury = digits(cpr, 4, 6);
    int seventh = cpr.charAt(6) - '0';
    return yearOfCentury < 0 ? NONE : of(yearOfBirth(yearOfCentury, seventh), month, day);
  }

  /** The century follows from the seventh digit, as in {@code Cpr}. */
  private static int yearOfBirth(int yearOfCentury, int seventhDigit) {
    if (seventhDigit <= 3) {
      return 1900 + yearOfCentury;
    }
    if (seventhDigit == 4 || seventhDigit == 9) {
      return (yearOfCentury <= 36 ? 2000 : 1900) + yearOfCentury;
    }
    return (yearOfCentury <= 57 ? 2000 : 1800) + yearOfCentury;
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static int lengthOf(int year, int month) {
    return switch (month) {
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }
}

package dk.dfdg.gateway.base;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A civil registration number (CPR-nummer): DDMMYY and four digits that name a real day.
 *
 * <p>Modulus 11 is never checked: numbers without it have been issued since 1 October 2007.
 * Administrative numbers are ordinary numbers in CPR; replacement numbers (erstatningspersonnumre,
 * day 61-91) are not, and are refused (decision A-89). The number is personal: {@link #toString()}
 * masks it, so that it cannot slip into a log line or an exception.
 */
public final class Cpr {
  private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");

  private final String value;
  private final LocalDate birthDate;

  private Cpr(String value, LocalDate birthDate) {
    this.value = value;
    this.birthDate = birthDate;
  }

  /** The number, or nothing when the text is not ten digits that name a real day. */
  public static Optional<Cpr> parse(String text) {
    if (text == null || !TEN_DIGITS.matcher(text).matches()) {
      return Optional.empty();
    }
    int day = Integer.parseInt(text.substring(0, 2));
    int month = Integer.parseInt(text.substring(2, 4));
    int year = yearOfBirth(Integer.parseInt(text.substring(4, 6)), text.charAt(6) - '0');
    try {
      return Optional.of(new Cpr(text, LocalDate.of(year, month, day)));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  /**
   * True for a replacement number, made outside CPR by adding 60 to the day; it is never valid
   * here.
   */
  public static boolean isReplacementNumber(String text) {
    if (text == null || !TEN_DIGITS.matcher(text).matches()) {
      return false;
    }
    int day = Integer.parseInt(text.substring(0, 2));
    return day >= 61 && day <= 91;
  }

  /** The century follows from the seventh digit (CPR-kontoret's table). */
  private static int yearOfBirth(int yearOfCentury, int seventhDigit) {
    if (seventhDigit <= 3) {
      return 1900 + yearOfCentury;
    }
    if (seventhDigit == 4 || seventhDigit == 9) {
      return (yearOfCentury <= 36 ? 2000 : 1900) + yearOfCentury;
    }
    return (yearOfCentury <= 57 ? 2000 : 1800) + yearOfCentury;
  }

  /**
   * The ten digits. Only for storing and comparing, never for logs, faults, metrics, addresses or
   * file names.
   */
  public String value() {
    return value;
  }

  public LocalDate birthDate() {
    return birthDate;
  }

  /** Age in whole years on a day; 0 before the birthday. */
  public int ageOn(LocalDate day) {
    return Math.max(0, birthDate.until(day).getYears());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cpr cpr && cpr.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "**********";
  }
}

package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.base.Masked;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.report.Acceptance;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a file says that comes by SFTP, for example {@code
 * 57.2-type1-2011-09-09-accept-valid.csv}. All but the ending may be left out.
 *
 * @param day for which it reports
 * @param aidType value of the code list AidType, or null (FIL-8)
 */
record FileName(LocalDate day, Acceptance acceptance, String aidType) {
  /** The end mark: a file gets such a name when it is complete. */
  private static final Pattern COMPLETE =
      Pattern.compile("[A-Za-z0-9._-]{1,100}\\.(?:csv|zip)", Pattern.CASE_INSENSITIVE);

  /** What is meant as the end mark, whether or not the name is right. */
  private static final Pattern ENDED =
      Pattern.compile(".*\\.(?:csv|zip)[\\s\\p{Z}.]*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern DAY =
      Pattern.compile("(?<![0-9])([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])");
  private static final Pattern TYPE = Pattern.compile("(?<![a-z])type-?([0-9])(?![0-9])");

  static boolean isComplete(String name) {
    return COMPLETE.matcher(name).matches();
  }

  /**
   * Whether the name is one that its sender takes for complete; it must then be {@link #isComplete}
   * as well, or the file would lie there without an answer.
   */
  static boolean hasEndMark(String name) {
    return ENDED.matcher(name).matches();
  }

  /** Whether a file may be called so: names are logged by others, and must hold nobody's number. */
  static boolean isHarmless(String name) {
    return Masked.withoutCpr(name).equals(name);
  }

  /**
   * Reads a name.
   *
   * @throws FileRefused when it has a day that does not exist
   */
  static FileName of(String name, LocalDate today, Acceptance usual) {
    String small = name.toLowerCase(Locale.ROOT);
    Matcher type = TYPE.matcher(small);
    Acceptance acceptance =
        small.contains("accept-valid")
            ? Acceptance.ACCEPT_VALID
            : small.contains("all-or-nothing") ? Acceptance.ALL_OR_NOTHING : usual;
    return new FileName(day(small, today), acceptance, type.find() ? type.group(1) : null);
  }

  private static LocalDate day(String name, LocalDate today) {
    Matcher day = DAY.matcher(name);
    if (!day.find()) {
      return today;
    }
    try {
      return LocalDate.parse(day.group(1));
    } catch (DateTimeParseException noDay) {
      throw FileRefused.of(
          FaultCode.FILE_ADDRESS_WRONG,
          "AMF-55-1",
          "Datoen i filnavnet findes ikke.",
          "The date in the file name does not exist.");
    }
  }
}

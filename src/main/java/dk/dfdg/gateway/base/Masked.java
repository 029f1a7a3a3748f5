package dk.dfdg.gateway.base;

import java.util.regex.Pattern;

/** What a fault may show of a received value: its shape, never its content. */
public final class Masked {
  private static final int LONGEST = 40;

  /** The hexadecimal digits of a UUID are no CPR number. */
  private static final Pattern LIKE_CPR =
      Pattern.compile("(?<![0-9A-Fa-f])[0-9]{6}-?[0-9]{4}(?![0-9A-Fa-f])");

  private Masked() {}

  /** The text, with everything in it that looks like a CPR number masked. */
  public static String withoutCpr(String text) {
    return LIKE_CPR.matcher(text).replaceAll("**********");
  }

  /**
   * Letters become {@code x} and digits {@code #}; the rest and the length (up to 40) stay, so that
   * the sender can see what is off.
   */
  public static String of(String value) {
    StringBuilder masked = new StringBuilder();
    value
        .codePoints()
        .limit(LONGEST)
        .forEach(
            c ->
                masked.append(
                    Character.isDigit(c)
                        ? "#"
                        : Character.isLetter(c) ? "x" : Character.toString(c)));
    return value.codePointCount(0, value.length()) > LONGEST ? masked + "…" : masked.toString();
  }
}

package dk.dfdg.gateway.base;

/** What a fault may show of a received value: its shape, never its content. */
public final class Masked {
  private static final int LONGEST = 40;

  private Masked() {}

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

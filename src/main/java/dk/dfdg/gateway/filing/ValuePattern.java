package dk.dfdg.gateway.filing;

import java.nio.CharBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of {@code file-format.csv}, made for many values: {@code [0-9]{10}} and its like are
 * counted, and only what is more than one repeated set of characters is left to a regular
 * expression.
 */
final class ValuePattern {
  private static final Pattern ONE_SET =
      Pattern.compile("(\\.|\\[[^\\]^]+\\])(?:\\{(\\d+)(?:,(\\d+))?\\})?");
  private static final int CHARACTERS = 256;

  private final String written;
  private final boolean[] set;
  private final int least;
  private final int most;
  private final Pattern other;

  private ValuePattern(String written, boolean[] set, int least, int most, Pattern other) {
    this.written = written;
    this.set = set;
    this.least = least;
    this.most = most;
    this.other = other;
  }

  static ValuePattern of(String pattern) {
    Matcher one = ONE_SET.matcher(pattern);
    if (!one.matches()) {
      return new ValuePattern(pattern, null, 0, 0, Pattern.compile(pattern));
    }
    int least = one.group(2) == null ? 1 : Integer.parseInt(one.group(2));
    int most = one.group(3) == null ? least : Integer.parseInt(one.group(3));
    return new ValuePattern(pattern, characters(one.group(1)), least, most, null);
  }

  /** Every character when it is a dot. */
  private static boolean[] characters(String set) {
    if (set.equals(".")) {
      return null;
    }
    Pattern single = Pattern.compile(set);
    boolean[] taken = new boolean[CHARACTERS];
    for (char c = 0; c < CHARACTERS; c++) {
      taken[c] = single.matcher(Character.toString(c)).matches();
    }
    return taken;
  }

  boolean matches(char[] text, int offset, int length) {
    if (other != null) {
      return other.matcher(CharBuffer.wrap(text, offset, length)).matches();
    }
    if (length < least || length > most) {
      return false;
    }
    if (set != null) {
      for (int i = offset; i < offset + length; i++) {
        if (text[i] >= CHARACTERS || !set[text[i]]) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return written;
  }
}

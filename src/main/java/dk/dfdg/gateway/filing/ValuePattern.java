package dk.dfdg.gateway.filing;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of {@code file-format.csv}, made for many values: of {@code [0-9]{10}} and its like the
 * characters are counted, and those of dates are looked at place by place. Only what is neither is
 * left to a regular expression.
 */
final class ValuePattern {
  private static final String SET = "\\[[^\\]^]+\\]";
  private static final Pattern ONE_SET =
      Pattern.compile("(\\.|" + SET + ")(?:\\{(\\d+)(?:,(\\d+))?\\})?");
  private static final Pattern PLACES =
      Pattern.compile("(" + SET + ")(?:\\{(\\d+)\\})?|\\((" + SET + ")\\)|\\\\1");
  private static final int CHARACTERS = 256;

  private interface Form {
    boolean matches(char[] text, int offset, int length);
  }

  private final String written;
  private final Form form;

  private ValuePattern(String written, Form form) {
    this.written = written;
    this.form = form;
  }

  static ValuePattern of(String pattern) {
    Form form = Repeated.of(pattern);
    if (form == null) {
      form = Places.of(pattern);
    }
    if (form == null) {
      form = expression(pattern);
    }
    return new ValuePattern(pattern, form);
  }

  boolean matches(char[] text, int offset, int length) {
    return form.matches(text, offset, length);
  }

  @Override
  public String toString() {
    return written;
  }

  private static Form expression(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return (text, offset, length) ->
        compiled.matcher(CharBuffer.wrap(text, offset, length)).matches();
  }

  private static boolean[] characters(String set) {
    Pattern single = Pattern.compile(set);
    boolean[] taken = new boolean[CHARACTERS];
    for (char c = 0; c < CHARACTERS; c++) {
      taken[c] = single.matcher(Character.toString(c)).matches();
    }
    return taken;
  }

  private static boolean holds(boolean[] set, char c) {
    return c < CHARACTERS && set[c];
  }

  /**
   * One set of characters, so many times.
   *
   * @param set null for every character
   */
  private record Repeated(boolean[] set, int least, int most) implements Form {
    /** Null when the pattern is not one of this kind. */
    static Repeated of(String pattern) {
      Matcher one = ONE_SET.matcher(pattern);
      if (!one.matches()) {
        return null;
      }
      int least = one.group(2) == null ? 1 : Integer.parseInt(one.group(2));
      int most = one.group(3) == null ? least : Integer.parseInt(one.group(3));
      return new Repeated(one.group(1).equals(".") ? null : characters(one.group(1)), least, most);
    }

    @Override
    public boolean matches(char[] text, int offset, int length) {
      if (length < least || length > most) {
        return false;
      }
      if (set != null) {
        for (int i = offset; i < offset + length; i++) {
          if (!holds(set, text[i])) {
            return false;
          }
        }
      }
      return true;
    }
  }

  /**
   * What may stand at each place of a text of fixed length.
   *
   * @param sets the characters; null where that of the group is repeated
   * @param group its place
   */
  private record Places(boolean[][] sets, int group) implements Form {
    private static final int NONE = -1;

    /** Null when the pattern is not one of this kind. */
    static Places of(String pattern) {
      List<boolean[]> sets = new ArrayList<>();
      int group = NONE;
      Matcher part = PLACES.matcher(pattern);
      int end = 0;
      while (end < pattern.length()) {
        if (!part.find(end) || part.start() != end || part.group(3) != null && group != NONE) {
          return null;
        }
        end = part.end();
        if (part.group(1) != null) {
          int times = part.group(2) == null ? 1 : Integer.parseInt(part.group(2));
          sets.addAll(Collections.nCopies(times, characters(part.group(1))));
        } else if (part.group(3) != null) {
          group = sets.size();
          sets.add(characters(part.group(3)));
        } else {
          sets.add(null);
        }
      }
      return new Places(sets.toArray(new boolean[0][]), group);
    }

    @Override
    public boolean matches(char[] text, int offset, int length) {
      if (length != sets.length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        char there = text[offset + i];
        if (sets[i] == null ? there != text[offset + group] : !holds(sets[i], there)) {
          return false;
        }
      }
      return true;
    }
  }
}

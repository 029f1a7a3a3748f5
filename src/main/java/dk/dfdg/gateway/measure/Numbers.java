package dk.dfdg.gateway.measure;

/** Whole numbers of records. */
final class Numbers {
  private static final int MOST_DIGITS = 9;

  private Numbers() {}

  /** The number that at most nine digits name, or {@link Draft#NONE}. */
  static int parse(String text) {
    int length = text.length();
    if (length == 0 || length > MOST_DIGITS) {
      return Draft.NONE;
    }
    int number = 0;
    for (int i = 0; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return Draft.NONE;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** Whether the text has zeros before the number, which its one form has not. */
  static boolean hasZerosBefore(String text) {
    return text.length() > 1 && text.charAt(0) == '0';
  }
}

package dk.dfdg.gateway.base;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A company number (CVR-nummer): eight digits, of which the first is not 0 and the last is a
 * modulus-11 check digit (weights 2 7 6 5 4 3 2 1).
 */
public record Cvr(String value) {
  private static final Pattern EIGHT_DIGITS = Pattern.compile("[1-9][0-9]{7}");
  private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};

  public Cvr {
    if (!isValid(value)) {
      throw new IllegalArgumentException("Not a CVR number");
    }
  }

  /** The number, or nothing when it is not eight digits with the right check digit. */
  public static Optional<Cvr> parse(String text) {
    return isValid(text) ? Optional.of(new Cvr(text)) : Optional.empty();
  }

  private static boolean isValid(String text) {
    if (text == null || !EIGHT_DIGITS.matcher(text).matches()) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (text.charAt(i) - '0');
    }
    return sum % 11 == 0;
  }

  @Override
  public String toString() {
    return value;
  }
}

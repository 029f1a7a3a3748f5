package dk.dfdg.gateway.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValuePatternTest {
  private static final String LETTERS = "0123456789/-JNåZ.\u2013 ";
  private static final String[] NEAR = {
    "0101700001",
    "01/02/2011",
    "01-02-2011",
    "01/02-2011",
    "01/02/20111",
    "1/2/2011",
    "J",
    "101",
    ""
  };

  static Stream<String> patterns() {
    return FileFormats.load(Path.of("conf/rules")).all().stream()
        .flatMap(format -> format.columns().stream())
        .map(column -> column.pattern().toString())
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void answersAsTheRegularExpressionThatIsWritten(String written) {
    Pattern expression = Pattern.compile(written);
    ValuePattern pattern = ValuePattern.of(written);
    Random random = new Random(written.hashCode());
    for (String text : NEAR) {
      assertSame(expression, pattern, text);
      for (int times = 0; times < 200; times++) {
        StringBuilder changed = new StringBuilder(text);
        changed.insert(random.nextInt(text.length() + 1), letter(random));
        assertSame(expression, pattern, changed.toString());
        changed.deleteCharAt(random.nextInt(changed.length()));
        assertSame(expression, pattern, changed.toString());
      }
    }
  }

  private static char letter(Random random) {
    return LETTERS.charAt(random.nextInt(LETTERS.length()));
  }

  private static void assertSame(Pattern expression, ValuePattern pattern, String text) {
    char[] framed = ("9" + text + "9").toCharArray();
    assertEquals(
        expression.matcher(text).matches(),
        pattern.matches(framed, 1, text.length()),
        () -> pattern + " of '" + text + "'");
  }

  @Test
  void twoGroupsAreLeftToTheExpression() {
    ValuePattern pattern = ValuePattern.of("([0-9])([A-Z])\\1");
    assertTrue(pattern.matches("1A1".toCharArray(), 0, 3));
    assertFalse(pattern.matches("1AA".toCharArray(), 0, 3));
  }
}

package dk.dfdg.gateway.letter;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter before its values: {@code ${name}} stands for the value of that name.
 *
 * @param subject the first line
 * @param body what follows below an empty line
 */
record LetterTemplate(String subject, String body) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

  /** Names of the values that it mentions. */
  Set<String> placeholders() {
    Set<String> names = new TreeSet<>();
    PLACEHOLDER.matcher(subject + body).results().forEach(found -> names.add(found.group(1)));
    return names;
  }

  String subject(Map<String, String> values) {
    return filled(subject, values);
  }

  String body(Map<String, String> values) {
    return filled(body, values);
  }

  private static String filled(String text, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), values)));
  }

  private static String value(String name, Map<String, String> values) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("The letter has no value for " + name);
    }
    return value;
  }
}

package dk.dfdg.gateway.app.sandbox;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The placeholders of sample messages: {@code ${today}}, {@code ${today+30}}, {@code ${today-1}}
 * and {@code ${uuid}}.
 */
public final class MessageTemplate {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$\\{(?:(uuid)|today([+-][0-9]{1,4})?)}");

  private MessageTemplate() {}

  /**
   * The message with its placeholders filled in.
   *
   * @param today the gateway's business day
   */
  public static String fill(String template, LocalDate today) {
    return fill(
        template, days -> today.plusDays(days).toString(), () -> UUID.randomUUID().toString());
  }

  /**
   * The message with other texts for its placeholders.
   *
   * @param day for a number of days from today
   */
  public static String fill(String template, LongFunction<String> day, Supplier<String> uuid) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(found -> Matcher.quoteReplacement(value(found, day, uuid)));
  }

  private static String value(MatchResult found, LongFunction<String> day, Supplier<String> uuid) {
    if (found.group(1) != null) {
      return uuid.get();
    }
    return day.apply(found.group(2) == null ? 0 : Long.parseLong(found.group(2)));
  }
}

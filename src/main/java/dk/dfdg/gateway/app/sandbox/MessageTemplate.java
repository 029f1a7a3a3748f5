package dk.dfdg.gateway.app.sandbox;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.MatchResult;
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
    return PLACEHOLDER.matcher(template).replaceAll(found -> value(found, today));
  }

  private static String value(MatchResult found, LocalDate today) {
    if (found.group(1) != null) {
      return UUID.randomUUID().toString();
    }
    return today.plusDays(found.group(2) == null ? 0 : Long.parseLong(found.group(2))).toString();
  }
}

package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.citizen.MessageFact.LetterWritten;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The letters that rules write: the template that each names, and the values that it gives to it
 * beside the recipient's name and the letter's date.
 */
public enum LetterKind {
  /** No benefit is granted (pkt. 7.3). */
  BENEFIT_REFUSED("benefit-refused", "cancellation_date"),
  /** Job search is not confirmed (decision A-93). */
  JOB_SEARCH_REMINDER("job-search-reminder", "cancellation_date"),
  /** Cancelled, because it was not confirmed (own). */
  JOB_SEARCH_CANCELLATION("job-search-cancellation", "cancellation_date", "last_reenrollment_date"),
  /** Ill for 14 days (pkt. 19.1). */
  SICKNESS_WARNING("sickness-warning", "first_sick_day", "cancellation_date"),
  /** Cancelled after 21 days of illness (pkt. 19.1). */
  SICKNESS_CANCELLATION("sickness-cancellation", "first_sick_day", "cancellation_date");

  private final String template;
  private final Set<String> valueNames;

  LetterKind(String template, String... valueNames) {
    this.template = template;
    this.valueNames = Set.of(valueNames);
  }

  /** Name of the file in {@code conf/letters} without its ending. */
  public String template() {
    return template;
  }

  /** Names of the values; days are given as YYYY-MM-DD. */
  public Set<String> valueNames() {
    return valueNames;
  }

  /** The fact that such a letter is written. */
  public LetterWritten written(Map<String, String> given, LocalDate day, String rule) {
    if (!given.keySet().equals(valueNames)) {
      throw new IllegalArgumentException(this + " needs the values " + valueNames);
    }
    return new LetterWritten(template, given, day, rule);
  }
}

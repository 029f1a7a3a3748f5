package dk.dfdg.gateway.citizen;

import java.time.LocalDate;

/**
 * Something that the law will make happen by itself on a day, unless the citizen's situation
 * changes before. It follows from the citizen's state alone.
 *
 * @param kind what will happen, for example {@code sickness-cancellation}; at most 40 characters
 * @param subject what it is about when a citizen can have several of the kind, such as the id of an
 *     absence; otherwise empty
 * @param dueOn the day on which it happens
 * @param rule id of the rule
 */
public record Deadline(String kind, String subject, LocalDate dueOn, String rule) {
  public Deadline(String kind, LocalDate dueOn, String rule) {
    this(kind, "", dueOn, rule);
  }
}

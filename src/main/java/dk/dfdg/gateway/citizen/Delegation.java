package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Tasks that a jobcentre has delegated to another actor (anden aktør) for a citizen (Bilag 4,
 * introduction).
 *
 * @param id of the receipt
 * @param actor code of the other actor
 * @param jobcentre number of the jobcentre that has delegated them
 * @param tasks values of the code list DelegatedTaskType
 * @param from first day
 * @param to last day, or null; before the first one when it was ended before it began
 */
public record Delegation(
    UUID id, String actor, String jobcentre, List<Integer> tasks, LocalDate from, LocalDate to) {

  /** The actor may act on that day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && !endsBefore(day);
  }

  /** Its last day lies before that day. */
  public boolean endsBefore(LocalDate day) {
    return to != null && to.isBefore(day);
  }

  /** The same with another last day. */
  public Delegation until(LocalDate last) {
    return new Delegation(id, actor, jobcentre, tasks, from, last);
  }
}

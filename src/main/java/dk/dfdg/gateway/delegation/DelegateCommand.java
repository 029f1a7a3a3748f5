package dk.dfdg.gateway.delegation;

import java.time.LocalDate;
import java.util.List;

/**
 * What a jobcentre delegates.
 *
 * @param actor code of the other actor
 * @param tasks as sent
 * @param from first day
 * @param to last day, or null
 */
public record DelegateCommand(String actor, List<Integer> tasks, LocalDate from, LocalDate to) {
  /** What is said twice is said once. */
  public DelegateCommand {
    tasks = tasks.stream().distinct().sorted().toList();
  }
}

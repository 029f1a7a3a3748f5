package dk.dfdg.gateway.status;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * What a caller wants to know of a citizen's past.
 *
 * @param blocks those that are asked for
 * @param from first day, or null
 * @param to last day, or null
 * @param after number of the fact after which to go on, or null to begin
 */
record HistoryQuestion(Cpr cpr, Set<PersonBlock> blocks, LocalDate from, LocalDate to, Long after) {
  HistoryQuestion {
    blocks = PersonBlock.inOrder(blocks);
  }

  boolean asks(PersonBlock block) {
    return blocks.contains(block);
  }

  /** The same question without one of its blocks. */
  HistoryQuestion without(PersonBlock block) {
    Set<PersonBlock> others = new HashSet<>(blocks);
    others.remove(block);
    return new HistoryQuestion(cpr, others, from, to, after);
  }

  boolean beginsAfterItsEnd() {
    return from != null && to != null && to.isBefore(from);
  }

  /** The days that are asked for. */
  DayRange days() {
    return new DayRange(from, to);
  }
}

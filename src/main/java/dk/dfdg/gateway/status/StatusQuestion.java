package dk.dfdg.gateway.status;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a caller wants to know of a citizen now.
 *
 * @param blocks those that are asked for
 * @param exemptionDay the day for which exemptions are derived, or null for today
 */
record StatusQuestion(Cpr cpr, Set<PersonBlock> blocks, LocalDate exemptionDay) {
  StatusQuestion {
    blocks = PersonBlock.inOrder(blocks);
  }

  boolean asks(PersonBlock block) {
    return blocks.contains(block);
  }

  LocalDate exemptionDay(LocalDate today) {
    return exemptionDay == null ? today : exemptionDay;
  }
}

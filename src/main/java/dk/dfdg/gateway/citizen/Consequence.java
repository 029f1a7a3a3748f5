package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.List;

/** A rule by which one fact at once causes others, in the same transaction. Pure. */
@FunctionalInterface
public interface Consequence {

  /**
   * @param before the citizen without the fact
   * @param after the citizen once it holds
   * @param today the registration day or, for what has fallen due, the deadline's day
   */
  List<? extends CitizenFact> of(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today);
}

package dk.dfdg.gateway.citizen;

import java.util.List;

/** A rule by which something happens by itself on a day. Pure. */
public interface DeadlineRule {

  /** What lies ahead by this rule as the citizen stands, also when its day has passed. */
  List<Deadline> ahead(CitizenState state);

  /**
   * What happens when a deadline of this rule is due. Afterwards it must no longer lie ahead.
   *
   * @return facts whose effective date is, as a rule, the deadline's day
   */
  List<CitizenFact> fall(CitizenState state, Deadline deadline);
}

package dk.dfdg.gateway.deadline;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Deadline;
import dk.dfdg.gateway.citizen.DeadlineRule;
import dk.dfdg.gateway.citizen.JobSearchFact.JobSearchConfirmed;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A law of our own for these tests: seven days after a confirmation there is another one. */
final class Weekly implements DeadlineRule {
  static final String RULE = "ADM-02-5";
  static final String KIND = "weekly";

  /** Citizens for whom it cannot be worked out. */
  final Set<Long> broken = ConcurrentHashMap.newKeySet();

  @Override
  public List<Deadline> ahead(CitizenState state) {
    LocalDate last = state.jobSearch().confirmedOn();
    return last == null ? List.of() : List.of(new Deadline(KIND, last.plusDays(7), RULE));
  }

  @Override
  public List<CitizenFact> fall(CitizenState state, Deadline deadline) {
    if (broken.contains(state.id())) {
      throw new IllegalStateException("It fails for " + state.cpr().value());
    }
    return List.of(new JobSearchConfirmed(deadline.dueOn(), RULE));
  }
}

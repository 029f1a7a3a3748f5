package dk.dfdg.gateway.delegation;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.DelegationFact.DelegationEnded;
import dk.dfdg.gateway.citizen.PersonFact.JobcentreChanged;
import java.time.LocalDate;
import java.util.List;

/**
 * What a jobcentre has delegated ends when another one becomes responsible, and does not hold again
 * when the citizen comes back.
 */
public final class FormerJobcentre implements Consequence {
  @Override
  public List<? extends CitizenFact> of(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today) {
    return fact instanceof JobcentreChanged
        ? after.delegations().stream()
            .filter(each -> !each.jobcentre().equals(after.jobcentre()))
            .filter(each -> !each.endsBefore(today))
            .map(each -> new DelegationEnded(each.until(today.minusDays(1)), DelegationRules.RULE))
            .toList()
        : List.of();
  }
}

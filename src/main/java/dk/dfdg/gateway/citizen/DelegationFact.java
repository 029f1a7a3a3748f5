package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What another actor may do for the citizen (Bilag 4, introduction). */
public sealed interface DelegationFact extends CitizenFact {
  /** As the fact left it. */
  Delegation delegation();

  @Override
  default CitizenState after(CitizenState before) {
    return before.with(delegation());
  }

  @Override
  default Map<String, Object> details() {
    Delegation told = delegation();
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("delegation", told.id().toString());
    details.put("actor", told.actor());
    details.put("jobcentre", told.jobcentre());
    details.put("tasks", told.tasks());
    details.put("from", told.from().toString());
    details.put("to", told.to() == null ? null : told.to().toString());
    return details;
  }

  /** The jobcentre has delegated tasks. */
  record TasksDelegated(Delegation delegation, String rule) implements DelegationFact {
    @Override
    public LocalDate effectiveDate() {
      return delegation.from();
    }
  }

  /** A delegation ends, at once or on a day ahead. */
  record DelegationEnded(Delegation delegation, String rule) implements DelegationFact {
    /** The first day on which it no longer holds. */
    @Override
    public LocalDate effectiveDate() {
      return delegation.to().plusDays(1);
    }
  }
}

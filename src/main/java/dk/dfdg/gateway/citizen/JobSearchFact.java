package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.Map;

/** What is recorded about the confirmation of active job search. */
public sealed interface JobSearchFact extends CitizenFact {
  @Override
  default Map<String, Object> details() {
    return Map.of();
  }

  /** The citizen has confirmed active job search. */
  record JobSearchConfirmed(LocalDate effectiveDate, String rule) implements JobSearchFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.jobSearch().confirmed(effectiveDate));
    }
  }

  /**
   * An exemption on which the counting rested is gone, by a change of group or a correction: the
   * days are counted from here.
   */
  record JobSearchCountedAnew(LocalDate effectiveDate, String rule) implements JobSearchFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.jobSearch().confirmed(effectiveDate));
    }
  }

  /** The citizen has been reminded of a confirmation that is missing. */
  record JobSearchReminded(LocalDate effectiveDate, String rule) implements JobSearchFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.jobSearch().reminded(effectiveDate));
    }
  }
}

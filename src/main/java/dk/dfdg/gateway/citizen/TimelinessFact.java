package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is recorded about rettidighed: whether registrations came by the law's day. */
public sealed interface TimelinessFact extends CitizenFact {
  @Override
  default CitizenState after(CitizenState before) {
    return before;
  }

  /**
   * For sent indberettet: a registration is accepted and came later than the law's day.
   *
   * @param reported the kind of fact that was registered
   * @param happenedOn the day of what was registered
   * @param dueOn the last day on which it would have been in time
   * @param jobcentre the jobcentre that is responsible when it is registered, or null
   * @param effectiveDate registreringsdato
   * @param rule the one that gives the day
   */
  record ReportedLate(
      String reported,
      LocalDate happenedOn,
      LocalDate dueOn,
      String jobcentre,
      LocalDate effectiveDate,
      String rule)
      implements TimelinessFact {

    public int daysLate() {
      return Math.toIntExact(ChronoUnit.DAYS.between(dueOn, effectiveDate));
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("reported", reported);
      details.put("happened_on", happenedOn.toString());
      details.put("due_on", dueOn.toString());
      details.put("days_late", daysLate());
      details.put("jobcentre", jobcentre);
      return details;
    }
  }
}

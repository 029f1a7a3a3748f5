package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

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
   * @param registration the receipt's id of the registration that is corrected to this; null when
   *     it is the one that is registered now
   * @param jobcentre the jobcentre that is responsible when it is registered, or null
   * @param effectiveDate registreringsdato
   * @param rule the one that gives the day
   */
  record ReportedLate(
      String reported,
      UUID registration,
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

  /**
   * What came late is corrected to a day on which it was in time, or deleted, and so is late no
   * more.
   *
   * @param reported the kind of fact that was registered late
   * @param registration the receipt's id of the registration that was late
   * @param rule the one that gives the day
   */
  record LateWithdrawn(String reported, UUID registration, LocalDate effectiveDate, String rule)
      implements TimelinessFact {
    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("reported", reported);
      details.put("registration", registration.toString());
      return details;
    }
  }
}

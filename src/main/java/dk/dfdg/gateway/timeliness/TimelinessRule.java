package dk.dfdg.gateway.timeliness;

import dk.dfdg.gateway.citizen.CitizenFact;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Rettidighed: within how many days something is to be registered.
 *
 * @param fact the kind of fact that is registered
 * @param only the detail and value for which it holds, or null for every fact of the kind
 * @param event name of the detail that holds the day of the event
 * @param days how many days after the event are in time; 0 for the same day
 * @param rule id in the catalogue
 * @param from the first day of registration on which it holds
 * @param to the last one, or null
 */
record TimelinessRule(
    String fact, Only only, String event, int days, String rule, LocalDate from, LocalDate to) {

  /** A detail that must have a value. */
  record Only(String detail, String value) {}

  /** The day of the event, when this is a rule about the fact and the fact tells of it. */
  Optional<LocalDate> happenedOn(CitizenFact registered, LocalDate today) {
    if (!fact.equals(registered.kind()) || !holdsOn(today) || !isMeant(registered)) {
      return Optional.empty();
    }
    return Optional.ofNullable(registered.details().get(event))
        .map(day -> LocalDate.parse(day.toString()));
  }

  private boolean isMeant(CitizenFact registered) {
    return only == null
        || only.value().equals(String.valueOf(registered.details().get(only.detail())));
  }

  private boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** Whether one registration could come under both. */
  boolean overlaps(TimelinessRule other) {
    return fact.equals(other.fact)
        && (only == null || other.only == null || only.equals(other.only))
        && (to == null || !to.isBefore(other.from))
        && (other.to == null || !other.to.isBefore(from));
  }
}

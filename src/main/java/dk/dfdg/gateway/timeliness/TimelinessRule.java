package dk.dfdg.gateway.timeliness;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.Interview;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Rettidighed: within how many days something is to be registered.
 *
 * @param fact the kind of fact that is registered
 * @param only the detail and value for which it holds, or null for every fact of the kind
 * @param event name of the detail that holds the day of the event
 * @param days how many days after the event are in time; 0 for the same day
 * @param rule id in the catalogue
 * @param correction the kind of fact by which a conversation that was registered so is corrected,
 *     or null
 * @param deletion the kind of fact by which it is taken away, or null
 * @param from the first day of registration on which it holds
 * @param to the last one, or null
 */
record TimelinessRule(
    String fact,
    Only only,
    String event,
    int days,
    String rule,
    String correction,
    String deletion,
    LocalDate from,
    LocalDate to) {

  /** A detail that must have a value. */
  record Only(String detail, String value) {}

  /** The day of the event, when this is a rule about the fact and the fact tells of it. */
  Optional<LocalDate> happenedOn(CitizenFact registered, LocalDate today) {
    return fact.equals(registered.kind()) && holdsOn(today) && isMeant(registered.details())
        ? day(registered)
        : Optional.empty();
  }

  /** The day of the event as a correction has it, when this is a rule about what it corrects. */
  Optional<LocalDate> correctedTo(CitizenFact registered, LocalDate registeredOn) {
    return registered.kind().equals(correction)
            && holdsOn(registeredOn)
            && isMeant(registered.details())
        ? day(registered)
        : Optional.empty();
  }

  /** A fact of the kind changes or takes away what was registered. */
  boolean isChangedBy(CitizenFact registered) {
    return registered.kind().equals(correction) || registered.kind().equals(deletion);
  }

  /** A conversation has come later than its day. */
  boolean isLate(Interview interview) {
    return holdsOn(interview.registeredOn())
        && isMeant(Map.of("interview_type", interview.type()))
        && isLate(interview.heldOn(), interview.registeredOn());
  }

  boolean isLate(LocalDate happenedOn, LocalDate registeredOn) {
    return registeredOn.isAfter(happenedOn.plusDays(days));
  }

  private Optional<LocalDate> day(CitizenFact registered) {
    return Optional.ofNullable(registered.details().get(event))
        .map(day -> LocalDate.parse(day.toString()));
  }

  private boolean isMeant(Map<String, Object> details) {
    return only == null || only.value().equals(String.valueOf(details.get(only.detail())));
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

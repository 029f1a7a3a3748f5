package dk.dfdg.gateway.interview;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.contact.Registering;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One held conversation to decide: about whom, by whom and when.
 *
 * @param now the moment of registration
 * @param replaced the conversation that is corrected, or null for a new one
 * @param groupThen the contact group on the day on which it was held, as far as it is known;
 *     today's unless history says otherwise; null in none
 * @param laterMatch another match has been registered since the conversation that is corrected
 */
record Reporting(
    Registering registering,
    Instant now,
    InterviewContent content,
    Interview replaced,
    Integer groupThen,
    boolean laterMatch) {

  CitizenState state() {
    return registering.state();
  }

  LocalDate today() {
    return registering.today();
  }

  InterviewPaths paths() {
    return replaced == null ? InterviewPaths.CREATE : InterviewPaths.UPDATE;
  }

  /** The day from which backdating counts: a correction does not move it. */
  LocalDate registeredOn() {
    return replaced == null ? today() : replaced.registeredOn();
  }

  /** A correction of something else than type and day: what they allow has been checked already. */
  boolean keepsTypeAndDay() {
    return replaced != null
        && replaced.type() == content.type()
        && replaced.heldOn().equals(content.heldOn());
  }

  /** A match is told that was not before. It holds from today, if it takes effect. */
  boolean namesNewMatch() {
    return content.matchGroup() != null
        && (replaced == null || !content.matchGroup().equals(replaced.matchGroup()));
  }

  /** A correction of a conversation with a match that it no longer has, or has otherwise. */
  boolean leavesMatch() {
    return replaced != null
        && replaced.matchGroup() != null
        && !replaced.matchGroup().equals(content.matchGroup());
  }
}

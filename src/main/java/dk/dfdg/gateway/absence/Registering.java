package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceRow;
import dk.dfdg.gateway.citizen.CitizenState;
import java.time.LocalDate;

/**
 * One absence to decide: the citizen, what is asked for, by whom and when.
 *
 * @param replaced the absence that is corrected, or null for a new one
 * @param row of Bilag 2, or null when the citizen's groups have none for the reason
 */
record Registering(
    CitizenState state,
    AbsenceContent content,
    Absence replaced,
    AbsenceRow row,
    Channel channel,
    LocalDate today) {

  AbsencePaths paths() {
    return replaced == null ? AbsencePaths.CREATE : AbsencePaths.UPDATE;
  }

  /** The day from which backdating and the automatic end count: a correction does not move it. */
  LocalDate registeredOn() {
    return replaced == null ? today : replaced.registeredOn();
  }

  /** Reason and dates stay as they are registered: their limits have been kept already. */
  boolean keepsItsDates() {
    return replaced != null
        && replaced.type() == content.type()
        && replaced.start().equals(content.start())
        && content.end() != null
        && content.end().equals(replaced.end());
  }

  /** The end lies before the start. */
  boolean isBackwards() {
    return content.end() != null && content.end().isBefore(content.start());
  }

  boolean isInsuredGroup() {
    return state.isInGroup(AbsenceTypes.INSURED_GROUP);
  }
}

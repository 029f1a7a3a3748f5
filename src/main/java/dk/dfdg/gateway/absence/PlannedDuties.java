package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.citizen.CitizenState;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Indkaldelser: the days on which a citizen is called to a jobsamtale or to activation. Answered by
 * the room that has them; handed in so that the two need not know each other.
 */
@FunctionalInterface
public interface PlannedDuties {
  /** The first such day in a period, both ends included. */
  Optional<LocalDate> firstIn(CitizenState state, LocalDate from, LocalDate to);
}

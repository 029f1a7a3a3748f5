package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.contact.NoShowTable;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * R43 is formed when somebody registers that the citizen stayed away from what he was called to,
 * and registered as such only where nobody has called here (AKK-65.1-4); once for a day.
 */
final class MissedConversations {
  private static final String RULE = "AKK-65.1-4";

  private final NoShowTable noShows;

  MissedConversations(NoShowTable noShows) {
    this.noShows = noShows;
  }

  /** Whether what such an event means depends on earlier ones. */
  boolean matterTo(String code) {
    return noShows.tells(code);
  }

  List<Violation> check(
      Registering registering, OnTheDay then, EventCommand command, EventPaths paths) {
    String code = command.code();
    List<Violation> found = new ArrayList<>();
    if (!matterTo(code)) {
      return found;
    }
    boolean told =
        then.earlier().stream()
            .anyMatch(known -> known.code().equals(code) && known.date().equals(command.date()));
    if (told) {
      found.add(Violation.of(FaultCode.NO_SHOW_TOLD_ALREADY, RULE).at(paths.code(), code));
    }
    boolean called =
        registering.state().contactCourse().bookings().stream()
            .filter(booking -> !booking.cancelled() && !booking.missed())
            .filter(booking -> booking.day().equals(command.date()))
            .map(Booking::type)
            .anyMatch(type -> noShows.code(type).filter(code::equals).isPresent());
    if (called) {
      found.add(Violation.of(FaultCode.NO_SHOW_OF_A_BOOKING, RULE).at(paths.code(), code));
    }
    return found;
  }
}

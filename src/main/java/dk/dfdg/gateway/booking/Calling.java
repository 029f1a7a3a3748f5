package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.citizen.CalendarStore.Place;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.WholeBooking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * One call to decide: the citizen, what is asked for, by whom and when.
 *
 * @param replaced the booking that is changed, or null for a new one
 * @param booking its id
 * @param places those in the calendar that the draft names and that exist
 */
record Calling(
    CitizenState state,
    BookingDraft draft,
    WholeBooking replaced,
    UUID booking,
    Map<UUID, Place> places,
    CallContext call,
    BookingPaths paths,
    LocalDate today) {

  /**
   * Who calls the citizen, or null: the common booking system does so for the citizen's jobcentre
   * (pkt. 25.2). Once the citizen has moved, the new jobcentre takes over the old one's call with
   * its first change; what a municipality has called to stays its own.
   */
  Organisation owner() {
    Organisation jobcentre =
        state.jobcentre() == null
            ? null
            : new Organisation(Organisation.JOBCENTRE, state.jobcentre());
    if (replaced == null) {
      return call.organisation().type() == Organisation.AGENCY ? jobcentre : call.organisation();
    }
    Organisation before = replaced.booking().owner();
    return before.type() == Organisation.JOBCENTRE
            && jobcentre != null
            && (call.organisation().equals(jobcentre)
                || call.organisation().type() == Organisation.AGENCY)
        ? jobcentre
        : before;
  }

  /** It begins when it did before. */
  private boolean keepsItsStart() {
    return draft.keepsStartOf(replaced);
  }

  /** The end that is sent or, when the start stays and none is sent, the one that it had. */
  private Instant end() {
    return draft.end() == null && keepsItsStart() ? replaced.booking().end() : draft.end();
  }

  /** The booking as it is asked for. */
  WholeBooking asked(UUID id) {
    Booking before = replaced == null ? null : replaced.booking();
    boolean keepsPlace = keepsItsStart() && Objects.equals(before.end(), end());
    Booking booking =
        new Booking(
            id,
            owner(),
            draft.type(),
            draft.form(),
            draft.start(),
            end(),
            draft.compulsory(),
            draft.selfBooking(),
            draft.deadline(),
            draft.alternatives().stream().map(time -> time.of(id, places)).toList(),
            false,
            keepsPlace && !mattersForAttending(before) ? before.seenAt() : null,
            keepsPlace ? before.place() : null);
    return new WholeBooking(
        booking,
        draft.content(replaced == null ? call.organisation() : replaced.content().originator()));
  }

  /** Pkt. 27.3: what decides whether the citizen comes at the right time to the right place. */
  private boolean mattersForAttending(Booking before) {
    return before.type() != draft.type()
        || before.form() != draft.form()
        || !replaced.content().location().equals(draft.location());
  }
}

package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.citizen.BookingContent;
import dk.dfdg.gateway.citizen.BookingFact.BookingCancelled;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.PersonFact.Died;
import dk.dfdg.gateway.citizen.WholeBooking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Aflysning ved dødsfald: nobody waits for the dead, and others get their places. */
public final class DeathConsequences implements Consequence {
  private static final String RULE = "IDK-28-8";

  /** Samtalen er ikke længere nødvendig, of the code list BookingCancellationCauseType. */
  private static final int NOT_NEEDED = 4;

  @Override
  public List<? extends CitizenFact> of(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today) {
    List<CitizenFact> facts = new ArrayList<>();
    if (fact instanceof Died) {
      BookingNotices notices = new BookingNotices(after, today);
      for (Booking booking : after.contactCourse().bookings()) {
        if (!booking.cancelled() && !booking.day().isBefore(today)) {
          WholeBooking cancelled =
              new WholeBooking(
                  booking.cancel(), BookingContent.cancelledFor(NOT_NEEDED, "Borgeren er død."));
          facts.add(new BookingCancelled(cancelled, booking.place(), today, RULE));
          facts.addAll(notices.cancelledByItself(cancelled, RULE));
        }
      }
    }
    return facts;
  }
}

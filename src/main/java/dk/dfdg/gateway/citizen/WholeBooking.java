package dk.dfdg.gateway.citizen;

/** Indkaldelse med alle oplysninger: what rules need of a call, and what the citizen is told. */
public record WholeBooking(Booking booking, BookingContent content) {
  public WholeBooking with(Booking changed) {
    return new WholeBooking(changed, content);
  }
}

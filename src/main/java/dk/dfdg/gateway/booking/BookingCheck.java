package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.law.Violation;
import java.util.List;

/** One thing that can be wrong with a call. Pure. */
@FunctionalInterface
interface BookingCheck {
  List<Violation> of(Calling calling);
}

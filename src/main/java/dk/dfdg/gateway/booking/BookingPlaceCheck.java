package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.citizen.BookingTime;
import dk.dfdg.gateway.citizen.CalendarStore.Place;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A place in the calendar is one time of one authority, whoever it is offered to; what a booking
 * alone offers follows the booking, and stands in it with one capacity.
 */
final class BookingPlaceCheck implements BookingCheck {
  @Override
  public List<Violation> of(Calling calling) {
    List<Violation> found = new ArrayList<>();
    Map<UUID, Integer> rooms = new HashMap<>();
    List<OfferedTime> offered = calling.draft().alternatives();
    for (int i = 0; i < offered.size(); i++) {
      UUID id = offered.get(i).id();
      BookingTime meant = offered.get(i).of(calling.booking(), calling.places());
      Integer room = rooms.putIfAbsent(meant.id(), meant.capacity());
      if (id == null && room != null && room != meant.capacity()) {
        found.add(
            Violation.of(FaultCode.PLACE_KNOWN_OTHERWISE, "IDK-28-1")
                .at(
                    calling.paths().alternative(i, "CapacityQuantity"),
                    Integer.toString(meant.capacity())));
      }
      Place known = id == null ? null : calling.places().get(id);
      if (known != null && !meant.isOwnOf(calling.booking()) && !known.is(calling.owner(), meant)) {
        found.add(
            Violation.of(FaultCode.PLACE_KNOWN_OTHERWISE, "IDK-28-1")
                .at(calling.paths().alternative(i, "BookingOptionIdentifier"), id.toString()));
      }
    }
    return found;
  }
}

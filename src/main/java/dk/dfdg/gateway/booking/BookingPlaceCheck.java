package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.citizen.BookingTime;
import dk.dfdg.gateway.citizen.CalendarStore.Place;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A place in the calendar is one time of one authority, whoever it is offered to. */
final class BookingPlaceCheck implements BookingCheck {
  @Override
  public List<Violation> of(Calling calling) {
    List<Violation> found = new ArrayList<>();
    List<OfferedTime> offered = calling.draft().alternatives();
    for (int i = 0; i < offered.size(); i++) {
      UUID id = offered.get(i).id();
      Place known = id == null ? null : calling.places().get(id);
      if (known != null && !known.is(calling.owner(), meant(calling, offered.get(i)))) {
        found.add(
            Violation.of(FaultCode.PLACE_KNOWN_OTHERWISE, "IDK-28-1")
                .at(calling.paths().alternative(i, "BookingOptionIdentifier"), id.toString()));
      }
    }
    return found;
  }

  private static BookingTime meant(Calling calling, OfferedTime offered) {
    return offered.of(offered.id(), calling.places());
  }
}

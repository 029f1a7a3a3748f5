package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Flag, deadline and alternatives belong together, and some types have none (§ 28, A-70, A-73). */
final class SelfBookingCheck {
  private final BookingTypes types;

  SelfBookingCheck(BookingTypes types) {
    this.types = types;
  }

  List<Violation> of(BookingDraft draft, BookingPaths paths) {
    List<Violation> found = new ArrayList<>();
    if (draft.selfBooking()) {
      possible(draft, paths, found);
    } else {
      impossible(draft, paths, found);
    }
    Set<UUID> named = new HashSet<>();
    for (int i = 0; i < draft.alternatives().size(); i++) {
      OfferedTime time = draft.alternatives().get(i);
      if (time.id() != null && !named.add(time.id())) {
        found.add(
            Violation.of(FaultCode.ALTERNATIVE_TWICE, "IDK-28-1")
                .at(paths.alternative(i, "BookingOptionIdentifier"), time.id().toString()));
      }
    }
    return found;
  }

  private void possible(BookingDraft draft, BookingPaths paths, List<Violation> found) {
    if (types.find(draft.type()).filter(type -> !type.selfBooking()).isPresent()) {
      found.add(
          Violation.of(FaultCode.SELF_BOOKING_NOT_FOR_TYPE, "IDK-27-5")
              .at(paths.selfBooking("ReBookingPossible"), "true"));
    }
    if (draft.deadline() == null) {
      found.add(
          Violation.of(FaultCode.REBOOKING_DEADLINE_MISSING, "IDK-28-4")
              .at(paths.selfBooking("ReBookingDeadline"), null));
    }
    if (draft.alternatives().isEmpty()) {
      found.add(
          Violation.of(FaultCode.ALTERNATIVES_MISSING, "IDK-28-1")
              .at(paths.selfBooking("AlternativeTimeCollection"), null));
    }
  }

  private static void impossible(BookingDraft draft, BookingPaths paths, List<Violation> found) {
    if (draft.deadline() != null) {
      found.add(
          Violation.of(FaultCode.REBOOKING_DEADLINE_GIVEN, "IDK-28-6")
              .at(paths.selfBooking("ReBookingDeadline"), draft.deadline().toString()));
    }
    if (!draft.alternatives().isEmpty()) {
      found.add(
          Violation.of(FaultCode.ALTERNATIVES_WITHOUT_SELF_BOOKING, "IDK-28-6")
              .at(paths.selfBooking("AlternativeTimeCollection"), null));
    }
  }
}

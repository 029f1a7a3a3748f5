package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.WholeBooking;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A meeting and the times to choose from lie ahead and end after they begin. */
final class BookingTimeCheck {
  private static final String TIME = "IDK-27-2";
  private static final String ALTERNATIVE = "IDK-28-1";

  private BookingTimeCheck() {}

  /**
   * @param replaced the booking that is changed, whose own times may have passed; or null
   */
  static List<Violation> of(
      BookingDraft draft, WholeBooking replaced, BookingPaths paths, LocalDate today) {
    List<Violation> found = new ArrayList<>();
    if (!draft.keepsStartOf(replaced)) {
      past(draft.start(), today, TIME, paths.content("BookingStartTime"), found);
    }
    deadline(draft, replaced, paths, today).ifPresent(found::add);
    order(draft.start(), draft.end(), TIME, paths.content("BookingEndTime"), found);
    for (int i = 0; i < draft.alternatives().size(); i++) {
      OfferedTime time = draft.alternatives().get(i);
      if (!offeredBefore(time, replaced)) {
        String path = paths.alternative(i, "BookingStartTime");
        past(time.start(), today, ALTERNATIVE, path, found);
      }
      order(time.start(), time.end(), ALTERNATIVE, paths.alternative(i, "BookingEndTime"), found);
    }
    return found;
  }

  /** One can keep it, and not after the meeting has begun; what stays as it was is let be. */
  private static Optional<Violation> deadline(
      BookingDraft draft, WholeBooking replaced, BookingPaths paths, LocalDate today) {
    Instant deadline = draft.deadline();
    if (!draft.selfBooking() || deadline == null) {
      return Optional.empty();
    }
    boolean same = replaced != null && deadline.equals(replaced.booking().selfBookingDeadline());
    boolean past = !same && LocalDate.ofInstant(deadline, GatewayClock.ZONE).isBefore(today);
    boolean late = !(same && draft.keepsStartOf(replaced)) && deadline.isAfter(draft.start());
    return past || late
        ? Optional.of(
            Violation.of(FaultCode.REBOOKING_DEADLINE_OUTSIDE, "IDK-28-4")
                .at(
                    paths.selfBooking("ReBookingDeadline"),
                    deadline.atZone(GatewayClock.ZONE).toLocalDateTime().toString()))
        : Optional.empty();
  }

  private static boolean offeredBefore(OfferedTime time, WholeBooking replaced) {
    return replaced != null
        && replaced.booking().alternatives().stream()
            .anyMatch(
                known -> known.start().equals(time.start()) && known.end().equals(time.end()));
  }

  private static void past(
      Instant start, LocalDate today, String rule, String path, List<Violation> found) {
    LocalDate day = LocalDate.ofInstant(start, GatewayClock.ZONE);
    if (day.isBefore(today)) {
      found.add(
          Violation.of(FaultCode.BOOKING_START_IN_THE_PAST, rule)
              .at(path, day.toString())
              .because(
                  "%s er før %s.".formatted(day, today), "%s is before %s.".formatted(day, today)));
    }
  }

  private static void order(
      Instant start, Instant end, String rule, String path, List<Violation> found) {
    if (end != null && !end.isAfter(start)) {
      found.add(
          Violation.of(FaultCode.BOOKING_END_BEFORE_START, rule)
              .at(path, end.atZone(GatewayClock.ZONE).toLocalDateTime().toString()));
    }
  }
}

package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.BookingStore.Listed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A page of an authority's bookings.
 *
 * @param more others follow the last of these
 */
record BookingPage(List<Listed> bookings, boolean more) {
  private static final int USUAL_SIZE = 50;

  /** The position in the list of a booking. */
  record Position(Instant start, UUID id) {}

  /**
   * What is asked for.
   *
   * @param to the last day
   * @param position where the page before ended, or null
   * @param asked the size of the page, or null
   */
  record Question(LocalDate from, LocalDate to, Position position, Integer asked) {
    Instant begin() {
      return from.atStartOfDay(GatewayClock.ZONE).toInstant();
    }

    Instant end() {
      return to.plusDays(1).atStartOfDay(GatewayClock.ZONE).toInstant();
    }

    Instant after() {
      return position == null ? begin() : position.start();
    }

    /** No id comes before the empty one. */
    String afterId() {
      return position == null ? "" : position.id().toString();
    }

    int size() {
      return asked == null ? USUAL_SIZE : asked;
    }
  }

  /**
   * @param found one more than the page holds, when there are so many
   */
  static BookingPage of(Question question, List<Listed> found) {
    boolean more = found.size() > question.size();
    return new BookingPage(more ? found.subList(0, question.size()) : found, more);
  }
}

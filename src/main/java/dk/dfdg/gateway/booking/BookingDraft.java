package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.BookingContent;
import dk.dfdg.gateway.citizen.WholeBooking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a citizen is to be called to, as the caller sends it.
 *
 * @param end or null
 * @param title or null
 * @param text or null
 * @param deadline for choosing another time, or null
 * @param called the status is indkaldt, and not aflyst
 */
record BookingDraft(
    int type,
    int form,
    Instant start,
    Instant end,
    boolean compulsory,
    boolean shouldAccept,
    String title,
    String text,
    BookingContent.Location location,
    BookingContent.Contact contact,
    String caseWorker,
    boolean selfBooking,
    Instant deadline,
    List<OfferedTime> alternatives,
    boolean called,
    LocalDate letterDate) {

  BookingContent content(Organisation originator) {
    return new BookingContent(
        originator,
        title,
        text,
        location,
        contact,
        caseWorker,
        shouldAccept,
        letterDate,
        null,
        null);
  }

  /**
   * It begins when it did before.
   *
   * @param replaced the booking that is changed, or null
   */
  boolean keepsStartOf(WholeBooking replaced) {
    return replaced != null && replaced.booking().start().equals(start);
  }

  /** The places in the calendar that it names. */
  List<UUID> places() {
    return alternatives.stream().map(OfferedTime::id).filter(Objects::nonNull).distinct().toList();
  }
}

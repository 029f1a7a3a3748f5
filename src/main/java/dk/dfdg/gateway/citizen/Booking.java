package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Indkaldelse: the citizen is called to a conversation or meeting (chapter 5). Place, contact and
 * employee are kept beside it.
 *
 * @param id the receipt's id of its registration
 * @param owner who has called
 * @param type value of the code list InterviewType
 * @param form samtaleform, a value of the code list InterviewContactType
 * @param start when it begins
 * @param end when it ends, or null
 * @param compulsory mødepligt
 * @param selfBooking the citizen may choose another of the times
 * @param selfBookingDeadline the latest moment for that, or null without self-booking
 * @param alternatives the times to choose from; empty without self-booking
 * @param cancelled aflyst; otherwise indkaldt
 * @param seenAt when the citizen has marked it as seen, or null
 */
public record Booking(
    UUID id,
    Organisation owner,
    int type,
    int form,
    Instant start,
    Instant end,
    boolean compulsory,
    boolean selfBooking,
    Instant selfBookingDeadline,
    List<BookingTime> alternatives,
    boolean cancelled,
    Instant seenAt) {}

package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.Organisation;
import java.time.LocalDate;

/**
 * What a citizen is told in a call, and no other rule needs (§§ 27 and 28).
 *
 * @param originator who registered it: the owner's system, or the common booking system; null in
 *     what is added to a stored content
 * @param title or null
 * @param text or null
 * @param location where to meet
 * @param contact kontaktmuligheder: how to reach who has called
 * @param caseWorker name of the employee who holds the conversation
 * @param shouldAccept the citizen is asked to mark the call as seen
 * @param letterDate the day on which the latest letter was printed, given or sent (§ 27 stk. 2-3)
 * @param cancellationCause value of the code list BookingCancellationCauseType, or null
 * @param cancellationText why it was cancelled, in words, or null
 */
public record BookingContent(
    Organisation originator,
    String title,
    String text,
    Location location,
    Contact contact,
    String caseWorker,
    boolean shouldAccept,
    LocalDate letterDate,
    Integer cancellationCause,
    String cancellationText) {

  /** Lokation: address and other words on where to meet; each may be null. */
  public record Location(String text, String street, String postCode, String district) {
    /** Nothing says where to meet. */
    public static final Location NONE = new Location(null, null, null, null);
  }

  /** Telephone, e-mail and other words; each may be null. */
  public record Contact(String telephone, String email, String text) {}

  /** Only why it is cancelled; the rest stays as it is stored, and no letter is written. */
  public static BookingContent cancelledFor(int cause, String words) {
    return new BookingContent(null, null, null, null, null, null, false, null, cause, words);
  }

  /** This or, when it only says why the booking is cancelled, that added to what is stored. */
  BookingContent completing(BookingContent stored) {
    return originator == null
        ? stored.cancelled(cancellationCause, cancellationText, stored.letterDate)
        : this;
  }

  /** Why it is cancelled, told in a letter of that day. */
  public BookingContent cancelled(Integer cause, String words, LocalDate letter) {
    return new BookingContent(
        originator, title, text, location, contact, caseWorker, shouldAccept, letter, cause, words);
  }
}

package dk.dfdg.gateway.citizen;

import java.time.LocalDate;

/**
 * Tilbud that a member of an a-kasse takes part in: what rules need of it while it may still change
 * (§ 64).
 *
 * @param type kind of offer: value of the code list OfferType
 * @param code its event type, for example I03
 * @param municipality code of the reporting municipality
 * @param startTold the a-kasse has been told of it (I-P)
 * @param endTold the a-kasse has been told of its end (I-A)
 * @param plannedEnd its end date as it was planned when it stopped before, otherwise null
 * @param endCause why it ends on its end date or has ended, a value of the code list
 *     ActivityStatusCauseType; null when it goes on to its planned end
 */
public record Activity(
    int type,
    String code,
    String municipality,
    ActivityDetails details,
    boolean startTold,
    boolean endTold,
    LocalDate plannedEnd,
    Integer endCause) {

  /** One that goes on to its end date. */
  public Activity(
      int type,
      String code,
      String municipality,
      ActivityDetails details,
      boolean startTold,
      boolean endTold) {
    this(type, code, municipality, details, startTold, endTold, null, null);
  }

  /** Its end date, or the one that it had before it stopped. */
  public LocalDate planned() {
    return plannedEnd == null ? details.endsOn() : plannedEnd;
  }

  /** The same, told to have ended as these details say. */
  public Activity ended(ActivityDetails told) {
    LocalDate before = told.endsOn().isBefore(planned()) ? planned() : null;
    return new Activity(type, code, municipality, told, startTold, true, before, null);
  }

  /** The same with the cause of its end. */
  public Activity because(Integer cause) {
    return new Activity(type, code, municipality, details, startTold, endTold, plannedEnd, cause);
  }

  /** The same, reported by another municipality. */
  public Activity reportedBy(String reporting) {
    return new Activity(type, code, reporting, details, startTold, endTold, plannedEnd, endCause);
  }
}

package dk.dfdg.gateway.citizen;

/** The values of the code list PersonNotificationType that the rules name. */
public final class NotificationType {
  /** Ansøgning om ydelse modtaget. */
  public static final int APPLICATION_RECEIVED = 1;

  /** Tilmelding af ansøger registreret. */
  public static final int APPLICANT_ENROLLED = 2;

  /** Ydelse bevilget. */
  public static final int BENEFIT_GRANTED = 3;

  /** Ydelse ikke bevilget. */
  public static final int BENEFIT_NOT_GRANTED = 4;

  /** Automatisk afmelding. */
  public static final int CANCELLED_BY_ITSELF = 5;

  /** Registreringer stemmer ikke overens. */
  public static final int CONTRADICTION = 6;

  /** Ændring i CPR. */
  public static final int CHANGE_IN_CPR = 9;

  private NotificationType() {}
}

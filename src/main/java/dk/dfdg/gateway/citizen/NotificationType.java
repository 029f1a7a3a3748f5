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

  /** Fravær afsluttet automatisk. */
  public static final int ABSENCE_ENDED = 7;

  /** Første sygedag. */
  public static final int FIRST_SICK_DAY = 8;

  /** Ændring i CPR. */
  public static final int CHANGE_IN_CPR = 9;

  /** Skift af kontaktgruppe. */
  public static final int CONTACT_GROUP_CHANGED = 10;

  /** Skift af jobcenter. */
  public static final int JOBCENTRE_CHANGED = 11;

  /** CV ikke længere søgbart. */
  public static final int CV_UNSEARCHABLE = 15;

  /** Indkaldelse oprettet, ændret eller aflyst. */
  public static final int BOOKING_REGISTERED = 12;

  /** Indkaldelse set af borgeren. */
  public static final int BOOKING_SEEN = 13;

  /** Nyt mødetidspunkt valgt af borgeren. */
  public static final int BOOKING_TIME_CHOSEN = 14;

  private NotificationType() {}
}

package dk.dfdg.gateway.absence;

/** The reasons and causes that rules name: values of AbsenceType and AbsenceCauseType. */
final class AbsenceTypes {
  /** Uddannelse. */
  static final int EDUCATION = 1;

  /** Midlertidigt arbejde. */
  static final int TEMPORARY_WORK = 2;

  /** Ferie. */
  static final int HOLIDAY = 10;

  /** Sygdom - sygemelding. */
  static final int SICK_REPORT = 11;

  /** Seniorjob. */
  static final int SENIOR_JOB = 25;

  /** Cause: overgået til sygedagpenge. */
  static final int CAUSE_SICKNESS_BENEFIT = 2;

  /** Cause: skift af kontaktgruppe. */
  static final int CAUSE_CONTACT_GROUP = 3;

  /** Contact group of recipients of dagpenge. */
  static final int INSURED_GROUP = 1;

  private AbsenceTypes() {}
}

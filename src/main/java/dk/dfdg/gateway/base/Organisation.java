package dk.dfdg.gateway.base;

/**
 * An authority or company by kind and number, as in {@code ActiveOrganisationHeader}.
 *
 * @param type value of the code list OrganisationType
 * @param code number within the kind: jobcentre number, municipality code, a-kasse code or CVR
 *     number
 */
public record Organisation(int type, String code) {
  /** Arbejdsmarkedsstyrelsen, the agency itself. */
  public static final int AGENCY = 1;

  /** A-kasse. */
  public static final int FUND = 2;

  /** Anden aktør, who acts under a jobcentre. */
  public static final int OTHER_ACTOR = 4;

  /** Kommune. */
  public static final int MUNICIPALITY = 7;

  /** Jobcenter. */
  public static final int JOBCENTRE = 8;

  /** Pensionsstyrelsen, which controls recipients of dagpenge (Bilag 4 R99; own number). */
  public static final int PENSIONSSTYRELSEN = 9;

  /** As the command line and the log write it, for example {@code 8:10100}. */
  @Override
  public String toString() {
    return type + ":" + code;
  }
}

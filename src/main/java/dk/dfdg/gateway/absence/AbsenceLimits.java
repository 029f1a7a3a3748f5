package dk.dfdg.gateway.absence;

/**
 * The law's numbers for absences that do not stand in Bilag 2, and whether the citizen sees them.
 *
 * @param horizonDays how many days ahead most absences may end (pkt. 19.1: 100)
 * @param automaticEndDays days from the registration to the end that a sick report gets when it is
 *     sent without one (pkt. 19.1: 100)
 * @param sicknessLetterDays days from the first sick day to the letter (pkt. 19.1: 14)
 * @param holidayNoticeDays days ahead that a recipient of dagpenge reports holiday (pkt. 19.1: 14)
 * @param shownToCitizen absences and exemptions are shown on Min side (pkt. 19.1: later)
 */
public record AbsenceLimits(
    int horizonDays,
    int automaticEndDays,
    int sicknessLetterDays,
    int holidayNoticeDays,
    boolean shownToCitizen) {

  /** The numbers of the guidance of 2011. */
  public static final AbsenceLimits OF_2011 = new AbsenceLimits(100, 100, 14, 14, false);
}

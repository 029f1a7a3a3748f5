package dk.dfdg.gateway.citizen;

import java.time.LocalDate;

/** Dato regler of Bilag 2: how long an absence may last. Limits are inclusive (decision A-46). */
public enum AbsenceLimit {
  /** Ingen. */
  NONE(0, 0, false),
  /** Til det 18. år: the last day is before the 18th birthday. */
  TO_AGE_18(0, 0, false),
  /** Maks. 14 kalenderdage. */
  DAYS_14(14, 0, true),
  /** Maks. 2 uger. */
  WEEKS_2(14, 0, true),
  /** Maks. 4 uger. */
  WEEKS_4(28, 0, true),
  /** 13 uger. */
  WEEKS_13(91, 0, true),
  /** 15 uger. */
  WEEKS_15(105, 0, false),
  /** Maks. 54 uger. */
  WEEKS_54(378, 0, false),
  /** Maks. 1 mdr. */
  MONTHS_1(0, 1, true),
  /** Maks. 3 mdr. */
  MONTHS_3(0, 3, true);

  private static final int ADULT = 18;

  private final int days;
  private final int months;
  private final boolean withinHorizon;

  AbsenceLimit(int days, int months, boolean withinHorizon) {
    this.days = days;
    this.months = months;
    this.withinHorizon = withinHorizon;
  }

  /** As the file writes it: 14D, 2W, 3M, TO_AGE_18 or NONE; null for anything else. */
  static AbsenceLimit parse(String text) {
    return switch (text) {
      case "NONE" -> NONE;
      case "TO_AGE_18" -> TO_AGE_18;
      case "14D" -> DAYS_14;
      case "2W" -> WEEKS_2;
      case "4W" -> WEEKS_4;
      case "13W" -> WEEKS_13;
      case "15W" -> WEEKS_15;
      case "54W" -> WEEKS_54;
      case "1M" -> MONTHS_1;
      case "3M" -> MONTHS_3;
      default -> null;
    };
  }

  /**
   * The last day that the absence may have.
   *
   * @return null when there is none
   */
  public LocalDate lastDay(LocalDate start, LocalDate birthDate) {
    return switch (this) {
      case NONE -> null;
      case TO_AGE_18 -> birthDate.plusYears(ADULT).minusDays(1);
      default -> start.plusMonths(months).plusDays(days).minusDays(1);
    };
  }

  /** Whether the general horizon of 100 days ahead applies as well (pkt. 19.1, decision A-45). */
  public boolean isWithinHorizon() {
    return withinHorizon;
  }
}

package dk.dfdg.gateway.base;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Arbejdsdage: Monday to Friday without the Danish public holidays. 5 June, 24 and 31 December are
 * working days unless they are given as days off.
 */
public final class WorkingDays {
  private static final int LAST_YEAR_OF_GREAT_PRAYER_DAY = 2023;

  private final Set<LocalDate> extraDaysOff;

  /**
   * @param extraDaysOff days on which offices are closed beside weekends and public holidays
   */
  public WorkingDays(Set<LocalDate> extraDaysOff) {
    this.extraDaysOff = Set.copyOf(extraDaysOff);
  }

  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
        && !isPublicHoliday(day)
        && !extraDaysOff.contains(day);
  }

  /** The first opening day after a day (første åbningsdag efter). */
  public LocalDate nextWorkingDayAfter(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** The day that lies a number of working days later; the first day is not counted. */
  public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
    LocalDate end = day;
    for (int i = 0; i < workingDays; i++) {
      end = nextWorkingDayAfter(end);
    }
    return end;
  }

  /** The last working day from which that many working days pass by a day; it is not counted. */
  public LocalDate minusWorkingDays(LocalDate day, int workingDays) {
    LocalDate start = day;
    int left = isWorkingDay(day) ? workingDays : workingDays + 1;
    while (left > 0) {
      start = start.minusDays(1);
      left -= isWorkingDay(start) ? 1 : 0;
    }
    return start;
  }

  private static boolean isPublicHoliday(LocalDate day) {
    boolean fixed =
        day.getMonthValue() == 1 && day.getDayOfMonth() == 1
            || day.getMonthValue() == 12
                && (day.getDayOfMonth() == 25 || day.getDayOfMonth() == 26);
    return fixed || movable(day.getYear()).anyMatch(day::equals);
  }

  /** Maundy Thursday to Whit Monday, by their distance from Easter Sunday. */
  private static Stream<LocalDate> movable(int year) {
    LocalDate easter = easterSunday(year);
    IntStream distances =
        year <= LAST_YEAR_OF_GREAT_PRAYER_DAY
            ? IntStream.of(-3, -2, 0, 1, 26, 39, 49, 50)
            : IntStream.of(-3, -2, 0, 1, 39, 49, 50);
    return distances.mapToObj(easter::plusDays);
  }

  /** Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876). */
  static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int day = h + l - 7 * m + 114;
    return LocalDate.of(year, day / 31, day % 31 + 1);
  }
}

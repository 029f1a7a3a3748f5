package dk.dfdg.gateway.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.testing.Rule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {
  private final WorkingDays days = new WorkingDays(Set.of());

  @ParameterizedTest
  @CsvFileSource(resources = "/working-days/easter-sundays.csv", numLinesToSkip = 1)
  void easterSunday(LocalDate easter) {
    assertEquals(easter, WorkingDays.easterSunday(easter.getYear()));
  }

  /** Each year's closed days from Monday to Friday, as almanacs have them, and no other. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/working-days/closed-days.csv", numLinesToSkip = 1, delimiter = ';')
  void closedFromMondayToFriday(int year, String closed) {
    assertEquals(
        closed,
        LocalDate.of(year, 1, 1)
            .datesUntil(LocalDate.of(year + 1, 1, 1))
            .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
            .filter(day -> !days.isWorkingDay(day))
            .map(day -> day.toString().substring(5))
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-20,2026-04-15,around Easter",
    "2011-04-14,2011-05-10,around Easter",
    "2011-05-12,2011-06-06,over Store bededag and Ascension Day",
    "2023-04-20,2023-05-12,over Store bededag for the last time",
    "2024-04-10,2024-05-01,when Store bededag is no more",
    "2026-12-14,2027-01-06,over Christmas",
    "2011-12-12,2012-01-03,over Christmas on a Sunday and Monday",
    "2013-12-16,2014-01-09,over Christmas in mid-week",
    "2011-09-01,2011-09-22,an application on a Thursday",
    "2011-09-03,2011-09-23,registered on a Saturday",
    "2011-09-08,2011-09-29,a change of group",
  })
  @Rule("KON-07.3-5")
  void fifteenWorkingDaysLater(LocalDate start, LocalDate end, String why) {
    assertEquals(end, days.plusWorkingDays(start, 15), why);
  }

  @Test
  void fifteenWorkingDaysLaterWhenOfficesAreAlsoClosedOnTheEves() {
    WorkingDays closedOnTheEves =
        new WorkingDays(Set.of(LocalDate.of(2013, 12, 24), LocalDate.of(2013, 12, 31)));
    assertEquals(
        LocalDate.of(2014, 1, 13), closedOnTheEves.plusWorkingDays(LocalDate.of(2013, 12, 16), 15));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01",
        "2026-04-02",
        "2026-04-03",
        "2026-04-06",
        "2026-05-14",
        "2026-05-25",
        "2026-12-25",
        "2023-05-05",
        "2011-09-03",
        "2011-09-04"
      })
  void closedDays(LocalDate day) {
    assertFalse(days.isWorkingDay(day));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-06-05", "2026-12-24", "2026-12-31", "2026-05-01", "2024-04-26"})
  void openDays(LocalDate day) {
    assertTrue(days.isWorkingDay(day));
  }

  @Test
  void theFirstOpeningDayAfterChristmas() {
    LocalDate christmasEve = LocalDate.parse("2026-12-24");
    assertEquals(LocalDate.parse("2026-12-28"), days.nextWorkingDayAfter(christmasEve));
  }

  @Test
  void anExtraDayOffIsNotAWorkingDay() {
    LocalDate constitutionDay = LocalDate.parse("2026-06-05");
    assertFalse(new WorkingDays(Set.of(constitutionDay)).isWorkingDay(constitutionDay));
  }
}

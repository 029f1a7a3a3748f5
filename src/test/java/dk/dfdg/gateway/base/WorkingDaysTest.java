package dk.dfdg.gateway.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {
  private final WorkingDays days = new WorkingDays(Set.of());

  @ParameterizedTest
  @ValueSource(strings = {"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2011-04-24"})
  void easterSunday(LocalDate easter) {
    assertEquals(easter, WorkingDays.easterSunday(easter.getYear()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-20,2026-04-15",
    "2026-12-14,2027-01-06",
    "2024-04-10,2024-05-01",
    "2023-04-20,2023-05-12",
    "2011-09-01,2011-09-22",
    "2011-09-08,2011-09-29",
  })
  void fifteenWorkingDaysLater(LocalDate start, LocalDate end) {
    assertEquals(end, days.plusWorkingDays(start, 15));
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

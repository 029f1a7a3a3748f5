package dk.dfdg.gateway.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What held on a day, in September 2011. */
class PeriodsTest {
  private static LocalDate day(int day) {
    return LocalDate.of(2011, 9, day);
  }

  @Test
  void whatHoldsNowAnswersWhileNoChangeIsRecorded() {
    assertEquals("01", Periods.NONE.on(day(1), "01"));
    assertEquals(Optional.empty(), Periods.NONE.since(day(1)));
  }

  @Test
  void aFirstMembershipTellsNothingOfTheDaysBeforeIt() {
    Periods first = Periods.NONE.changed(null, "02", day(10));
    assertNull(first.on(day(9), "02"));
    assertEquals("02", first.on(day(10), "02"));
    assertEquals(Optional.of(day(10)), first.since(day(20)));
  }

  @Test
  void whatIsOlderThanTheRecordsHeldUntilTheChange() {
    Periods moved = Periods.NONE.changed("01", "02", day(10)).changed("02", null, day(20));
    assertEquals("01", moved.on(day(9), null));
    assertEquals("02", moved.on(day(19), null));
    assertNull(moved.on(day(20), null));
    assertEquals(Optional.empty(), moved.since(day(9)));
    assertEquals(Optional.of(day(20)), moved.since(day(25)));
  }

  @Test
  void whatIsRegisteredLaterForAnEarlierDayTellsMore() {
    Periods corrected = Periods.NONE.changed("8", "1", day(15)).changed("1", "2", day(10));
    assertEquals("8", corrected.on(day(9), "2"));
    assertEquals("2", corrected.on(day(16), "2"));
  }

  @Test
  void whatWasRecordedByMistakeNeverWas() {
    Periods moved = Periods.NONE.changed("01", "02", day(10));
    Periods recalled = moved.withoutLast("02", day(10), "01");
    assertEquals("01", recalled.on(day(15), "01"));
    assertNull(
        Periods.NONE
            .changed(null, "02", day(10))
            .withoutLast("02", day(10), null)
            .on(day(15), null));
  }
}

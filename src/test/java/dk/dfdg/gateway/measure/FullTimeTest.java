package dk.dfdg.gateway.measure;

import static dk.dfdg.gateway.testing.Measures.course;
import static dk.dfdg.gateway.testing.Measures.uninsuredJob;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.testing.Measures;
import dk.dfdg.gateway.testing.Rule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** More than 37 hours a week are pointed out, never refused. */
class FullTimeTest {
  @Test
  @Rule({"INT-04-1", "INTRO-9"})
  void aSecondOfferThatMakesTheWeekLongerThan37HoursIsPointedOut() {
    MeasureRecord first = offer(30, "2011-09-12", "2011-09-30");
    Optional<Advice> found = FullTime.advise(offer(15, "2011-09-12", "2011-09-30"), List.of(first));
    assertEquals("INTRO-9", found.orElseThrow().rule());
    assertEquals(
        "The courses of the person are 45:00 hours a week together: a week of activation is 37"
            + " hours.",
        found.orElseThrow().english());
  }

  @Test
  void thirtySevenHoursOrDaysApartAreFine() {
    MeasureRecord first = offer(20, "2011-09-12", "2011-09-16");
    assertEquals(
        Optional.empty(), FullTime.advise(offer(17, "2011-09-12", "2011-09-30"), List.of(first)));
    assertEquals(
        Optional.empty(), FullTime.advise(offer(37, "2011-09-17", "2011-09-30"), List.of(first)));
  }

  @Test
  void twoOthersThatShareNoDayWithEachOtherDoNotAddUp() {
    List<MeasureRecord> others =
        List.of(offer(20, "2011-09-05", "2011-09-09"), offer(20, "2011-09-19", "2011-09-23"));
    assertEquals(Optional.empty(), FullTime.advise(offer(17, "2011-09-05", "2011-09-30"), others));
  }

  @Test
  void hoursOfAnAssistantAreNotThePersons() {
    MeasureRecord assistance = uninsuredJob().put(MeasureField.MEASURE, 175).build();
    assertEquals(
        Optional.empty(),
        FullTime.advise(offer(37, "2011-09-05", "2011-09-30"), List.of(assistance)));
  }

  @Test
  @Rule({"AMF-48.1-4", "INTRO-9"})
  void aCourseThatAnotherMunicipalityHasReportedTooIsNotAddedToItself() {
    MeasureRecord moved = offer(25, "2011-09-05", "2011-09-30");
    MeasureRecord before = moved.copy().put(MeasureField.MUNICIPALITY, "147").build();
    assertEquals(Optional.empty(), FullTime.advise(moved, List.of(before)));
    MeasureRecord another = before.copy().put(MeasureField.KEY, Measures.OTHER_KEY).build();
    assertTrue(FullTime.advise(moved, List.of(another)).isPresent());
  }

  private static MeasureRecord offer(int hours, String start, String end) {
    return course()
        .put(MeasureField.KEY, UUID.randomUUID().toString())
        .put(MeasureField.HOURS, hours)
        .put(MeasureField.START, start)
        .put(MeasureField.END, end)
        .build();
  }
}

package dk.dfdg.gateway.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked vectors of the 37-hour write-down, and the law's own examples. */
class WriteDownTest {
  private static final LocalDate MONDAY = LocalDate.parse("2011-09-12");
  private static final LocalDate FRIDAY = LocalDate.parse("2011-09-16");

  private final WriteDown writeDown = new WriteDown(2220);

  @Test
  @Rule({"AMF-46.8-5", "AMF-46.8-3"})
  void thirtySevenHoursTogetherStayAsTheyAre() {
    assertEquals(List.of("20:00", "17:00"), week("20:00", "17:00"));
  }

  @Test
  @Rule("AMF-46.8-3")
  void aMinuteMoreThanThirtySevenHoursIsWrittenDown() {
    assertEquals(List.of("19:59", "17:01"), week("20:00", "17:01"));
  }

  @Test
  @Rule({"AMF-46.8-3", "INT-04-2"})
  void whatIsMissingAfterRoundingGoesToTheLargestRemainders() {
    assertEquals(List.of("20:33", "16:27"), week("25:00", "20:00"));
    assertEquals(List.of("18:30", "18:30"), week("25:00", "25:00"));
    assertEquals(List.of("27:45", "9:15"), week("30:00", "10:00"));
  }

  @Test
  @Rule({"AMF-46.8-3", "INTRO-10"})
  void threeCoursesAreWrittenDownInProportion() {
    assertEquals(List.of("20:00", "10:20", "6:40"), week("30:00", "15:30", "10:00"));
  }

  @Test
  @Rule("AMF-46.8-3")
  void twoFullCoursesCountHalfEach() {
    assertEquals(List.of("18:30", "18:30"), week("37:00", "37:00"));
  }

  @Test
  @Rule({"AMF-46.8-3", "INTRO-13"})
  void aMarkOfOneHourCountsLikeAnyOtherCourse() {
    assertEquals(List.of("36:02", "0:58"), week("37:00", "1:00"));
  }

  @Test
  @Rule("AMF-46.8-6")
  void correctedHoursAreCountedAnew() {
    assertEquals(List.of("21:59", "11:21", "3:40"), week("30:00", "15:30", "5:00"));
  }

  @Test
  @Rule({"AMF-52.6-2", "H37-1"})
  void onlyTheDaysThatCoursesShareAreWrittenDown() {
    assertEquals(
        List.of(
            List.of(
                slice("2011-09-05", "2011-09-18", "25:00"),
                slice("2011-09-19", "2011-09-30", "20:33")),
            List.of(
                slice("2011-09-19", "2011-09-30", "16:27"),
                slice("2011-10-01", "2011-10-14", "20:00"))),
        writeDown.of(
            List.of(
                course("2011-09-05", "2011-09-30", "25:00", "a"),
                course("2011-09-19", "2011-10-14", "20:00", "b"))));
  }

  @Test
  @Rule("INTRO-11")
  void aCorrectedLastDayGivesTheOtherCourseItsHoursBack() {
    Course b = course("2011-09-19", "2011-10-14", "20:00", "b");
    assertEquals(
        List.of(
            slice("2011-09-19", "2011-09-30", "16:27"), slice("2011-10-01", "2011-10-14", "20:00")),
        writeDown.of(List.of(course("2011-09-05", "2011-09-30", "25:00", "a"), b)).get(1));
    assertEquals(
        List.of(slice("2011-09-19", "2011-10-14", "20:00")),
        writeDown.of(List.of(course("2011-09-05", "2011-09-16", "25:00", "a"), b)).get(1));
  }

  @Test
  @Rule({"AMF-52.6-2", "H37-1"})
  void coursesOfOneWeekThatShareNoDayAreNotWrittenDown() {
    assertEquals(
        List.of(
            List.of(slice("2011-09-12", "2011-09-13", "37:00")),
            List.of(slice("2011-09-14", "2011-09-16", "37:00"))),
        writeDown.of(
            List.of(
                course("2011-09-12", "2011-09-13", "37:00", "a"),
                course("2011-09-14", "2011-09-16", "37:00", "b"))));
  }

  @Test
  @Rule({"AMF-52.6-2", "H37-5"})
  void aSingleCourseOfMoreHoursStaysAsItIs() {
    assertEquals(List.of("40:00"), week("40:00"));
  }

  @Test
  @Rule("AMF-46.8-3")
  void amongEqualRemaindersTheEarlierCourseAndThenTheLowerKeyGetsTheMinute() {
    Course early = course("2011-09-05", "2011-09-16", "15:00", "z");
    Course lower = course("2011-09-12", "2011-09-16", "15:00", "a");
    Course higher = course("2011-09-12", "2011-09-16", "15:00", "b");
    WriteDown odd = new WriteDown(2221);
    assertEquals(
        List.of(741, 740, 740),
        odd.of(List.of(early, lower, higher)).stream()
            .map(slices -> slices.get(slices.size() - 1).minutes())
            .toList());
    assertEquals(
        List.of(741, 741, 740),
        new WriteDown(2222)
            .of(List.of(early, lower, higher)).stream()
                .map(slices -> slices.get(slices.size() - 1).minutes())
                .toList());
  }

  /** Courses of one and the same week. */
  private List<String> week(String... hours) {
    List<Course> courses = new ArrayList<>();
    for (int i = 0; i < hours.length; i++) {
      courses.add(new Course(MONDAY, FRIDAY, minutes(hours[i]), "key " + i));
    }
    return writeDown.of(courses).stream()
        .map(
            slices -> {
              assertEquals(1, slices.size());
              assertEquals(MONDAY, slices.get(0).from());
              assertEquals(FRIDAY, slices.get(0).to());
              int minutes = slices.get(0).minutes();
              return "%d:%02d".formatted(minutes / 60, minutes % 60);
            })
        .toList();
  }

  private static Course course(String start, String end, String hours, String key) {
    return new Course(LocalDate.parse(start), LocalDate.parse(end), minutes(hours), key);
  }

  private static Slice slice(String from, String to, String hours) {
    return new Slice(LocalDate.parse(from), LocalDate.parse(to), minutes(hours));
  }

  private static int minutes(String hours) {
    int[] parts = Arrays.stream(hours.split(":")).mapToInt(Integer::parseInt).toArray();
    return parts[0] * 60 + parts[1];
  }
}

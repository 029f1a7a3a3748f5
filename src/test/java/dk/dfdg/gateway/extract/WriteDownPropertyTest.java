package dk.dfdg.gateway.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What holds of the write-down for whatever courses a person has: many persons from one seed. */
@Rule({"AMF-46.8-3", "AMF-52.6-2"})
class WriteDownPropertyTest {
  private static final int PERSONS = 20_000;
  private static final int LIMIT = 2220;
  private static final LocalDate FIRST = LocalDate.parse("2011-08-29");

  private final WriteDown writeDown = new WriteDown(LIMIT);

  @Test
  void noDayOfSeveralCoursesExceedsThirtySevenHours() {
    forManyPersons(
        courses ->
            eachDay(
                courses,
                (reported, counted) ->
                    assertTrue(
                        reported.size() < 2 || sum(counted) <= LIMIT,
                        () -> courses + " count " + counted)));
  }

  @Test
  void theTotalIsKeptOrIsExactlyThirtySevenHours() {
    forManyPersons(
        courses ->
            eachDay(
                courses,
                (reported, counted) ->
                    assertEquals(
                        reported.size() < 2 ? sum(reported) : Math.min(LIMIT, sum(reported)),
                        sum(counted),
                        courses::toString)));
  }

  @Test
  void noCourseCountsMoreThanWasReportedNorOneMinuteOffItsShare() {
    forManyPersons(
        courses ->
            eachDay(
                courses,
                (reported, counted) -> {
                  double factor = (double) sum(counted) / sum(reported);
                  for (int i = 0; i < reported.size(); i++) {
                    assertTrue(counted.get(i) <= reported.get(i), courses::toString);
                    assertTrue(
                        Math.abs(reported.get(i) * factor - counted.get(i)) < 1, courses::toString);
                  }
                }));
  }

  @Test
  void everyCourseCountsOnAllItsDaysAndOnNoOther() {
    forManyPersons(
        courses -> {
          List<List<Slice>> slices = writeDown.of(courses);
          for (int i = 0; i < courses.size(); i++) {
            LocalDate next = courses.get(i).start();
            for (Slice slice : slices.get(i)) {
              assertEquals(next, slice.from());
              next = slice.to().plusDays(1);
            }
            assertEquals(courses.get(i).end().plusDays(1), next);
          }
        });
  }

  @Test
  void theOrderOfTheCoursesDoesNotMatterAndTheyStayAsTheyWere() {
    Random random = new Random(7);
    forManyPersons(
        courses -> {
          List<Course> given = List.copyOf(courses);
          Map<Course, List<Slice>> before = byCourse(courses);
          assertEquals(given, courses);
          List<Course> shuffled = new ArrayList<>(courses);
          Collections.shuffle(shuffled, random);
          assertEquals(before, byCourse(shuffled));
        });
  }

  @FunctionalInterface
  private interface Day {
    void of(List<Integer> reported, List<Integer> counted);
  }

  /** What runs on a day: with how much it was reported and with how much it counts. */
  private void eachDay(List<Course> courses, Day check) {
    List<List<Slice>> slices = writeDown.of(courses);
    for (int day = 0; day < 60; day++) {
      LocalDate date = FIRST.plusDays(day);
      List<Integer> reported = new ArrayList<>();
      List<Integer> counted = new ArrayList<>();
      for (int i = 0; i < courses.size(); i++) {
        if (courses.get(i).runsOn(date)) {
          reported.add(courses.get(i).minutes());
          counted.add(on(slices.get(i), date));
        }
      }
      if (!reported.isEmpty()) {
        check.of(reported, counted);
      }
    }
  }

  private static int on(List<Slice> slices, LocalDate day) {
    return slices.stream()
        .filter(slice -> !day.isBefore(slice.from()) && !day.isAfter(slice.to()))
        .mapToInt(Slice::minutes)
        .reduce(
            (one, two) -> {
              throw new AssertionError("two slices on " + day);
            })
        .orElseThrow();
  }

  private Map<Course, List<Slice>> byCourse(List<Course> courses) {
    List<List<Slice>> slices = writeDown.of(courses);
    Map<Course, List<Slice>> byCourse = new HashMap<>();
    for (int i = 0; i < courses.size(); i++) {
      byCourse.put(courses.get(i), slices.get(i));
    }
    return byCourse;
  }

  private static void forManyPersons(Consumer<List<Course>> check) {
    Random random = new Random(20110825);
    for (int person = 0; person < PERSONS; person++) {
      List<Course> courses = new ArrayList<>();
      int many = 1 + random.nextInt(7);
      for (int i = 0; i < many; i++) {
        LocalDate start = FIRST.plusDays(random.nextInt(40));
        LocalDate end = start.plusDays(random.nextInt(20));
        // 1 to 99 whole hours and 0 to 59 minutes
        int minutes = (1 + random.nextInt(random.nextInt(4) == 0 ? 99 : 37)) * 60;
        courses.add(new Course(start, end, minutes + random.nextInt(60), "key " + i));
      }
      check.accept(courses);
    }
  }

  private static int sum(List<Integer> minutes) {
    return minutes.stream().mapToInt(Integer::intValue).sum();
  }
}

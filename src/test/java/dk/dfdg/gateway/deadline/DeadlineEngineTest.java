package dk.dfdg.gateway.deadline;

import static dk.dfdg.gateway.deadline.DeadlineFixture.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.app.admin.ClockCommands;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.AtOnce;
import dk.dfdg.gateway.testing.CapturedLog;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class DeadlineEngineTest {
  private final TestDatabase test;
  private final DeadlineFixture given;

  DeadlineEngineTest(TestDatabase test) {
    this.test = test;
    this.given = new DeadlineFixture(test.database());
  }

  /** What one test has left lying ahead is not due in the next one. */
  @AfterEach
  void forget() {
    given.database.inTransaction(handle -> handle.execute("delete from deadline"));
  }

  @Test
  void fourNodesAtOnceShareWhatIsDueAndNothingHappensTwice() throws Exception {
    List<Long> citizens = given.citizensDueOn(START, 200);
    List<Database> nodes = IntStream.range(0, 4).mapToObj(i -> test.anotherNode()).toList();

    List<Integer> recorded = AtOnce.run(4, i -> () -> given.engine(nodes.get(i)).run());
    nodes.forEach(Database::close);

    assertEquals(200, recorded.stream().mapToInt(Integer::intValue).sum());
    assertTrue(recorded.stream().filter(count -> count > 0).count() > 1, recorded::toString);
    citizens.forEach(id -> assertEquals(List.of(START), given.happened(id)));
    assertEquals(0, given.engine().run());
  }

  @Test
  void whatFailsHalfwayIsAsIfItHadNeverBegun() {
    long citizen = given.citizenDueOn(START);
    DueWork brokenOff =
        (id, wait) ->
            given.database.inTransaction(
                handle -> {
                  handle.execute(
                      """
                      insert into letter
                        (citizen_id, template, template_values, rule, dated, written_at)
                      values (?, 'x', '{}', 'ADM-02-5', ?, current_timestamp)""",
                      id,
                      START);
                  throw new IllegalStateException("Killed");
                });

    new DeadlineEngine(given.database, given.clock, brokenOff, given.meters).run();

    assertEquals(List.of(), given.happened(citizen));
    assertEquals(0, count("letter"));
    given.clock.moveTo(Duration.ofMinutes(1));
    assertEquals(1, given.engine().run());
    assertEquals(List.of(START), given.happened(citizen));
  }

  @Test
  void aCitizenForWhomItFailsDoesNotKeepTheOthersWaitingAndIsTriedLessAndLessOften() {
    long broken = given.citizenDueOn(START.minusDays(1));
    List<Long> others = given.citizensDueOn(START, 3);
    given.weekly.broken.add(broken);

    try (CapturedLog log = new CapturedLog()) {
      assertEquals(3, given.engine().run());
      assertTrue(log.text().contains("What is due for citizen " + broken), log::text);
      assertFalse(log.text().contains("010180"), log::text);
    }

    others.forEach(id -> assertEquals(List.of(START), given.happened(id)));
    assertEquals(List.of("2011-08-31, attempts 1"), given.rows(broken));
    assertEquals(List.of(1, 1, 2, 2, 3), attemptsAfterMinutes(broken, 0, 0.5, 1, 2.5, 3));

    given.weekly.broken.clear();
    given.clock.moveTo(Duration.ofHours(1));
    assertEquals(1, given.engine().run());
    assertEquals(List.of(START.minusDays(1)), given.happened(broken));
    assertEquals(List.of("2011-09-07, attempts 0"), given.rows(broken));
  }

  private List<Integer> attemptsAfterMinutes(long citizen, double... minutes) {
    List<Integer> attempts = new ArrayList<>();
    for (double minute : minutes) {
      given.clock.moveTo(Duration.ofSeconds((long) (minute * 60)));
      given.engine().run();
      String row = given.rows(citizen).get(0);
      attempts.add(Integer.parseInt(row.substring(row.lastIndexOf(' ') + 1)));
    }
    return attempts;
  }

  @Test
  void whenTheClockIsMovedEverythingHappensInTheOrderOfTime() {
    given.citizenDueOn(START.plusDays(3));
    given.citizenDueOn(START.plusDays(1));
    given.citizenDueOn(START.plusDays(2));
    int before = count("fact");
    DeadlineEngine engine = given.engine();

    ClockCommands.movable(given.clock, offset -> {}, engine::run)
        .get("clock/advance")
        .run(Map.of("period", "P30D"));

    List<LocalDate> days =
        given.database.read(
            handle ->
                handle
                    .select("select effective_date from fact order by id offset ?", before)
                    .mapTo(LocalDate.class)
                    .list());
    assertEquals(3 * 4 + 2, days.size(), "Three citizens, each seventh day of thirty");
    assertEquals(days.stream().sorted().toList(), days);
  }

  @Test
  void threeMonthsWithoutAGatewayAreMadeUpForOnTheirDays() {
    long citizen = given.citizenDueOn(START);
    given.moveTo(START.plusMonths(3));

    assertEquals(1, given.engine().run());

    assertEquals(
        IntStream.range(0, 14).mapToObj(week -> START.plusWeeks(week)).toList(),
        given.happened(citizen));
    assertEquals(List.of("2011-12-08, attempts 0"), given.rows(citizen));
    assertEquals(14, given.meter("fired"));
  }

  @Test
  void somebodyElseAtWorkOnACitizenIsPassedByAndWaitedForInTheEnd() throws Exception {
    long busy = given.citizenDueOn(START.minusDays(1));
    long free = given.citizenDueOn(START);
    CountDownLatch locked = new CountDownLatch(1);
    CompletableFuture<?> call =
        CompletableFuture.runAsync(
            () ->
                given.database.inTransaction(
                    handle -> {
                      handle.execute("update citizen set surname = 'X' where id = ?", busy);
                      locked.countDown();
                      waitUntil(() -> given.happened(free).size() == 1);
                      return null;
                    }));
    assertTrue(locked.await(10, TimeUnit.SECONDS));

    assertEquals(2, given.engine().run());

    call.get(10, TimeUnit.SECONDS);
    assertEquals(List.of(START.minusDays(1)), given.happened(busy));
  }

  private static void waitUntil(java.util.function.BooleanSupplier done) {
    for (int i = 0; i < 200 && !done.getAsBoolean(); i++) {
      java.util.concurrent.locks.LockSupport.parkNanos(25_000_000);
    }
  }

  @Test
  void aStoppedEngineFinishesTheCitizenThatItIsAtAndLeavesTheRestDue() {
    given.citizensDueOn(START, 3);
    AtomicInteger done = new AtomicInteger();
    DeadlineEngine[] engine = new DeadlineEngine[1];
    engine[0] =
        new DeadlineEngine(
            given.database,
            given.clock,
            (id, wait) -> {
              engine[0].stop();
              done.incrementAndGet();
              return given.registrations(given.database).registerDue(id, wait);
            },
            given.meters);

    assertEquals(1, engine[0].run());

    assertEquals(1, done.get());
    assertEquals(2, given.engine().run());
  }

  @Test
  void aRowThatTheLawKnowsNothingOfIsPutRightAndNeverHappens() {
    long citizen = given.citizenDueOn(START.plusDays(5));
    given.database.inTransaction(
        handle -> handle.execute("update deadline set due_on = ?, kind = 'old'", START));

    assertEquals(0, given.engine().run());

    assertEquals(List.of(), given.happened(citizen));
    assertEquals(List.of("2011-09-06, attempts 0"), given.rows(citizen));
  }

  @Test
  void workThatNeverComesToAnythingDoesNotKeepTheEngineForEver() {
    given.citizenDueOn(START);

    assertEquals(
        0,
        new DeadlineEngine(
                given.database, given.clock, (id, wait) -> OptionalInt.of(0), given.meters)
            .run());
  }

  @Test
  void theMetricsTellWhatIsDueHowOldItIsAndWhatHasFailed() {
    given.citizensDueOn(START, 2);
    given.citizenDueOn(START.plusDays(1));
    long broken = given.citizenDueOn(START.minusDays(4));
    given.weekly.broken.add(broken);
    DeadlineEngine engine = given.engine();

    engine.refreshMetrics();
    assertEquals(
        List.of(3.0, 4.0, 0.0), List.of(meter("due"), meter("oldest.days"), meter("failing")));

    engine.run();
    engine.refreshMetrics();
    assertEquals(
        List.of(1.0, 4.0, 1.0), List.of(meter("due"), meter("oldest.days"), meter("failing")));
    assertEquals(List.of(2.0, 1.0), List.of(meter("fired"), meter("failed")));
  }

  private double meter(String name) {
    return given.meter(name);
  }

  @Test
  void whenTheDatabaseIsGoneTheRunEndsAndNothingIsLost() {
    long citizen = given.citizenDueOn(START);
    Database gone = test.anotherNode();
    DeadlineEngine engine = given.engine(gone);
    gone.close();

    assertThrows(RuntimeException.class, engine::run);

    assertEquals(List.of("2011-09-01, attempts 0"), given.rows(citizen));
  }

  private int count(String table) {
    return given.database.read(
        handle -> handle.select("select count(*) from " + table).mapTo(Integer.class).one());
  }
}

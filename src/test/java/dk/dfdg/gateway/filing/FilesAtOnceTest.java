package dk.dfdg.gateway.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.testing.AtOnce;
import dk.dfdg.gateway.testing.TestDatabases;
import dk.dfdg.gateway.testing.TestGateway;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that come at the same time. */
@ParameterizedClass
@EnumSource(TestDatabases.class)
class FilesAtOnceTest {
  private static final int ROWS = 6_000;

  private static TestGateway gateway;

  @Parameter TestDatabases kind;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabases kind) {
    gateway = TestGateway.fresh(kind);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    gateway.close();
  }

  private static HttpResponse<String> put(String key, String municipality, int week) {
    return FileSender.of(gateway, key)
        .put(
            "/reports/52.2/%s?date=2011-09-%02d".formatted(municipality, 9 + 7 * week),
            Week.file(municipality, week, ROWS),
            "Accept",
            "text/csv");
  }

  private static boolean isLatest(FileSender sender, String municipality, String status) {
    List<String> statuses = Filed.statuses(sender, municipality);
    return !statuses.isEmpty() && statuses.get(0).equals(status);
  }

  private static Set<MeasureRecord> records(String municipality, int week) {
    return Set.copyOf(Week.records(municipality, week, ROWS));
  }

  @Test
  void ofTwoForOneMunicipalityEachIsStoredWholeOrRefusedWithAReason() throws Exception {
    List<Map.Entry<Integer, HttpResponse<String>>> answers =
        AtOnce.run(2, week -> () -> Map.entry(week, put("workbase", "147", week)));

    List<Set<MeasureRecord>> stored = new ArrayList<>();
    for (Map.Entry<Integer, HttpResponse<String>> answer : answers) {
      if (answer.getValue().statusCode() == 200) {
        assertEquals("closed", Filed.said(answer.getValue(), "status"));
        assertEquals("" + ROWS, Filed.said(answer.getValue(), "received"));
        stored.add(records("147", answer.getKey()));
      } else {
        refusedForTheOther(answer.getValue());
      }
    }
    assertTrue(stored.contains(Filed.known(gateway.database(), "147")));
    assertEquals(
        List.of(),
        Filed.statuses(FileSender.of(gateway, "workbase"), "147").stream()
            .filter(status -> !Set.of("closed", "replaced").contains(status))
            .toList());
  }

  private static void refusedForTheOther(HttpResponse<String> answer) {
    boolean waited = answer.statusCode() == 503;
    Filed.refused(
        waited ? FaultCode.REPORT_BUSY : FaultCode.REPORT_NOT_OPEN, waited ? 503 : 409, answer);
  }

  @Test
  void ofTwoMunicipalitiesBothAreStoredEachWithItsOwnCounts() throws Exception {
    List<HttpResponse<String>> answers =
        AtOnce.run(2, i -> () -> i == 0 ? put("opera", "751", 0) : put("fasit", "461", 0));

    for (HttpResponse<String> answer : answers) {
      assertEquals(200, answer.statusCode(), answer.body());
      assertEquals("" + ROWS, Filed.said(answer, "received"));
      assertEquals("" + ROWS, Filed.said(answer, "added"));
      assertEquals("0", Filed.said(answer, "gone"));
    }
    assertEquals(records("751", 0), Filed.known(gateway.database(), "751"));
    assertEquals(records("461", 0), Filed.known(gateway.database(), "461"));
  }

  /** The municipality's turn is somebody else's, until both files stand before it. */
  @Test
  void theSameFileAgainWhileItIsBeingComparedWaitsAndGetsTheSameReceipt() throws Exception {
    FileSender workbase = FileSender.of(gateway, "workbase");
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<HttpResponse<String>>> both = new ArrayList<>();
    try (Connection other = gateway.database().dataSource().getConnection()) {
      other.setAutoCommit(false);
      both.add(threads.submit(() -> put("workbase", "147", 3)));
      Filed.await("the file comes", () -> isLatest(workbase, "147", "open"));
      try (PreparedStatement lock =
          other.prepareStatement(
              "select kind from measure_slot where municipality = '147' for update")) {
        lock.executeQuery().close();
        Filed.await("it waits for its turn", () -> isLatest(workbase, "147", "closing"));
        both.add(threads.submit(() -> put("workbase", "147", 3)));
        Thread.sleep(500);
      } finally {
        other.rollback();
      }
      List<HttpResponse<String>> answers = List.of(both.get(0).get(), both.get(1).get());
      answers.forEach(
          answer -> {
            assertEquals(200, answer.statusCode(), answer.body());
            assertEquals("closed", Filed.said(answer, "status"));
          });
      assertEquals(Filed.location(answers.get(0)), Filed.location(answers.get(1)));
      assertEquals(answers.get(0).body(), answers.get(1).body());
      assertEquals(records("147", 3), Filed.known(gateway.database(), "147"));
    } finally {
      threads.shutdownNow();
    }
  }

  /** Whoever takes its place: it is not answered as one that was stored. */
  @Test
  void aFileWhoseReportIsGivenUpBeforeItsTurnIsRefused() throws Exception {
    FileSender fasit = FileSender.of(gateway, "fasit");
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (Connection other = gateway.database().dataSource().getConnection()) {
      other.setAutoCommit(false);
      Set<MeasureRecord> before = Filed.known(gateway.database(), "461");
      Future<HttpResponse<String>> answer = threads.submit(() -> put("fasit", "461", 3));
      Filed.await("the file comes", () -> isLatest(fasit, "461", "open"));
      try (PreparedStatement lock =
          other.prepareStatement(
              "select kind from measure_slot where municipality = '461' for update")) {
        lock.executeQuery().close();
        Filed.await("it waits for its turn", () -> isLatest(fasit, "461", "closing"));
        try (PreparedStatement giveUp =
            other.prepareStatement(
                "update measure_report set status = 'abandoned' where municipality = '461'"
                    + " and status = 'closing'")) {
          assertEquals(1, giveUp.executeUpdate());
        }
      } finally {
        other.commit();
      }
      Filed.refused(FaultCode.REPORT_NOT_OPEN, 409, answer.get());
      assertEquals(before, Filed.known(gateway.database(), "461"));
    } finally {
      threads.shutdownNow();
    }
  }
}

package dk.dfdg.gateway.report;

import static dk.dfdg.gateway.measure.RecordKind.INSURED;
import static dk.dfdg.gateway.measure.RecordKind.UNINSURED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@OnBothDatabases
class ReportFailuresTest {
  private final TestDatabase database;

  ReportFailuresTest(TestDatabase database) {
    this.database = database;
  }

  private ReportRoom room(String municipality) {
    return new ReportRoom(database.database(), municipality);
  }

  private static Violation refused(FaultCode code, Executable work) {
    Violation first = assertThrows(Refusal.class, work).violations().get(0);
    assertEquals(code, first.code());
    return first;
  }

  @Test
  void aReportOfAnotherMunicipalityDoesNotExist() {
    try (ReportRoom room = room("101")) {
      UUID report = room.open(INSURED, Acceptance.ACCEPT_VALID).identifier();

      refused(FaultCode.REPORT_UNKNOWN, () -> room.desk.report(report, "147"));
      refused(FaultCode.REPORT_UNKNOWN, () -> room.desk.receipt(report, "147"));
      refused(FaultCode.REPORT_UNKNOWN, () -> room.desk.close(report, "147", 0));
      refused(FaultCode.REPORT_UNKNOWN, () -> room.desk.abandon(report, "147"));
      refused(
          FaultCode.REPORT_UNKNOWN,
          () ->
              room.desk.submit(
                  report,
                  "147",
                  1,
                  "d",
                  ReportRoom.rows(1, room.sample(INSURED, 0, 1)),
                  List.of()));
      assertTrue(room.desk.reports("147", null, 10).isEmpty());
    }
  }

  @Test
  void aSecondReportIsRefusedUnlessItReplacesTheFirst() {
    try (ReportRoom room = room("147")) {
      Report first = room.open(INSURED, Acceptance.ACCEPT_VALID);
      room.submitAll(first, room.sample(INSURED, 0, 5), 5);

      Violation refused =
          refused(FaultCode.REPORT_ALREADY_OPEN, () -> room.open(INSURED, Acceptance.ACCEPT_VALID));
      assertTrue(refused.detailEnglish().contains(first.identifier().toString()));

      room.desk.open(room.opening(INSURED, Acceptance.ACCEPT_VALID, true));
      assertEquals(ReportStatus.REPLACED, room.desk.report(first.identifier(), "147").status());
      refused(
          FaultCode.REPORT_NOT_OPEN,
          () -> room.submit(first, 2, ReportRoom.rows(6, room.sample(INSURED, 0, 5))));
      // Another kind has nothing to do with it.
      room.open(UNINSURED, Acceptance.ACCEPT_VALID);
    }
  }

  @Test
  void ofTwoReportsOpenedAtOnceOneIsRefused() throws Exception {
    try (ReportRoom room = room("167")) {
      Callable<Boolean> opening =
          () -> {
            try {
              room.open(INSURED, Acceptance.ACCEPT_VALID);
              return true;
            } catch (Refusal refusal) {
              assertEquals(FaultCode.REPORT_ALREADY_OPEN, refusal.violations().get(0).code());
              return false;
            }
          };
      assertEquals(1, atOnce(Collections.nCopies(8, opening)).stream().filter(won -> won).count());
    }
  }

  private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> done : threads.invokeAll(work)) {
        results.add(done.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void theSameChunkTwiceHasOneEffectAndTheSameAnswer() {
    try (ReportRoom room = room("217")) {
      Report report = room.open(INSURED, Acceptance.ACCEPT_VALID);
      List<MeasureRecord> records = new ArrayList<>(room.sample(INSURED, 0, 10));
      records.set(3, ReportRoom.with(records.get(3), MeasureField.HOURS, "99"));
      List<Row> rows = ReportRoom.rows(1, records);

      ChunkAnswer first = room.submit(report, 1, rows);
      ChunkAnswer again = room.submit(report, 1, rows);

      assertEquals(first, again);
      assertEquals(1, first.wrong());
      assertEquals(4, first.problems().get(0).row());
      assertEquals(10, room.desk.report(report.identifier(), "217").counts().received());
      assertEquals(1, room.desk.report(report.identifier(), "217").counts().wrong());
    }
  }

  @Test
  void theSameChunkManyTimesAtOnceHasOneEffect() throws Exception {
    try (ReportRoom room = room("265")) {
      Report report = room.open(INSURED, Acceptance.ACCEPT_VALID);
      List<Row> rows = ReportRoom.rows(1, room.sample(INSURED, 0, 300));
      Callable<ChunkAnswer> submitting = () -> room.submit(report, 1, rows);

      List<ChunkAnswer> answers = atOnce(Collections.nCopies(6, submitting));

      assertEquals(1, answers.stream().distinct().count());
      assertEquals(300, room.desk.report(report.identifier(), "265").counts().received());
      assertEquals(ReportStatus.CLOSED, room.close(report, 300).status());
    }
  }

  @Test
  void anotherContentUnderTheNumberOfAChunkIsRefused() {
    try (ReportRoom room = room("330")) {
      Report report = room.open(INSURED, Acceptance.ACCEPT_VALID);
      List<Row> rows = ReportRoom.rows(1, room.sample(INSURED, 0, 10));
      room.submit(report, 1, rows);

      refused(
          FaultCode.CHUNK_DIFFERS,
          () ->
              room.desk.submit(
                  report.identifier(), "330", 1, "another", rows.subList(0, 9), List.of()));
      assertEquals(ReportStatus.CLOSED, room.close(report, 10).status());
    }
  }

  @Test
  void chunksComeInAnyOrderAndAMissingOneIsNamed() {
    try (ReportRoom room = room("400")) {
      Report report = room.open(INSURED, Acceptance.ALL_OR_NOTHING);
      List<MeasureRecord> records = room.sample(INSURED, 0, 30);
      room.submit(report, 4, ReportRoom.rows(25, records.subList(24, 30)));
      room.submit(report, 1, ReportRoom.rows(1, records.subList(0, 8)));

      Violation refused = refused(FaultCode.CHUNK_MISSING, () -> room.close(report, 30));
      assertEquals("Missing: number 2, 3.", refused.detailEnglish());
      assertEquals(List.of(1, 4), room.desk.chunks(report.identifier(), "400"));

      room.submit(report, 3, ReportRoom.rows(17, records.subList(16, 24)));
      room.submit(report, 2, ReportRoom.rows(9, records.subList(8, 16)));
      assertEquals(30, room.close(report, 30).counts().added());
    }
  }

  @Test
  void ofManyMissingChunksTwentyAreNamed() {
    List<Integer> there =
        IntStream.rangeClosed(1, 100_000).filter(number -> number % 3000 != 0).boxed().toList();

    String missing = assertTimeout(Duration.ofSeconds(1), () -> Chunks.missing(there));

    assertTrue(missing.startsWith("3000, 6000, "), missing);
    assertTrue(missing.endsWith(", 57000, 60000"), missing);
    assertEquals("1, 2, 4", Chunks.missing(List.of(3, 5)));
    assertEquals("", Chunks.missing(List.of(1, 2)));
  }

  @Test
  void aReportIsNotClosedWithTheWrongCount() {
    try (ReportRoom room = room("461")) {
      Report report = room.open(INSURED, Acceptance.ALL_OR_NOTHING);
      room.submitAll(report, room.sample(INSURED, 0, 10), 10);

      Violation refused = refused(FaultCode.REPORT_COUNT_DIFFERS, () -> room.close(report, 11));
      assertEquals("10 records have come; 11 are expected.", refused.detailEnglish());

      assertEquals(ReportStatus.CLOSED, room.close(report, 10).status());
      // Once more is the same.
      assertEquals(ReportStatus.CLOSED, room.close(report, 10).status());
      refused(FaultCode.REPORT_NOT_OPEN, () -> room.close(report, 11));
    }
  }

  @Test
  void aChunkHasFromOneToFiveThousandRecords() {
    try (ReportRoom room = room("561")) {
      Report report = room.open(INSURED, Acceptance.ALL_OR_NOTHING);
      List<Row> tooMany =
          ReportRoom.rows(1, Collections.nCopies(5001, room.sample(INSURED, 0, 1).get(0)));
      refused(FaultCode.CHUNK_TOO_LARGE, () -> room.submit(report, 1, tooMany));
      refused(FaultCode.CHUNK_TOO_LARGE, () -> room.submit(report, 1, List.of()));
      refused(FaultCode.CHUNK_TOO_LARGE, () -> room.submit(report, 0, tooMany.subList(0, 1)));
      refused(FaultCode.CHUNK_TOO_LARGE, () -> room.submit(report, 100_001, tooMany.subList(0, 1)));
      room.submit(report, 100_000, tooMany.subList(0, 1));
    }
  }

  @Test
  void aReportForADayFarAheadIsRefused() {
    try (ReportRoom room = room("259")) {
      Opening today = room.opening(INSURED, Acceptance.ACCEPT_VALID, false);
      Opening ahead =
          new Opening(
              "259",
              INSURED,
              ReportRoom.DAY.plusDays(8),
              today.acceptance(),
              today.way(),
              false,
              "workbase",
              "A-1");
      refused(FaultCode.REFERENCE_DAY_AHEAD, () -> room.desk.open(ahead));
    }
  }

  @Test
  void aRecordOfAnotherKindIsWrong() {
    try (ReportRoom room = room("615")) {
      Report report = room.open(UNINSURED, Acceptance.ACCEPT_VALID);

      ChunkAnswer answer = room.submit(report, 1, ReportRoom.rows(1, room.sample(INSURED, 0, 1)));

      assertEquals(FaultCode.RECORD_OF_ANOTHER_KIND, answer.problems().get(0).violation().code());
    }
  }

  @Test
  void onlyAWaitingReportIsConfirmed() {
    try (ReportRoom room = room("269")) {
      Report report = room.open(UNINSURED, Acceptance.ACCEPT_VALID);
      refused(
          FaultCode.REPORT_NOT_WAITING,
          () -> room.desk.confirm(report.identifier(), "269", Duration.ofSeconds(5)));
    }
  }

  @Test
  void whatIsKnownOfAWrongRowStaysAndTheOthersAreStored() {
    try (ReportRoom room = room("740")) {
      List<MeasureRecord> first = room.sample(INSURED, 0, 20);
      room.reported(INSURED, first);
      List<MeasureRecord> second = new ArrayList<>(first);
      second.set(5, ReportRoom.with(first.get(5), MeasureField.HOURS, "99"));
      second.set(6, ReportRoom.with(first.get(6), MeasureField.HOURS, "12"));
      second.remove(7);

      Report report = room.reported(INSURED, Acceptance.ACCEPT_VALID, second);

      assertEquals(new Report.Counts(19, 1, 0, 1, 17, 1, 1), report.counts());
      assertTrue(room.known(INSURED).stream().anyMatch(k -> k.record().equals(first.get(5))));
    }
  }

  @Test
  void aReportOfWhichEveryRowIsWrongEndsNothing() {
    try (ReportRoom room = room("330")) {
      List<MeasureRecord> first = room.sample(UNINSURED, 0, 20);
      room.reported(UNINSURED, first);

      Report report =
          room.reported(
              UNINSURED,
              Acceptance.ACCEPT_VALID,
              first.stream()
                  .map(record -> ReportRoom.with(record, MeasureField.MAIN_BENEFIT, "999"))
                  .toList());

      assertEquals(new Report.Counts(20, 20, 0, 0, 0, 0, 20), report.counts());
      assertEquals(20, room.known(UNINSURED).size());
    }
  }

  @Test
  void whenARowCannotBeToldApartNothingEnds() {
    try (ReportRoom room = room("751")) {
      List<MeasureRecord> first = room.sample(INSURED, 0, 20);
      room.reported(INSURED, first);
      Report report = room.open(INSURED, Acceptance.ACCEPT_VALID);
      RowProblem unreadable = new RowProblem(19, Violation.of(FaultCode.INVALID_MESSAGE));

      ChunkAnswer answer =
          room.desk.submit(
              report.identifier(),
              "751",
              1,
              "d",
              ReportRoom.rows(1, first.subList(0, 18)),
              List.of(unreadable));

      assertEquals(1, answer.wrong());
      assertEquals(19, answer.records());
      assertEquals(new Report.Counts(19, 1, 0, 0, 18, 0, 2), room.close(report, 19).counts());
      assertEquals(20, room.known(INSURED).size());
    }
  }

  @Test
  void manyErrorsGiveABoundedReceiptAndAFullCount() {
    try (ReportRoom room = room("851")) {
      List<MeasureRecord> wrong =
          room.sample(INSURED, 0, 6000).stream()
              .map(record -> ReportRoom.with(record, MeasureField.HOURS, "99"))
              .toList();
      Report report = room.reported(INSURED, Acceptance.ACCEPT_VALID, wrong);

      assertEquals(6000, report.counts().wrong());
      Receipt receipt = room.receipt(report);
      assertEquals(Receipt.LISTED, receipt.problems().size());
      assertEquals(1, receipt.problems().get(0).row());
      assertEquals(
          6000,
          receipt.problemCounts().stream()
              .filter(Receipt.ProblemCount::error)
              .mapToLong(Receipt.ProblemCount::times)
              .sum());
    }
  }

  @Test
  void theFirstErrorsAreListedWhicheverChunkCameFirst() {
    try (ReportRoom room = room("851")) {
      List<MeasureRecord> wrong =
          room.sample(INSURED, 0, 3600).stream()
              .map(record -> ReportRoom.with(record, MeasureField.HOURS, "99"))
              .toList();
      Report report = room.open(INSURED, Acceptance.ACCEPT_VALID);

      room.submit(report, 3, ReportRoom.rows(2401, wrong.subList(2400, 3600)));
      room.submit(report, 2, ReportRoom.rows(1201, wrong.subList(1200, 2400)));
      room.submit(report, 1, ReportRoom.rows(1, wrong.subList(0, 1200)));

      assertEquals(
          LongStream.rangeClosed(1, Receipt.LISTED).boxed().toList(),
          room.receipt(report).problems().stream().map(RowProblem::row).toList());
      assertEquals(3600, room.close(report, 3600).counts().wrong());
    }
  }

  @Test
  void aFullDiskLeavesTheReportClosingAndItGoesOnLater() throws IOException {
    Path noDirectory = Files.createTempFile("dfdg-spool-", "");
    try (ReportRoom broken =
        new ReportRoom(database.database(), "615", ReportRoom.THURSDAY, noDirectory)) {
      Report report = broken.open(INSURED, Acceptance.ALL_OR_NOTHING);
      broken.submitAll(report, broken.sample(INSURED, 0, 10), 10);

      refused(FaultCode.SPOOL_UNAVAILABLE, () -> broken.close(report, 10));

      assertEquals(ReportStatus.CLOSING, broken.desk.report(report.identifier(), "615").status());
      assertTrue(broken.known(INSURED).isEmpty());
      Files.delete(noDirectory);
      Files.createDirectory(noDirectory);
      broken.desk.tend();
      assertEquals(ReportStatus.CLOSED, broken.desk.report(report.identifier(), "615").status());
      assertEquals(10, broken.known(INSURED).size());
    }
  }

  @Test
  void aReportThatWasInterruptedWhileClosingIsGivenUpOnlyIfNobodyIsAtIt() throws IOException {
    Path noDirectory = Files.createTempFile("dfdg-spool-", "");
    try (ReportRoom broken =
        new ReportRoom(database.database(), "265", ReportRoom.THURSDAY, noDirectory)) {
      Report report = broken.open(INSURED, Acceptance.ALL_OR_NOTHING);
      broken.submitAll(report, broken.sample(INSURED, 0, 10), 10);
      refused(FaultCode.SPOOL_UNAVAILABLE, () -> broken.close(report, 10));

      Report taken =
          database
              .database()
              .inTransaction(
                  handle -> {
                    assertTrue(new ReportStore().lockSlot(handle, "265", RecordKind.INSURED));
                    try {
                      refused(
                          FaultCode.REPORT_BUSY,
                          () -> elsewhere(() -> broken.desk.abandon(report.identifier(), "265")));
                    } catch (AssertionError failure) {
                      throw new IllegalStateException(failure);
                    }
                    return report;
                  });
      assertEquals(report, taken);
      assertEquals(
          ReportStatus.ABANDONED, broken.desk.abandon(report.identifier(), "265").status());
      Files.delete(noDirectory);
      Files.createDirectory(noDirectory);
    }
  }

  @Test
  void whatCannotBeComparedIsTriedLessAndLessOftenAndOperatorsSeeIt() throws IOException {
    Path noDirectory = Files.createTempFile("dfdg-spool-", "");
    try (ReportRoom broken =
        new ReportRoom(database.database(), "461", ReportRoom.THURSDAY, noDirectory)) {
      Report report = broken.open(INSURED, Acceptance.ALL_OR_NOTHING);
      broken.submitAll(report, broken.sample(INSURED, 0, 10), 10);
      refused(FaultCode.SPOOL_UNAVAILABLE, () -> broken.close(report, 10));

      List<Integer> failures = new ArrayList<>();
      for (int round = 0; round < 8; round++) {
        broken.desk.tend();
        failures.add(failuresOf(broken, "461"));
      }
      assertEquals(List.of(2, 2, 3, 3, 3, 3, 4, 4), failures);

      // Who sends it again does not wait for the round.
      Files.delete(noDirectory);
      Files.createDirectory(noDirectory);
      assertEquals(ReportStatus.CLOSED, broken.close(report, 10).status());
      assertEquals(-1, failuresOf(broken, "461"));
    }
  }

  private static int failuresOf(ReportRoom room, String municipality) {
    return room.desk.closing().stream()
        .filter(closing -> closing.municipality().equals(municipality))
        .filter(closing -> closing.since().equals(ReportRoom.THURSDAY))
        .mapToInt(ClosingReport::failures)
        .findFirst()
        .orElse(-1);
  }

  @Test
  void whatCouldNotBeComparedForTwoWeeksIsGivenUp() throws IOException {
    Path noDirectory = Files.createTempFile("dfdg-spool-", "");
    UUID stuck;
    try (ReportRoom broken =
        new ReportRoom(database.database(), "400", ReportRoom.THURSDAY, noDirectory)) {
      Report report = broken.open(INSURED, Acceptance.ALL_OR_NOTHING);
      stuck = report.identifier();
      broken.submitAll(report, broken.sample(INSURED, 0, 10), 10);
      refused(FaultCode.SPOOL_UNAVAILABLE, () -> broken.close(report, 10));
      broken.desk.tend();
      assertEquals(ReportStatus.CLOSING, broken.desk.report(stuck, "400").status());
    }
    Files.createFile(noDirectory);
    try (ReportRoom later =
        new ReportRoom(
            database.database(),
            "400",
            ReportRoom.THURSDAY.plus(Duration.ofDays(15)),
            noDirectory)) {
      later.desk.tend();
      assertEquals(ReportStatus.ABANDONED, later.desk.report(stuck, "400").status());
    }
  }

  /** In another thread, so that it is not in the same transaction. */
  private static <T> T elsewhere(Callable<T> work) throws Exception {
    try {
      return atOnce(List.of(work)).get(0);
    } catch (java.util.concurrent.ExecutionException failure) {
      if (failure.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      throw failure;
    }
  }
}

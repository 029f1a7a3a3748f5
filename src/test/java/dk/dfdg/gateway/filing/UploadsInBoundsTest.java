package dk.dfdg.gateway.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.testing.CapturedLog;
import dk.dfdg.gateway.testing.OtherSettings;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many uploads, and slow ones: the server stays there for everybody. */
class UploadsInBoundsTest {
  private static final int OF_ONE = 12;
  private static final int ROWS = 20_000;
  private static final String ADDRESS = "/reports/52.2/101?date=2011-09-09";
  private static final Duration IDLE = Duration.ofSeconds(2);

  private static TestGateway gateway;
  private static Path directory;
  private static FileSender kommune;
  private static FileSender opera;

  @BeforeAll
  static void start() {
    gateway =
        TestGateway.fresh(
            s -> {
              GatewaySettings.Https https = s.https();
              return OtherSettings.with(
                  s,
                  new GatewaySettings.Https(
                      https.host(),
                      https.port(),
                      https.publicAddress(),
                      https.key(),
                      https.maxBodyBytes(),
                      https.maxConcurrentCalls(),
                      https.maxChunkBytes(),
                      https.maxConcurrentChunks(),
                      IDLE));
            });
    directory = gateway.directory().resolve("files");
    kommune = FileSender.of(gateway, "kommune101");
    opera = FileSender.of(gateway, "opera");
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void whoSendsTooManyAtOnceIsToldAtOnceAndTheOthersAreServed() throws Exception {
    byte[] file = Week.file("101", 0, 50);
    List<HalfFile> halves = new ArrayList<>();
    try {
      for (int i = 0; i < OF_ONE; i++) {
        halves.add(new HalfFile(kommune, ADDRESS, file));
      }
      Filed.await("all of them are received", () -> Filed.files(directory) == OF_ONE);
      onlyOursToRead();
      HttpResponse<String> oneMore = kommune.put(ADDRESS, file);
      Filed.refused(FaultCode.FILES_AT_ONCE, 503, oneMore);
      assertEquals("60", oneMore.headers().firstValue("Retry-After").orElseThrow());
      assertEquals(
          200,
          opera.put("/reports/52.2/751?date=2011-09-09", Week.file("751", 0, 50)).statusCode());
      assertEquals(200, FileSender.of(gateway, null).get("/health/live").statusCode());
    } finally {
      for (HalfFile half : halves) {
        half.close();
      }
    }
    Filed.await("they are gone", () -> Filed.files(directory) == 0);
    Filed.await("its places are free", () -> kommune.put(ADDRESS, file).statusCode() == 200);
  }

  private static void onlyOursToRead() throws Exception {
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)));
    try (Stream<Path> files = Files.list(directory)) {
      for (Path each : files.toList()) {
        assertEquals(
            "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(each)));
      }
    }
  }

  /** Also for longer than a connection may be silent. */
  @Test
  void noThreadOfTheServerWaitsWhileAFileIsComparedAndItsSenderGetsTheReceipt() throws Exception {
    FileSender fasit = FileSender.of(gateway, "fasit");
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (Connection other = gateway.database().dataSource().getConnection()) {
      other.setAutoCommit(false);
      Future<HttpResponse<String>> sending =
          threads.submit(
              () ->
                  fasit.put(
                      "/reports/52.2/461?date=2011-09-09",
                      Week.file("461", 0, ROWS),
                      "Accept",
                      "text/csv"));
      try {
        holdOnceItCame(other, fasit, "461");
        Thread.sleep(IDLE.toMillis() + 1_500);
        assertFalse(sending.isDone());
        assertEquals(List.of(), waitingThreadsOfTheServer());
        String latest = fasit.get("/reports?municipality=461").body().lines().toList().get(1);
        assertEquals(202, fasit.get("/reports/" + latest.split(";")[0]).statusCode());
      } finally {
        other.rollback();
      }
      HttpResponse<String> answer = sending.get();
      assertEquals(200, answer.statusCode(), answer.body());
      assertEquals("closed", Filed.said(answer, "status"));
    } finally {
      threads.shutdownNow();
    }
  }

  /** Takes the municipality's turn between a file's rows and their comparison. */
  private static void holdOnceItCame(Connection other, FileSender sender, String municipality)
      throws Exception {
    Filed.await("it comes", () -> isAny(sender, municipality, "open"));
    try (PreparedStatement lock =
        other.prepareStatement("select kind from measure_slot where municipality = ? for update")) {
      lock.setString(1, municipality);
      assertTrue(lock.executeQuery().next());
    }
    Filed.await("it is compared", () -> isAny(sender, municipality, "closing"));
  }

  private static boolean isAny(FileSender sender, String municipality, String status) {
    return Filed.statuses(sender, municipality).contains(status);
  }

  private static List<String> waitingThreadsOfTheServer() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getKey().getName().startsWith("https"))
        .filter(
            thread ->
                Arrays.stream(thread.getValue())
                    .anyMatch(frame -> frame.getClassName().contains(".gateway.filing.")))
        .map(thread -> thread.getKey().getName())
        .toList();
  }

  @Test
  void whoLeavesWhileItsFileIsComparedLeavesNoFailureInTheLogAndItsReportIsStored()
      throws Exception {
    FileSender workbase = FileSender.of(gateway, "workbase");
    String address = "/reports/52.2/147?date=2011-09-09";
    try (CapturedLog log = new CapturedLog();
        Connection other = gateway.database().dataSource().getConnection()) {
      other.setAutoCommit(false);
      byte[] file = Week.file("147", 0, ROWS);
      try (HalfFile half = new HalfFile(workbase, address, file)) {
        half.finish();
        holdOnceItCame(other, workbase, "147");
      } finally {
        other.rollback();
      }
      Filed.await("it is stored", () -> isAny(workbase, "147", "closed"));
      Filed.await("its file is gone", () -> Filed.files(directory) == 0);
      assertFalse(log.text().contains("A file could not be worked on"), log.text());
    }
  }

  @Test
  void aFileThatDripsIsRefusedAndNothingOfItStays(@TempDir Path folder) {
    Pace pace = new Pace(Duration.ofMillis(200), 1_000, Duration.ofHours(1));
    InputStream drips =
        new InputStream() {
          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            try {
              Thread.sleep(50);
            } catch (InterruptedException stopping) {
              return -1;
            }
            into[offset] = 'C';
            return 1;
          }
        };
    Refusal slow =
        assertThrows(Refusal.class, () -> ReceivedFile.of(drips, folder, 1_000_000, pace));
    assertEquals(FaultCode.BODY_TOO_SLOW, slow.violations().get(0).code());
    assertEquals(408, Problem.of(slow).status());
    assertEquals(0, Filed.files(folder));
    Pace never = new Pace(Duration.ofHours(1), 0, Duration.ZERO);
    assertThrows(
        Refusal.class,
        () -> ReceivedFile.of(new ByteArrayInputStream(new byte[9]), folder, 1_000_000, never));
  }

  /** It may have taken an hour to come. */
  @Test
  void whoseCertificateIsRevokedWhileItSendsIsNotLetInAnyMore() throws Exception {
    Path list = gateway.directory().resolve("keys/crl.pem");
    String before = opera.get("/reports?municipality=751").body();
    byte[] good = Files.readAllBytes(list);
    try (HalfFile half =
        new HalfFile(opera, "/reports/52.2/751?date=2011-09-23", Week.file("751", 2, 50))) {
      Filed.await("it is received", () -> Filed.files(directory) == 1);
      Files.writeString(list, "no list lets nobody in");
      half.finish();
      String answer = half.answer();
      assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
      assertTrue(answer.contains("/errors/" + FaultCode.SECURITY_REFUSED.number()), answer);
    } finally {
      Files.write(list, good);
    }
    assertEquals(before, opera.get("/reports?municipality=751").body());
  }
}

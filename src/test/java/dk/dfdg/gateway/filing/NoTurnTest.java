package dk.dfdg.gateway.filing;

import static dk.dfdg.gateway.filing.Files52.measures;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.measure.Way;
import dk.dfdg.gateway.report.Acceptance;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.SeenCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More files than may be worked on at the same time. */
class NoTurnTest {
  @Test
  @Provokes(FaultCode.FILES_AT_ONCE)
  void aFileThatGetsNoTurnIsToldToComeAgainAndHasDoneNothing(@TempDir Path folder)
      throws Exception {
    FileDesk files =
        new FileDesk(null, Files52.FORMATS, null, null, 1_000_000, 1, Duration.ofMillis(200));
    FileOrder order = order(Files.write(folder.resolve("file.csv"), Week.file("101", 0, 3)));
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> working =
          other.submit(
              () ->
                  files.take(
                      order,
                      municipality -> {
                        first.countDown();
                        await(second);
                        throw new Refusal(FaultCode.NO_AGREEMENT);
                      }));
      await(first);
      Refusal refused = assertThrows(Refusal.class, () -> files.take(order, municipality -> null));
      assertEquals(FaultCode.FILES_AT_ONCE, refused.violations().get(0).code());
      SeenCodes.add(FaultCode.FILES_AT_ONCE);
      second.countDown();
      assertThrows(Exception.class, working::get);
      // The place is free again.
      Refusal asked =
          assertThrows(
              Refusal.class,
              () ->
                  files.take(
                      order,
                      municipality -> {
                        throw new Refusal(FaultCode.NO_AGREEMENT);
                      }));
      assertEquals(FaultCode.NO_AGREEMENT, asked.violations().get(0).code());
    } finally {
      second.countDown();
      other.shutdown();
    }
  }

  private static FileOrder order(Path file) throws IOException {
    return new FileOrder(
        file,
        "digest",
        measures(),
        LocalDate.of(2011, 9, 9),
        Acceptance.ALL_OR_NOTHING,
        Way.UPLOAD);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}

package dk.dfdg.gateway.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.MeasureStore;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.measure.Stored;
import dk.dfdg.gateway.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has come of files, as their senders and the database see it. */
final class Filed {
  private static final int PATIENCE_SECONDS = 60;

  private Filed() {}

  /** What a receipt as CSV says of that: a count, or another line. */
  static String said(String receipt, String line) {
    Matcher matcher =
        Pattern.compile("(?m)^(?:count_)?" + line + ";+([^;\\r\\n]*)").matcher(receipt);
    assertTrue(matcher.find(), receipt);
    return matcher.group(1);
  }

  static String said(HttpResponse<String> answer, String line) {
    return said(answer.body(), line);
  }

  /** Address of the receipt. */
  static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.body()));
  }

  /** Everything that is known of a municipality's measures under chapter 9. */
  static Set<MeasureRecord> known(Database database, String municipality) {
    return database.inTransaction(
        handle -> {
          try (Stream<Stored> all = new MeasureStore().known(handle, RecordKind.UNINSURED)) {
            return all.filter(stored -> stored.municipality().equals(municipality))
                .map(Stored::record)
                .collect(Collectors.toSet());
          }
        });
  }

  /** How the reports of chapter 9 of a municipality stand, the latest first. */
  static List<String> statuses(FileSender sender, String municipality) {
    HttpResponse<String> list = sender.get("/reports?municipality=" + municipality);
    assertEquals(200, list.statusCode(), list.body());
    return list.body()
        .lines()
        .skip(1)
        .map(line -> line.split(";"))
        .filter(columns -> columns[2].equals(RecordKind.UNINSURED.record()))
        .map(columns -> columns[5])
        .toList();
  }

  /** Waits until something is so. */
  static void await(String what, BooleanSupplier isSo) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!isSo.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "It has not come to: " + what);
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  /** Files in a directory in which nothing stays. */
  static long files(Path directory) {
    try (Stream<Path> all = Files.list(directory)) {
      return all.count();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** How much lies in a directory in which nothing stays. */
  static long bytes(Path directory) {
    try (Stream<Path> all = Files.list(directory)) {
      return all.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The answer to a file of which nothing was taken in, which says what to do. */
  static JsonNode refused(FaultCode code, int status, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.body());
    return refused(code, answer.body());
  }

  static JsonNode refused(FaultCode code, String problem) {
    try {
      JsonNode json = new ObjectMapper().readTree(problem);
      assertTrue(json.path("type").asText().endsWith("/errors/" + code.number()), problem);
      JsonNode fault = json.path("faults").path(0);
      assertFalse(fault.path("remedyDanish").asText().isBlank(), problem);
      assertFalse(fault.path("remedyEnglish").asText().isBlank(), problem);
      return fault;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

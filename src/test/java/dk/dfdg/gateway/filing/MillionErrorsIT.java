package dk.dfdg.gateway.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.store.DatabaseSettings;
import dk.dfdg.gateway.testing.TestDatabases;
import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file with more than a million errors: every row is wrong in three ways. */
class MillionErrorsIT {
  private static final int ROWS = 340_000;
  private static final int LISTED = 1_000;
  private static final int ERRORS_OF_A_ROW = 3;
  private static final int MOST_SECONDS = 90;

  /** A tenth of what they would take if they were kept. */
  private static final String MEMORY = "-Xmx128m";

  @TempDir Path directory;

  @Test
  void theReceiptListsTheFirstThousandAndCountsAllInLittleMemoryAndTime() throws Exception {
    Path file = directory.resolve("wrong.csv");
    write(file);
    DatabaseSettings database = TestDatabases.POSTGRESQL.newDatabase();

    long start = System.nanoTime();
    Process node =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-cp",
                System.getProperty("java.class.path"),
                WrongRowsNode.class.getName(),
                file.toString(),
                directory.resolve("spool").toString(),
                database.url(),
                database.user(),
                database.password())
            .redirectErrorStream(true)
            .start();
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, node.waitFor(), said);
    long seconds = (System.nanoTime() - start) / 1_000_000_000;

    List<String> lines = said.lines().toList();
    assertTrue(lines.contains("status CLOSED"), said);
    assertTrue(lines.contains("received " + ROWS), said);
    assertTrue(lines.contains("wrong " + ROWS), said);
    assertTrue(lines.contains("listed " + LISTED), said);
    // The header is line 1, and no error of a row is passed over.
    assertTrue(lines.contains("rows 2 to " + (LISTED / ERRORS_OF_A_ROW + 2)), said);
    for (String counted :
        List.of(
            FaultCode.COLUMN_VALUE_WRONG.number() + " FIL-52.2-2",
            FaultCode.INVALID_CODE.number() + " AMF-52.7-1",
            FaultCode.JOB_TITLE_UNKNOWN.number() + " AMF-52.17-2")) {
      assertTrue(lines.contains("counted " + counted + " " + ROWS), said);
    }
    assertTrue(seconds < MOST_SECONDS, "It took " + seconds + " seconds");
    System.out.println(
        ROWS * ERRORS_OF_A_ROW + " errors took " + seconds + " seconds in " + MEMORY);
  }

  private static void write(Path file) throws Exception {
    String end =
        Files52.ROW.substring(10).replace("12/09/2011", "12.09.2011").replace(";10;0;", ";99;0;");
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
      out.write(Files52.HEADER + "\r\n");
      for (int i = 0; i < ROWS; i++) {
        out.write("%010d".formatted(101_000_000L + i));
        out.write(end);
        out.write("\r\n");
      }
    }
  }
}

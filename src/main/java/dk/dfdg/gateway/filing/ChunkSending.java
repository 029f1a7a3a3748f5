package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.report.ReportDesk;
import dk.dfdg.gateway.report.Row;
import dk.dfdg.gateway.report.RowProblem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Gathers rows into chunks, and hands them in by two workers while the next one is being read: no
 * more chunks than these three are in memory, which the collector has to move about.
 */
final class ChunkSending implements AutoCloseable {
  private static final int WORKERS = 2;

  private final ReportDesk desk;
  private final UUID report;
  private final String municipality;
  private final String fileDigest;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          WORKERS,
          work -> {
            Thread worker = new Thread(work, "file-chunks");
            worker.setDaemon(true);
            return worker;
          });
  private final Deque<Future<?>> underway = new ArrayDeque<>();
  private List<Row> records = new ArrayList<>(ReportDesk.CHUNK);
  private List<RowProblem> problems = new ArrayList<>();
  private int inChunk;
  private int chunks;
  private long rows;

  ChunkSending(ReportDesk desk, UUID report, String municipality, String fileDigest) {
    this.desk = desk;
    this.report = report;
    this.municipality = municipality;
    this.fileDigest = fileDigest;
  }

  void add(FileRow row) {
    // What could be read of a wrong row may still tell which measure it is about.
    records.add(new Row(row.line(), row.record()));
    row.violations().forEach(each -> problems.add(new RowProblem(row.line(), each)));
    rows++;
    if (++inChunk == ReportDesk.CHUNK) {
      send();
    }
  }

  /** Waits until everything has been taken; how many rows that were. */
  long finish() {
    if (inChunk > 0) {
      send();
    }
    while (!underway.isEmpty()) {
      await(underway.poll());
    }
    return rows;
  }

  private void send() {
    int number = ++chunks;
    List<Row> right = records;
    List<RowProblem> wrong = problems;
    records = new ArrayList<>(ReportDesk.CHUNK);
    problems = new ArrayList<>();
    inChunk = 0;
    if (underway.size() == WORKERS) {
      await(underway.poll());
    }
    underway.add(
        workers.submit(
            () -> desk.submit(report, municipality, number, digest(number), right, wrong)));
  }

  /** The content of a chunk follows from the file and its number. */
  private String digest(int number) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha.digest((fileDigest + ":" + number).getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void await(Future<?> chunk) {
    try {
      chunk.get();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while a file was being taken in");
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(
          "A chunk of a file could not be handed in", failure.getCause());
    }
  }

  /**
   * Nothing is handed in any more when this returns. Workers are never interrupted: a database in
   * this process would lose its file.
   */
  @Override
  public void close() {
    underway.forEach(chunk -> chunk.cancel(false));
    workers.shutdown();
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = workers.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

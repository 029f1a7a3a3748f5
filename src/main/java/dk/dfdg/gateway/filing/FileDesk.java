package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.report.Receipt;
import dk.dfdg.gateway.report.Report;
import dk.dfdg.gateway.report.ReportDesk;
import dk.dfdg.gateway.report.ReportStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Takes a file in as a report: reads it, sends it chunk by chunk to the desk where every report is
 * handed in, and closes it. Until then nothing of it is visible; whatever goes wrong before leaves
 * what was known.
 *
 * <p>The same file again, read in the same way, for the same day and with the same wish, gets the
 * same report as long as no other has come after it.
 */
public final class FileDesk {
  private static final Duration FOR_EVER = Duration.ofDays(1);

  /** Far more than there are. */
  private static final int WAITING_AT_MOST = 10_000;

  private final ReportDesk desk;
  private final FileFormats formats;
  private final FilingStore store;
  private final Rehearsal rehearsal;
  private final long mostBytes;
  private final Semaphore places;
  private final Duration patience;
  private volatile boolean stopping;

  /**
   * @param rehearsal of those whose agreement is in test
   * @param mostBytes that a file may have when unpacked
   * @param atOnce files that are worked on at the same time
   * @param patience for so long a file waits for its turn
   */
  public FileDesk(
      ReportDesk desk,
      FileFormats formats,
      FilingStore store,
      Rehearsal rehearsal,
      long mostBytes,
      int atOnce,
      Duration patience) {
    this.desk = desk;
    this.formats = formats;
    this.store = store;
    this.rehearsal = rehearsal;
    this.mostBytes = mostBytes;
    this.places = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /**
   * What became of a file.
   *
   * @param inTest nothing of it is stored
   */
  public record Taken(Receipt receipt, boolean inTest) {
    Report report() {
      return receipt.report();
    }
  }

  public FileFormats formats() {
    return formats;
  }

  /**
   * Takes a file in, however long that takes.
   *
   * @param access who may send for a municipality, once it is known whose rows the file holds;
   *     throws a {@link Refusal} otherwise
   * @throws FileRefused when nothing of the file can be taken in
   */
  public Taken take(FileOrder order, Function<String, Sender> access) throws IOException {
    return take(order, access, FOR_EVER);
  }

  /**
   * The same, waiting at most so long until it has been compared. A report that is still closing
   * then lies in the database as a whole: it goes on by itself, also after a restart.
   */
  public Taken take(FileOrder order, Function<String, Sender> access, Duration comparing)
      throws IOException {
    takePlace();
    try (FileReader reader = FileReader.open(order.file(), formats, order.expected(), mostBytes)) {
      FileRow first = reader.next();
      if (reader.municipality() == null) {
        throw FileRefused.of(
            FaultCode.FILE_ADDRESS_WRONG,
            "AMF-52.2-1",
            "Filens første række siger ikke, hvilken kommune den er om.",
            "The first row of the file does not say which municipality it is about.");
      }
      Sender sender = access.apply(reader.municipality());
      if (sender.inTest()) {
        return new Taken(rehearsal.of(order, reader, first, sender), true);
      }
      String digest = order.digest(reader);
      Report report = sameFile(order, reader, digest);
      if (report == null) {
        report = report(order, reader, first, sender, digest);
      }
      if (report.status() == ReportStatus.CLOSING) {
        report =
            desk.close(report.identifier(), report.municipality(), report.expected(), comparing);
      }
      if (report.status() == ReportStatus.REPLACED || report.status() == ReportStatus.ABANDONED) {
        // Somebody gave it up before it was stored.
        throw new Refusal(FaultCode.REPORT_NOT_OPEN);
      }
      return new Taken(desk.receipt(report.identifier(), report.municipality()), false);
    } finally {
      places.release();
    }
  }

  /** As {@link ReportDesk#giveWay}. */
  void giveWay() {
    desk.giveWay();
  }

  private void takePlace() {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS) || stopping) {
        throw new Refusal(FaultCode.FILES_AT_ONCE);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new Refusal(FaultCode.FILES_AT_ONCE);
    }
  }

  /**
   * The municipality's latest report, if it came in this very file and all of it has been stored,
   * waits or is being compared. What was refused, or rows of it, is looked at anew: it may be right
   * today.
   */
  private Report sameFile(FileOrder order, FileReader reader, String digest) {
    List<Report> latest = desk.reports(reader.municipality(), reader.format().kind(), 1);
    if (latest.isEmpty()) {
      return null;
    }
    Report report = latest.get(0);
    boolean same =
        isKept(report)
            && report.referenceDay().equals(order.referenceDay())
            && report.acceptance() == order.acceptance()
            && store.digest(report.identifier()).filter(digest::equals).isPresent();
    return same ? report : null;
  }

  private static boolean isKept(Report report) {
    return switch (report.status()) {
      case CLOSING -> true;
      case CLOSED, WAITING -> report.counts().wrong() == 0;
      case OPEN, REFUSED, ABANDONED, REPLACED -> false;
    };
  }

  /** All of the file handed in, and about to be compared. */
  private Report report(
      FileOrder order, FileReader reader, FileRow first, Sender sender, String digest) {
    String municipality = reader.municipality();
    UUID id = desk.open(order.opening(reader, sender)).identifier();
    boolean complete = false;
    try (ChunkSending sending = new ChunkSending(desk, id, municipality, order.digest())) {
      RowsAhead rowsAhead = new RowsAhead(reader, first, desk);
      for (FileRow row = rowsAhead.next(); row != null; row = rowsAhead.next()) {
        sending.add(row);
      }
      long rows = sending.finish();
      store.record(id, digest);
      complete = true;
      return desk.close(id, municipality, rows, Duration.ZERO);
    } finally {
      if (!complete) {
        abandon(id, municipality);
      }
    }
  }

  /** What cannot be abandoned now is replaced by the next report. */
  private void abandon(UUID report, String municipality) {
    try {
      desk.abandon(report, municipality);
    } catch (RuntimeException alsoFailing) {
      // The failure that led here is told.
    }
  }

  /** Begins nothing more; what waits for its turn is told to come again. */
  public void stop() {
    stopping = true;
    places.release(WAITING_AT_MOST);
  }
}

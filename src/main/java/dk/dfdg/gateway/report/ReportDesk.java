package dk.dfdg.gateway.report;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.measure.MeasureLaw;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.store.Database;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Where reports of measures are handed in, by whatever way they come: opened, sent in chunks,
 * closed, and answered with a receipt. A report of another municipality does not exist.
 *
 * <p>Each call stands for itself and lasts when it has answered; the same call again has the same
 * outcome and no second effect. Every one of them may throw a {@link Refusal}.
 */
public final class ReportDesk implements AutoCloseable {
  /** Most records of a chunk. */
  public static final int CHUNK = 5000;

  public ReportDesk(
      Database database,
      GatewayClock clock,
      MeasureLaw law,
      JobcentreRegister jobcentres,
      ReportDeadlines deadlines,
      ReportSettings settings) {}

  /** The same desk for a dry run: everything is checked and answered, and nothing is stored. */
  public ReportDesk rehearsing() {
    return this;
  }

  /**
   * Begins a report. A municipality has at most one of a kind that is not over.
   *
   * @throws Refusal also when there is one and it is not to be replaced
   */
  public Report open(Opening opening) {
    throw new UnsupportedOperationException();
  }

  /**
   * Takes a chunk of an open report, in any order. When this answers the chunk is on the disk.
   *
   * @param number of the chunk, from 1
   * @param digest SHA-256 of what was sent, in hexadecimal: the same number again must have the
   *     same content
   * @param records those that could be read
   * @param unreadable rows that could not be; they count as received and wrong
   */
  public ChunkAnswer submit(
      UUID report,
      String municipality,
      int number,
      String digest,
      List<Row> records,
      List<RowProblem> unreadable) {
    throw new UnsupportedOperationException();
  }

  /**
   * Compares the report with what is known and stores what has changed, all of it or nothing. Waits
   * until that is done.
   *
   * @param expected how many records the report has in all
   * @return the report: closed, refused, or waiting for confirmation
   */
  public Report close(UUID report, String municipality, long expected) {
    throw new UnsupportedOperationException();
  }

  /** The same, waiting at most so long; the report is still closing when that was not enough. */
  public Report close(UUID report, String municipality, long expected, Duration patience) {
    throw new UnsupportedOperationException();
  }

  /** Stores a report that waits, although it ends many measures. */
  public Report confirm(UUID report, String municipality, Duration patience) {
    throw new UnsupportedOperationException();
  }

  /** Gives up a report that is not over. */
  public Report abandon(UUID report, String municipality) {
    throw new UnsupportedOperationException();
  }

  /** How far a report has come. */
  public Report report(UUID report, String municipality) {
    throw new UnsupportedOperationException();
  }

  /** Which chunks have come, in order. */
  public List<Integer> chunks(UUID report, String municipality) {
    throw new UnsupportedOperationException();
  }

  /**
   * The full reports of a municipality, the latest first.
   *
   * @param kind of one kind, or null for all
   */
  public List<Report> reports(String municipality, RecordKind kind, int most) {
    throw new UnsupportedOperationException();
  }

  /** What came of a report so far. */
  public Receipt receipt(UUID report, String municipality) {
    throw new UnsupportedOperationException();
  }

  /** Registers a measure as it happens, under a key that the municipality has not used. */
  public SingleAnswer create(Single single, MeasureRecord record) {
    throw new UnsupportedOperationException();
  }

  /** Registers that a known measure has changed. */
  public SingleAnswer change(Single single, MeasureRecord record) {
    throw new UnsupportedOperationException();
  }

  /** Registers that a known measure should never have been reported. */
  public SingleAnswer annul(Single single) {
    throw new UnsupportedOperationException();
  }

  /** Stops after what is being stored. */
  @Override
  public void close() {}
}

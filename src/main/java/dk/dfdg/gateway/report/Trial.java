package dk.dfdg.gateway.report;

import dk.dfdg.gateway.base.SpareCores;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A report that is only tried, for a reporter in test: every record is checked and compared with
 * what is known, and everything is counted, beside what the municipality has under way. It takes
 * nobody's turn, and nothing of it is stored.
 */
public final class Trial implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Trial.class);

  /** As if it were opened after everything that is known. */
  private static final long LATEST = Long.MAX_VALUE;

  private final Opening opening;
  private final Instant now;
  private final boolean late;
  private final Chunks chunks;
  private final Comparison comparison;
  private final SpareCores cores;
  private final SortedRows rows;
  private final Problems problems = new Problems();
  private int taken;
  private long received;
  private long wrong;
  private long untold;

  /**
   * @param now when it would have been opened and closed
   * @param late it would have come too late
   * @param about how many records there may be
   */
  Trial(
      Opening opening,
      Instant now,
      boolean late,
      Chunks chunks,
      Comparison comparison,
      SpareCores cores,
      long about) {
    this.opening = opening;
    this.now = now;
    this.late = late;
    this.chunks = chunks;
    this.comparison = comparison;
    this.cores = cores;
    try {
      this.rows = comparison.rows(opening.kind(), about);
    } catch (IOException failure) {
      throw noRoom(failure);
    }
  }

  /** Checks a chunk, as {@link ReportDesk#submit} does. */
  public void add(List<Row> records, List<RowProblem> unreadable) {
    cores.use(
        () -> {
          check(records, unreadable);
          return null;
        });
  }

  private void check(List<Row> records, List<RowProblem> unreadable) {
    Chunks.Read read =
        chunks.examine(
            report(ReportStatus.OPEN, new Report.Counts(received, wrong, 0, 0, 0, 0, 0)),
            new Chunks.Sent(++taken, "", records, unreadable));
    received += read.chunk().records();
    wrong += read.chunk().wrong();
    untold += read.untold();
    problems.addAll(read.problems());
    try {
      Bytes chunk = Deflated.chunk();
      Deflated.inflate(read.content(), chunk);
      rows.add(chunk, this::surplus);
    } catch (IOException failure) {
      throw noRoom(failure);
    }
  }

  private void surplus(Entry entry) {
    if (!entry.isWrong()) {
      wrong++;
      problems.add(entry.row(), List.of(Tally.repetition()), List.of());
    }
  }

  /** Compares all of it with what is known, and tells what would become of it. */
  public Receipt finish() {
    try {
      Outcome outcome =
          comparison.tried(
              report(ReportStatus.CLOSING, new Report.Counts(received, wrong, 0, 0, 0, 0, 0)),
              untold > 0,
              rows);
      problems.addAll(outcome.problems());
      return new Receipt(
          report(outcome.status(), outcome.counts()), listed(), counted(), List.of());
    } catch (IOException failure) {
      throw noRoom(failure);
    }
  }

  private Report report(ReportStatus status, Report.Counts counts) {
    return new Report(
        LATEST,
        UUID.randomUUID(),
        opening.municipality(),
        opening.kind(),
        opening.way(),
        true,
        opening.acceptance(),
        opening.processor(),
        opening.agreement(),
        opening.referenceDay(),
        status,
        now,
        now,
        status.isOver() ? now : null,
        late,
        status == ReportStatus.OPEN ? null : Long.valueOf(received),
        taken,
        counts);
  }

  private List<RowProblem> listed() {
    List<RowProblem> listed = new ArrayList<>(problems.first(0, 0));
    listed.sort(
        Comparator.comparing(RowProblem::isError).reversed().thenComparingLong(RowProblem::row));
    return listed.subList(0, Math.min(listed.size(), Receipt.LISTED));
  }

  private List<Receipt.ProblemCount> counted() {
    return problems.counted().entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Problems.Sort, Long> each) -> each.getKey().error())
                .reversed()
                .thenComparing(each -> each.getKey().fault())
                .thenComparing(each -> each.getKey().rule()))
        .map(
            each ->
                new Receipt.ProblemCount(
                    each.getKey().error(),
                    each.getKey().fault(),
                    each.getKey().rule(),
                    each.getValue()))
        .toList();
  }

  private Refusal noRoom(IOException failure) {
    LOG.warn("A report could not be tried, as {}: is there room?", failure.getClass().getName());
    return new Refusal(FaultCode.SPOOL_UNAVAILABLE);
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException failure) {
      throw noRoom(failure);
    }
  }
}

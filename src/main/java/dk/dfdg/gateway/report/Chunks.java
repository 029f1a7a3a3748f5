package dk.dfdg.gateway.report;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.Checked;
import dk.dfdg.gateway.measure.Filing;
import dk.dfdg.gateway.measure.MeasureLaw;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Takes chunks of open reports: each record is checked on its own, and the right ones are kept. */
final class Chunks {
  /** Numbers of chunks are bounded, so that a list of them is. */
  private static final int HIGHEST = 100_000;

  /** So many missing chunks are named. */
  private static final int NAMED = 20;

  /** A chunk as it came. */
  record Sent(int number, String digest, List<Row> records, List<RowProblem> unreadable) {}

  /** A chunk whose records have been checked. */
  record Read(ChunkStore.Kept chunk, int untold, byte[] content, Problems problems) {}

  private final MeasureLaw law;
  private final GatewayClock clock;
  private final ReportStore reports = new ReportStore();
  private final ChunkStore chunks = new ChunkStore();
  private final ProblemStore problems = new ProblemStore();

  Chunks(MeasureLaw law, GatewayClock clock) {
    this.law = law;
    this.clock = clock;
  }

  /** The answer that the same chunk has got before, if it has. */
  Optional<ChunkAnswer> again(Handle handle, Report report, Sent sent) {
    return chunks
        .find(handle, report.id(), sent.number())
        .map(
            earlier -> {
              if (!earlier.digest().equals(sent.digest())) {
                throw new Refusal(
                    Violation.of(FaultCode.CHUNK_DIFFERS)
                        .because(
                            "Det er delleverance nr. " + sent.number() + ".",
                            "It is chunk number " + sent.number() + "."));
              }
              return answer(earlier, problems.ofChunk(handle, report.id(), sent.number()));
            });
  }

  private static ChunkAnswer answer(ChunkStore.Kept chunk, List<RowProblem> problems) {
    return new ChunkAnswer(chunk.number(), chunk.records(), chunk.wrong(), problems);
  }

  /** Refuses what is no chunk. */
  static void check(Sent sent) {
    int rows = sent.records().size() + sent.unreadable().size();
    if (sent.number() < 1
        || sent.number() > HIGHEST
        || rows < 1
        || sent.records().size() > ReportDesk.CHUNK) {
      throw new Refusal(FaultCode.CHUNK_TOO_LARGE);
    }
  }

  /**
   * The first numbers that are missing before the highest, between commas.
   *
   * @param there the numbers that have come, in order
   */
  static String missing(List<Integer> there) {
    List<String> missing = new ArrayList<>();
    int next = 1;
    for (int number : there) {
      while (next < number && missing.size() < NAMED) {
        missing.add(Integer.toString(next++));
      }
      next = number + 1;
    }
    return String.join(", ", missing);
  }

  /** Checks the records of a chunk, in nobody's transaction. */
  Taking read(Report report, Sent sent) {
    Read read = examine(report, sent);
    return handle -> keep(handle, report, read);
  }

  /** The same, for one that is not kept. */
  Read examine(Report report, Sent sent) {
    Set<Long> unreadable =
        sent.unreadable().stream()
            .filter(RowProblem::isError)
            .map(RowProblem::row)
            .collect(Collectors.toSet());
    Problems found = new Problems();
    Deque<RowProblem> toTell = byRow(sent.unreadable());
    Bytes content = Deflated.chunk();
    Filing filing = report.filing();
    Set<Long> wrong = new HashSet<>(unreadable);
    int untold = 0;
    for (Row row : sent.records()) {
      Checked checked = check(report.kind(), row.record(), filing);
      boolean unread = unreadable.remove(row.number());
      while (!toTell.isEmpty() && toTell.peek().row() <= row.number()) {
        found.add(toTell.poll());
      }
      found.add(
          row.number(),
          unread ? besides(sent.unreadable(), row.number(), checked) : checked.violations(),
          checked.advice());
      if (checked.isRight() && !unread) {
        Entry.write(content, row.number(), checked.record());
      } else {
        wrong.add(row.number());
        MeasureRecord telling = Telling.of(checked);
        if (telling == null) {
          untold++;
        } else {
          Entry.writeWrong(content, row.number(), telling);
        }
      }
    }
    toTell.forEach(found::add);
    // Those of which there is not even a record.
    int lost = unreadable.size();
    return new Read(
        new ChunkStore.Kept(
            sent.number(), sent.digest(), sent.records().size() + lost, wrong.size()),
        untold + lost,
        Deflated.of(content),
        found);
  }

  /** The first rows are listed first, with all that is wrong with each. */
  private static Deque<RowProblem> byRow(List<RowProblem> problems) {
    return problems.stream()
        .sorted(Comparator.comparingLong(RowProblem::row))
        .collect(Collectors.toCollection(ArrayDeque::new));
  }

  /** What the law finds at other items than those that could not be read, and so are not there. */
  private static List<Violation> besides(List<RowProblem> unreadable, long row, Checked checked) {
    Set<String> unread =
        unreadable.stream()
            .filter(problem -> problem.row() == row && problem.isError())
            .map(problem -> String.valueOf(problem.violation().path()))
            .collect(Collectors.toSet());
    // Where not even the columns are right, nothing more can be said.
    return unread.contains("null")
        ? List.of()
        : checked.violations().stream()
            .filter(violation -> !unread.contains(violation.path()))
            .toList();
  }

  /** Keeps a chunk that has been checked. */
  @FunctionalInterface
  interface Taking {
    ChunkAnswer in(Handle handle);
  }

  private Checked check(RecordKind kind, MeasureRecord record, Filing filing) {
    return record.kind() == kind
        ? law.check(record, filing)
        : new Checked(record, List.of(Violation.of(FaultCode.RECORD_OF_ANOTHER_KIND)), List.of());
  }

  private ChunkAnswer keep(Handle handle, Report report, Read read) {
    ChunkStore.Kept chunk = read.chunk();
    chunks.insert(handle, report.id(), chunk, read.untold(), read.content());
    List<RowProblem> listed = problems.insert(handle, report.id(), chunk.number(), read.problems());
    if (!reports.receive(handle, report.id(), chunk.records(), chunk.wrong(), clock.now())) {
      throw new Refusal(FaultCode.REPORT_NOT_OPEN);
    }
    return answer(chunk, listed);
  }
}

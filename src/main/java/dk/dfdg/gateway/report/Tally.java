package dk.dfdg.gateway.report;

import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.util.List;

/** What a comparison has found so far, and whether it may still be stored. */
final class Tally {
  private static final String ONE_RECORD_EACH = "AMF-46-1";

  private final Report report;
  private final long mostGone;
  private final boolean confirmed;
  private boolean refused;
  private final Problems problems = new Problems();
  private long wrong;
  private long added;
  private long changed;
  private long unchanged;
  private long gone;
  private long kept;

  /**
   * @param wrong rows that have been found wrong already
   * @param mostGone if more are gone it waits for confirmation
   * @param confirmed that has been given
   */
  Tally(Report report, long wrong, long mostGone, boolean confirmed) {
    this.report = report;
    this.wrong = wrong;
    this.mostGone = mostGone;
    this.confirmed = confirmed;
  }

  void wrong(long row, List<Violation> violations) {
    wrong++;
    problems.add(row, violations, List.of());
  }

  /** Another row reports the same measure. */
  void repeated(Entry entry) {
    wrong(entry.row(), List.of(repetition()));
  }

  static Violation repetition() {
    return Violation.of(FaultCode.RECORD_REPEATED, ONE_RECORD_EACH);
  }

  /** There are too many rows of the same measure. */
  void surplus(Entry entry) {
    if (!entry.isWrong()) {
      repeated(entry);
    }
  }

  /** What the reporter should know of a row that is right. */
  void advise(long row, List<Advice> advice) {
    problems.add(row, List.of(), advice);
  }

  /** So much is wrong that nothing of it is stored, whatever the reporter wants. */
  void refuse() {
    refused = true;
  }

  void added() {
    added++;
  }

  void changed() {
    changed++;
  }

  void unchanged(int more) {
    unchanged += more;
  }

  void gone(int more) {
    gone += more;
  }

  void kept(int more) {
    kept += more;
  }

  /** Nothing that has been found stands in the way of storing it. */
  boolean isGood() {
    return status() == ReportStatus.CLOSED;
  }

  /** Nothing of it is stored, whatever is still found. */
  boolean isRefused() {
    return status() == ReportStatus.REFUSED;
  }

  private ReportStatus status() {
    if (refused || wrong > 0 && report.acceptance() == Acceptance.ALL_OR_NOTHING) {
      return ReportStatus.REFUSED;
    }
    return gone > mostGone && !confirmed ? ReportStatus.WAITING : ReportStatus.CLOSED;
  }

  Outcome outcome() {
    return new Outcome(
        status(),
        new Report.Counts(report.counts().received(), wrong, added, changed, unchanged, gone, kept),
        problems);
  }
}

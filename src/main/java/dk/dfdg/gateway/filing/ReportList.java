package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.report.Report;
import java.util.List;

/**
 * The reports of a municipality as CSV: which there are, what became of them, where the receipt is.
 */
final class ReportList {
  private ReportList() {}

  static String of(List<Report> reports) {
    StringBuilder out = new StringBuilder();
    out.append(
        "report;municipality;kind;way;day;status;opened;closed;late;received;wrong;added;changed;unchanged;gone;kept\r\n");
    for (Report report : reports) {
      Report.Counts counts = report.counts();
      out.append(
          String.join(
              ";",
              report.identifier().toString(),
              report.municipality(),
              report.kind().record(),
              report.way().word(),
              report.referenceDay().toString(),
              report.status().word(),
              report.openedAt().toString(),
              report.closedAt() == null ? "" : report.closedAt().toString(),
              Boolean.toString(report.late()),
              Long.toString(counts.received()),
              Long.toString(counts.wrong()),
              Long.toString(counts.added()),
              Long.toString(counts.changed()),
              Long.toString(counts.unchanged()),
              Long.toString(counts.gone()),
              Long.toString(counts.kept())));
      out.append("\r\n");
    }
    return out.toString();
  }
}

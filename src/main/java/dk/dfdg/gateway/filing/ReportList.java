package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.report.Report;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/**
 * The reports of a municipality as CSV: which there are, what became of them, where the receipt is.
 */
final class ReportList {
  private ReportList() {}

  static void send(HttpServletResponse response, List<Report> reports) throws IOException {
    response.setContentType("text/csv;charset=utf-8");
    PrintWriter out = response.getWriter();
    out.print(
        "report;municipality;kind;way;day;status;opened;closed;late;received;wrong;added;changed;unchanged;gone;kept\r\n");
    for (Report report : reports) {
      Report.Counts counts = report.counts();
      out.print(
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
      out.print("\r\n");
    }
    out.flush();
  }
}

package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.report.Receipt;
import dk.dfdg.gateway.report.ReportDesk;
import dk.dfdg.gateway.report.Row;
import dk.dfdg.gateway.report.RowProblem;
import dk.dfdg.gateway.report.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * A file under an agreement in test: everything is checked and counted as for any other, beside
 * what the municipality reports in production. The call is recorded for the acceptance test (§ 10).
 */
public final class Rehearsal {
  /** Between a row that is packed and one that is not: the estimate only parts the work. */
  private static final int BYTES_OF_A_ROW = 50;

  private final ReportDesk desk;
  private final TestCallStore testCalls;

  public Rehearsal(ReportDesk desk, TestCallStore testCalls) {
    this.desk = desk;
    this.testCalls = testCalls;
  }

  Receipt of(FileOrder order, FileReader reader, FileRow first, Sender sender) throws IOException {
    long about = Files.size(order.file()) / BYTES_OF_A_ROW;
    Receipt receipt;
    try (Trial trial = desk.trial(order.opening(reader, sender), about)) {
      RowsAhead rows = new RowsAhead(reader, first, desk);
      FileRow row = rows.next();
      while (row != null) {
        List<Row> records = new ArrayList<>(ReportDesk.CHUNK);
        List<RowProblem> wrong = new ArrayList<>();
        while (row != null && records.size() < ReportDesk.CHUNK) {
          records.add(new Row(row.line(), row.record()));
          for (var violation : row.violations()) {
            wrong.add(new RowProblem(row.line(), violation));
          }
          row = rows.next();
        }
        trial.add(records, wrong);
      }
      receipt = trial.finish();
    }
    testCalls.record(sender.call(order.digest()));
    return receipt;
  }
}

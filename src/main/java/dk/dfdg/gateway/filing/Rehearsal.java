package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.report.ChunkAnswer;
import dk.dfdg.gateway.report.Receipt;
import dk.dfdg.gateway.report.Receipt.ProblemCount;
import dk.dfdg.gateway.report.Report;
import dk.dfdg.gateway.report.ReportDesk;
import dk.dfdg.gateway.report.Row;
import dk.dfdg.gateway.report.RowProblem;
import dk.dfdg.gateway.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A file under an agreement in test: everything is checked and counted as for any other, in one
 * transaction that is taken back. The call is recorded for the acceptance test (§ 10).
 */
public final class Rehearsal {
  private final Database database;
  private final ReportDesk desk;
  private final TestCallStore testCalls;

  public Rehearsal(Database database, ReportDesk desk, TestCallStore testCalls) {
    this.database = database;
    this.desk = desk;
    this.testCalls = testCalls;
  }

  Receipt of(FileOrder order, FileReader reader, FileRow first, Sender sender) {
    Receipt receipt = database.rolledBack(handle -> receipt(order, reader, first, sender));
    testCalls.record(sender.call(order.digest()));
    return receipt;
  }

  private Receipt receipt(FileOrder order, FileReader reader, FileRow first, Sender sender) {
    String municipality = reader.municipality();
    UUID id = desk.open(order.opening(reader, sender)).identifier();
    List<RowProblem> problems = new ArrayList<>();
    long rows = 0;
    int number = 0;
    FileRow row = first;
    while (row != null) {
      List<Row> records = new ArrayList<>(ReportDesk.CHUNK);
      List<RowProblem> wrong = new ArrayList<>();
      while (row != null && records.size() < ReportDesk.CHUNK) {
        records.add(new Row(row.line(), row.record()));
        for (var violation : row.violations()) {
          wrong.add(new RowProblem(row.line(), violation));
        }
        row = reader.next();
      }
      rows += records.size();
      ChunkAnswer answer = desk.submit(id, municipality, ++number, order.digest(), records, wrong);
      answer.problems().stream().limit(Receipt.LISTED - problems.size()).forEach(problems::add);
    }
    List<ProblemCount> counts = desk.receipt(id, municipality).problemCounts();
    Report report = desk.rehearsing().close(id, municipality, rows);
    return new Receipt(report, problems, counts, List.of());
  }
}

package dk.dfdg.gateway.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A receipt as a table, for a spreadsheet: a line for each thing that it tells, semicolons between
 * the columns. The first column says what the line is about.
 */
public final class ReceiptCsv {
  private static final String[] COLUMNS = {
    "line",
    "row",
    "severity",
    "fault",
    "rule",
    "field",
    "value",
    "times",
    "text_da",
    "text_en",
    "remedy_da",
    "remedy_en",
    "key",
    "cpr",
    "measure",
    "start",
    "end",
    "changed_fields"
  };
  private static final String FORMULA_BEGINS = "=+-@\t\r";

  private final CsvWriter out;

  private ReceiptCsv(CsvWriter out) {
    this.out = out;
  }

  /**
   * Writes a receipt.
   *
   * @throws IOException when it cannot be written there
   */
  public static void write(Receipt receipt, Writer to) throws IOException {
    CsvWriter out = CsvWriter.builder().fieldSeparator(';').build(to);
    new ReceiptCsv(out).write(receipt);
    out.flush();
  }

  private void write(Receipt receipt) {
    out.writeRecord(COLUMNS);
    Report report = receipt.report();
    said("report", report.identifier());
    said("municipality", report.municipality());
    said("kind", report.kind().record());
    said("reference_day", report.referenceDay());
    said("way", report.way().word());
    said("status", report.status().word());
    said("opened_at", ReceiptLines.moment(report.openedAt()));
    if (report.closedAt() != null) {
      said("closed_at", ReceiptLines.moment(report.closedAt()));
    }
    said("late", report.late());
    Report.Counts counts = report.counts();
    counted("count_received", counts.received());
    counted("count_wrong", counts.wrong());
    counted("count_added", counts.added());
    counted("count_changed", counts.changed());
    counted("count_unchanged", counts.unchanged());
    counted("count_gone", counts.gone());
    counted("count_kept", counts.kept());
    for (Receipt.ProblemCount count : receipt.problemCounts()) {
      String[] line = line("problem_count");
      line[2] = ReceiptLines.severity(count.error());
      line[3] = count.fault() == 0 ? "" : Integer.toString(count.fault());
      line[4] = count.rule();
      line[7] = Long.toString(count.times());
      out.writeRecord(line);
    }
    receipt.problems().forEach(this::problem);
    receipt.changes().forEach(this::change);
  }

  private void said(String name, Object value) {
    String[] line = line(name);
    line[6] = value.toString();
    out.writeRecord(line);
  }

  private void counted(String name, long times) {
    String[] line = line(name);
    line[7] = Long.toString(times);
    out.writeRecord(line);
  }

  private void problem(RowProblem problem) {
    String[] line = line("problem");
    line[1] = Long.toString(problem.row());
    line[2] = ReceiptLines.severity(problem.isError());
    line[4] = text(ReceiptLines.rule(problem));
    line[8] = text(ReceiptLines.danish(problem));
    line[9] = text(ReceiptLines.english(problem));
    if (problem.isError()) {
      line[3] = Integer.toString(problem.violation().code().number());
      line[5] = text(problem.violation().path());
      line[6] = text(problem.violation().maskedValue());
      line[10] = problem.violation().code().remedyDanish();
      line[11] = problem.violation().code().remedyEnglish();
    }
    out.writeRecord(line);
  }

  private void change(Receipt.Change change) {
    MeasureRecord record = ReceiptLines.shown(change);
    String[] line = line(change.what().name().toLowerCase(Locale.ROOT));
    line[12] = text(record.text(MeasureField.KEY));
    line[13] = text(record.text(MeasureField.CPR));
    line[14] = text(record.code());
    line[15] = text(record.text(MeasureField.START));
    line[16] = text(record.text(MeasureField.END));
    line[17] = String.join(" ", ReceiptLines.changedFields(change));
    out.writeRecord(line);
  }

  private static String[] line(String name) {
    String[] line = new String[COLUMNS.length];
    Arrays.fill(line, "");
    line[0] = name;
    return line;
  }

  /** A spreadsheet must not take what somebody has reported for a formula. */
  private static String text(String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    return FORMULA_BEGINS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }
}

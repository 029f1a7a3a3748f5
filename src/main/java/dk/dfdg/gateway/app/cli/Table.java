package dk.dfdg.gateway.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.StringJoiner;

/** A table from a running gateway, printed as CSV with semicolons. */
final class Table {
  private Table() {}

  /** Prints {@code columns} and {@code rows}; returns the exit code. */
  static int print(JsonNode table, PrintWriter out) {
    out.println(line(table.path("columns")));
    table.path("rows").forEach(row -> out.println(line(row)));
    out.flush();
    return 0;
  }

  private static String line(JsonNode cells) {
    StringJoiner line = new StringJoiner(";");
    cells.forEach(cell -> line.add(cell.isNull() ? "" : quoted(cell.asText())));
    return line.toString();
  }

  private static String quoted(String text) {
    return text.matches("(?s).*[;\"\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}

package dk.dfdg.gateway.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A file of rows that a running gateway takes in piece by piece. */
final class RowFile {
  /** Small enough for one transaction, large enough to be few. */
  private static final int CHARACTERS_AT_ONCE = 15_000;

  private final CommandLine line;
  private final RunningGateway gateway;
  private final String command;

  /**
   * @param command of the gateway, which takes a header, rows and the line of the first
   */
  RowFile(CommandLine line, RunningGateway gateway, String command) {
    this.line = line;
    this.gateway = gateway;
    this.command = command;
  }

  /** A file on its way, piece by piece. */
  private final class Delivery {
    private final String header;
    private final List<String> rows = new ArrayList<>();
    private final List<JsonNode> problems = new ArrayList<>();
    private long firstLine = 2;
    private int characters;
    private int recorded;
    private int unchanged;

    Delivery(String header) {
      this.header = header;
    }

    void add(String row) {
      if (characters + row.length() > CHARACTERS_AT_ONCE) {
        send();
      }
      rows.add(row);
      characters += row.length() + 1;
    }

    void send() {
      JsonNode report =
          gateway.call(
              command,
              Map.of(
                  "header", header,
                  "rows", String.join("\n", rows),
                  "line", Long.toString(firstLine)));
      recorded += report.path("recorded").asInt();
      unchanged += report.path("unchanged").asInt();
      report.path("problems").forEach(problems::add);
      firstLine += rows.size();
      characters = 0;
      rows.clear();
    }
  }

  /** Takes the file in and prints what has become of it; returns the exit code. */
  int take(Path file) {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String header = lines.readLine();
      Delivery delivery = new Delivery(header == null ? "" : withoutMark(header));
      for (String row = lines.readLine(); row != null; row = lines.readLine()) {
        delivery.add(row);
      }
      delivery.send();
      return print(delivery);
    } catch (CharacterCodingException e) {
      throw new ParameterException(
          line, "The file " + file + " is not UTF-8; rows before the wrong place may be in.");
    } catch (IOException e) {
      throw new ParameterException(line, "The file " + file + " cannot be read.");
    }
  }

  /** Some editors begin a file with an invisible mark. */
  private static String withoutMark(String header) {
    return header.startsWith("\uFEFF") ? header.substring(1) : header;
  }

  private int print(Delivery delivery) {
    long wrong =
        delivery.problems.stream().map(each -> each.path("line").asLong()).distinct().count();
    PrintWriter out = line.getOut();
    out.printf(
        "%d recorded, %d known already, %d wrong.%n", delivery.recorded, delivery.unchanged, wrong);
    delivery.problems.forEach(
        each ->
            out.printf(
                "line %d, %s: %s %s%n",
                each.path("line").asLong(),
                each.path("field").asText(),
                each.path("reason").asText(),
                each.path("remedy").asText()));
    out.flush();
    return wrong == 0 ? 0 : 1;
  }
}

package dk.dfdg.gateway.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.app.admin.AdminCommand;
import dk.dfdg.gateway.app.admin.AdminRefusal;
import dk.dfdg.gateway.app.admin.AdminServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The command line")
class GatewayCommandTest {
  @TempDir Path state;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<Map<String, String>> pieces = new ArrayList<>();
  private String in = "";
  private AdminServer admin;

  @BeforeEach
  void start() {
    Map<String, AdminCommand> commands =
        Map.of(
            "agreement/list",
            arguments ->
                List.of(
                    Map.of("id", "A-workbase", "processor", "WorkBase", "status", "ACTIVE"),
                    Map.of("id", "A-opera", "processor", "Opera", "status", "REVOKED")),
            "agreement/revoke",
            this::revoke,
            "report/extract",
            arguments ->
                Map.of(
                    "columns",
                    List.of("a", "b"),
                    "rows",
                    List.of(List.of(arguments.get("from"), "x;\"y"))),
            "deadlines/days",
            arguments ->
                Map.of(
                    "columns",
                    List.of("day", "kind"),
                    "rows",
                    List.of(List.of("in " + arguments.get("days"), "missed-contact"))),
            "deadlines/citizen",
            arguments ->
                Map.of("columns", List.of("day"), "rows", List.of(List.of(arguments.get("cpr")))),
            "deadlines/rebuild",
            arguments -> Map.of("corrected", 7),
            "citizens/import",
            this::imported);
    admin = AdminServer.start(0, state, URI.create("https://localhost:8443/"), commands);
  }

  private Object revoke(Map<String, String> arguments) {
    if (!arguments.get("id").equals("A-workbase") || arguments.get("by").isEmpty()) {
      throw new AdminRefusal("There is no agreement " + arguments.get("id") + ".");
    }
    return Map.of("status", "REVOKED");
  }

  private Object imported(Map<String, String> arguments) {
    pieces.add(arguments);
    List<Map<String, Object>> problems =
        arguments.get("rows").contains("wrong")
            ? List.of(Map.of("line", 3, "field", "date", "reason", "No.", "remedy", "Do."))
            : List.of();
    return Map.of("recorded", 1, "unchanged", 2, "problems", problems);
  }

  @AfterEach
  void stop() {
    admin.close();
  }

  @Test
  @DisplayName("lists agreements one a line, the id first, then the processor")
  void list() {
    assertEquals(0, run("agreement", "list", "--dir", state.toString()));
    String[] lines = out.toString().split("\\R");
    assertEquals(2, lines.length);
    assertTrue(lines[0].matches("A-workbase +WorkBase +ACTIVE +"), lines[0]);
  }

  @Test
  @DisplayName("changes an agreement with a reason, and says what a gateway refuses")
  void change() {
    String dir = state.toString();
    assertEquals(0, run("agreement", "revoke", "A-workbase", "--reason", "Test", "--dir", dir));
    assertEquals("Agreement A-workbase is now REVOKED.", out.toString().strip());

    assertEquals(1, run("agreement", "revoke", "A-x", "--reason", "Test", "--dir", dir));
    assertEquals("There is no agreement A-x.", err.toString().strip());
  }

  @Test
  @DisplayName("prints reports as CSV")
  void report() {
    assertEquals(
        0,
        run(
            "report",
            "extract",
            "--from",
            "2026-01-01",
            "--to",
            "2026-01-31",
            "--dir",
            state.toString()));
    assertEquals("a;b\n2026-01-01;\"x;\"\"y\"", out.toString().strip());
  }

  @Test
  @DisplayName("lists what lies ahead; a CPR number is read from the standard input alone")
  void deadlines() {
    String dir = state.toString();
    assertEquals(0, run("deadlines", "--days", "5", "--dir", dir));
    assertEquals("day;kind\nin 5;missed-contact", out.toString().strip());

    in = "010180-1234\n";
    assertEquals(0, run("deadlines", "citizen", "--dir", dir));
    assertEquals("day\n0101801234", out.toString().strip());
    assertEquals(2, run("deadlines", "citizen", "0101801234", "--dir", dir));

    assertEquals(0, run("deadlines", "rebuild", "--dir", dir));
    assertEquals("Put right for 7 citizens.", out.toString().strip());
  }

  @Test
  @DisplayName("imports a file piece by piece, and ends with 1 when a row is wrong")
  void importing() throws IOException {
    Path file = state.resolve("events.csv");
    String row = "x".repeat(1000);
    Files.writeString(file, "\uFEFFevent;cpr\n" + (row + "\r\n").repeat(40));

    assertEquals(0, run("citizens", "import", file.toString(), "--dir", state.toString()));
    assertEquals("3 recorded, 6 known already, 0 wrong.", out.toString().strip());
    assertEquals(
        List.of("2", "16", "30"), pieces.stream().map(piece -> piece.get("line")).toList());
    assertEquals("event;cpr", pieces.get(0).get("header"));
    assertEquals(40, pieces.stream().mapToLong(piece -> piece.get("rows").lines().count()).sum());

    Files.writeString(file, "event;cpr\nwrong\n");
    assertEquals(1, run("citizens", "import", file.toString(), "--dir", state.toString()));
    assertTrue(out.toString().contains("line 3, date: No. Do."));

    Files.write(file, new byte[] {'e', '\n', (byte) 0xE6, '\n'});
    assertEquals(2, run("citizens", "import", file.toString(), "--dir", state.toString()));
    assertTrue(err.toString().contains("is not UTF-8"), err::toString);
  }

  @Test
  @DisplayName("ends with 2 and the usage when it is used wrongly")
  void wrongUse() {
    assertEquals(2, run("agreement", "revoke", "A-workbase"));
    assertEquals(2, run("nonsense"));
    assertEquals(2, run("send", "no-such-file.xml", "--as", "workbase"));
    assertEquals(2, run());
    assertTrue(err.toString().contains("There is no file no-such-file.xml."));
    assertFalse(err.toString().contains("Exception"));
  }

  @Test
  @DisplayName("ends with 1 and a sentence when no gateway is running")
  void notRunning() {
    assertEquals(1, run("clock", "now", "--dir", state.resolve("empty").toString()));
    assertTrue(err.toString().startsWith("No gateway is running"));
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    CommandLine line =
        GatewayCommand.commandLine(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            settings -> {
              throw new AssertionError("Nothing is started by " + Arrays.toString(arguments));
            });
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(arguments);
  }
}

package dk.dfdg.gateway.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.app.admin.AdminServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code gateway timeliness}: prints, or writes a file for its owner only. */
class TimelinessCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private AdminServer admin;

  @BeforeEach
  void start() {
    admin =
        AdminServer.start(
            0,
            folder,
            URI.create("https://localhost:8443/"),
            Map.of(
                "timeliness",
                arguments ->
                    Map.of(
                        "columns",
                        List.of("jobcentre", "registered_on"),
                        "rows",
                        List.of(
                            List.of(arguments.get("jobcentre"), arguments.get("from")),
                            List.of(arguments.get("jobcentre"), arguments.get("to"))))));
  }

  @AfterEach
  void stop() {
    admin.close();
  }

  @Test
  void printsLateRegistrationsAsCsv() {
    assertEquals(0, run());
    assertEquals(
        List.of("jobcentre;registered_on", "10100;2026-01-01", "10100;2026-01-31"),
        out.toString().lines().toList());
  }

  @Test
  void writesANewFileThatOnlyItsOwnerReads() throws IOException {
    Path file = folder.resolve("late.csv");
    assertEquals(0, run("--out", file.toString()));
    assertEquals("2 late registrations.", out.toString().strip());
    assertEquals(
        List.of("jobcentre;registered_on", "10100;2026-01-01", "10100;2026-01-31"),
        Files.readAllLines(file));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void leavesAFileThatIsThereAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("late.csv"), "mine");
    assertEquals(1, run("--out", file.toString()));
    assertTrue(err.toString().contains("there already"), err.toString());
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void withoutAPeriodItSaysHowItIsUsed() {
    CommandLine line = line();
    assertEquals(2, line.execute("timeliness", "--jobcentre", "10100"));
    assertTrue(err.toString().contains("--from"), err.toString());
  }

  private int run(String... further) {
    String[] arguments = {
      "timeliness",
      "--jobcentre",
      "10100",
      "--from",
      "2026-01-01",
      "--to",
      "2026-01-31",
      "--dir",
      folder.toString()
    };
    String[] all = new String[arguments.length + further.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(further, 0, all, arguments.length, further.length);
    return line().execute(all);
  }

  private CommandLine line() {
    CommandLine line =
        GatewayCommand.commandLine(
            InputStream.nullInputStream(),
            settings -> {
              throw new AssertionError("nothing is started");
            });
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line;
  }
}

package dk.dfdg.gateway.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.app.admin.AdminServer;
import dk.dfdg.gateway.app.admin.ExtractCommands;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.extract.Extracts;
import dk.dfdg.gateway.extract.QuotaStatement;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.TestDatabases;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code gateway extract} and the reports beside it, against a running admin channel. */
class ExtractCommandTest {
  private static final Path RULES = Path.of("conf/rules");

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Database database;
  private AdminServer admin;

  @BeforeEach
  void start() {
    database = Database.open(TestDatabases.H2.newDatabase());
    GatewayClock clock =
        new GatewayClock(
            Clock.fixed(Instant.parse("2012-01-06T08:00:00Z"), GatewayClock.ZONE), Duration.ZERO);
    admin =
        AdminServer.start(
            0,
            folder,
            URI.create("https://localhost:8443/"),
            ExtractCommands.all(
                Extracts.load(RULES, database, clock),
                QuotaStatement.load(RULES, database, clock)));
  }

  @AfterEach
  void stop() {
    admin.close();
    database.close();
  }

  @Test
  void anExtractIsMadeToldAndLogged() throws IOException {
    Path files = Files.createDirectory(folder.resolve("files"));
    assertEquals(0, run("extract", "atp", "--day", "2012-01-05", "--out", files.toString()));
    assertTrue(out.toString().contains("§ 48 stk. 3"), out.toString());
    assertTrue(out.toString().contains("atp-2012-01-05-measures.csv;0;"), out.toString());
    assertEquals(
        List.of("cpr;start;end"), Files.readAllLines(files.resolve("atp-2012-01-05-measures.csv")));
    assertEquals(0, run("report", "extracts"));
    assertTrue(
        out.toString()
            .contains(
                "2012-01-06T08:00:00Z;" + System.getProperty("user.name") + ";atp;2012-01-05"),
        out.toString());
    Path again = Files.createDirectory(folder.resolve("again"));
    assertEquals(0, run("extract", "atp", "--day", "2012-01-05", "--out", again.toString()));
    assertTrue(out.toString().contains("The same, to the byte"), out.toString());
  }

  @Test
  void whatIsNotMadeSaysWhy() {
    assertEquals(1, run("extract", "atp", "--day", "2012-01-06", "--out", folder.toString()));
    assertTrue(err.toString().contains("The day is not over"), err.toString());
    assertEquals(1, run("extract", "nobody", "--day", "2012-01-05", "--out", folder.toString()));
    assertTrue(err.toString().contains("data_warehouse"), err.toString());
    assertEquals(2, run("extract", "atp"));
    assertTrue(err.toString().contains("--day"), err.toString());
  }

  @Test
  void quotasAreCountedForAPeriod() {
    assertEquals(0, run("report", "quotas", "--from", "2011-07-01", "--to", "2011-09-30"));
    assertTrue(out.toString().contains("municipality;sector;running;started"), out.toString());
    assertEquals(1, run("report", "quotas", "--from", "2011-09-30", "--to", "2011-07-01"));
    assertTrue(err.toString().contains("The last day is before the first."), err.toString());
  }

  private int run(String... arguments) {
    CommandLine line =
        GatewayCommand.commandLine(
            InputStream.nullInputStream(),
            settings -> {
              throw new AssertionError("nothing is started");
            });
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--dir";
    all[arguments.length + 1] = folder.toString();
    return line.execute(all);
  }
}

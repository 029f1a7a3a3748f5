package dk.dfdg.gateway.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A municipality's weeks by signed chunks, from the files that the sandbox makes. */
class SendReportCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine line =
        GatewayCommand.commandLine(
            InputStream.nullInputStream(),
            settings -> {
              throw new AssertionError("Nothing is started");
            });
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(arguments);
  }

  private int send(TestGateway gateway, Path file, String... more) {
    return sendAs("kommune101", gateway, file, more);
  }

  private int sendAs(String subscriber, TestGateway gateway, Path file, String... more) {
    out.getBuffer().setLength(0);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "send-report",
                "--as",
                subscriber,
                "--dir",
                gateway.directory().toString(),
                "--url",
                gateway.gateway().address().toString(),
                "--chunk",
                "40",
                file.toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private Path week(Path folder, int week, String... more) {
    Path file = folder.resolve("week" + week + String.join("", more) + ".csv");
    List<String> arguments =
        new ArrayList<>(List.of("sample-file", "--rows", "100", "--week", "" + week));
    arguments.addAll(List.of(more));
    arguments.add(file.toString());
    assertEquals(0, run(arguments.toArray(String[]::new)), this::told);
    return file;
  }

  @Test
  @Rule("INTRO-2")
  void aFileIsSentInSignedChunksTheNextWeekIsComparedAndAWrongOneIsTold(@TempDir Path folder) {
    try (TestGateway gateway = TestGateway.fresh()) {
      assertEquals(0, send(gateway, week(folder, 0)), this::told);
      assertTrue(told().contains("AddedCount>100<"), this::told);

      assertEquals(1, send(gateway, week(folder, 1, "--wrong=2")), this::told);
      assertTrue(told().contains("ReportStatus>REFUSED<"), this::told);
      assertTrue(told().contains("WrongCount>2<"), this::told);

      assertEquals(0, send(gateway, week(folder, 1)), this::told);
      assertTrue(told().contains("ReceivedCount>100<"), this::told);
      assertTrue(told().contains("AddedCount>0<"), this::told);

      assertEquals(0, send(gateway, week(folder, 1), "--acceptance", "accept_valid"), this::told);
      assertTrue(told().contains("UnchangedCount>100<"), this::told);
    }
  }

  @Test
  void whoMayNotReportAndWhatIsNoSuchFileAreTold(@TempDir Path folder) {
    TestGateway gateway = TestGateway.shared();
    Path file = week(folder, 0);
    assertEquals(2, send(gateway, file, "--chunk", "5001"), this::told);
    assertEquals(2, send(gateway, folder.resolve("none.csv")), this::told);
    assertEquals(1, sendAs("akasse01", gateway, file), this::told);
    assertTrue(told().contains("Refused, "), this::told);
  }

  private String told() {
    return out + "\n" + err;
  }
}

package dk.dfdg.gateway.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.testing.TestGateway;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The sandbox's other actor, by the command line: only what is delegated to it is reached. */
class SendCommandTest {
  private static final String MESSAGES = "conf/sandbox/messages/";

  private final TestGateway gateway = TestGateway.shared();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int send(String file, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "send",
                "--as",
                "workbase",
                "--dir",
                gateway.directory().toString(),
                "--url",
                gateway.gateway().address().toString(),
                MESSAGES + file));
    arguments.addAll(List.of(more));
    CommandLine line =
        GatewayCommand.commandLine(
            InputStream.nullInputStream(),
            settings -> {
              throw new AssertionError("Nothing is started");
            });
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(arguments.toArray(String[]::new));
  }

  @Test
  void anotherActorReadsWhatIsDelegatedToItAndRegistersNothingThatIsNot() {
    assertEquals(0, send("DelegationService/ok-get.xml", "--other-actor", "10199"), this::told);
    assertEquals(
        1,
        send("JobcenterMessageService/ok-doubt-of-availability.xml", "--other-actor", "10199"),
        this::told);
    assertTrue(told().contains("70380"), this::told);
    assertEquals(2, send("DelegationService/ok-get.xml", "--other-actor", "no number"));
  }

  private String told() {
    return out + "\n" + err;
  }
}

package dk.dfdg.gateway.failures;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.app.Gateway;
import dk.dfdg.gateway.app.sandbox.Sandbox;
import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.soap.SignedClient;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * Calls from the moment that the process starts: refused connections or right answers, never a path
 * that is not there yet.
 */
class FirstSecondTest {
  private static final int GOOD_ANSWERS = 5;

  @Test
  void hasNoWrongAnswers() throws Exception {
    Path directory = TestGateway.newDirectory();
    Sandbox sandbox = Sandbox.prepare(Path.of("conf"), directory, freePort());
    int port = sandbox.settings().https().port();
    CompletableFuture<Gateway> starting =
        CompletableFuture.supplyAsync(() -> Gateway.start(sandbox.settings()));
    SignedClient client =
        new SignedClient(
            SandboxKeys.load(directory.resolve("keys/workbase.p12")),
            SandboxKeys.trust(directory.resolve("keys/ca.pem")));
    int refusedConnections = 0;
    for (int good = 0; good < GOOD_ANSWERS; ) {
      try {
        Answer answer = ping(client, port);
        assertFalse(answer.fault(), answer.xml());
        good++;
      } catch (ConnectException notThere) {
        refusedConnections++;
      }
    }
    assertTrue(refusedConnections > 0, "the first call came after the start");
    starting.join().close();
  }

  private static Answer ping(SignedClient client, int port) throws Exception {
    return client.send(
        URI.create("https://localhost:" + port + "/services/UnemploymentEnrollmentService/v1"),
        TestGateway.ENROLLMENT + "Ping",
        Payloads.ping(),
        TestGateway.JOBCENTRE,
        "urn:uuid:" + UUID.randomUUID());
  }

  /** The file server takes the next one. */
  private static int freePort() throws IOException {
    while (true) {
      try (ServerSocket port = new ServerSocket(0);
          ServerSocket next = new ServerSocket(port.getLocalPort() + 1)) {
        return next.getLocalPort() - 1;
      } catch (BindException taken) {
        // The next one is somebody else's: another pair.
      }
    }
  }
}

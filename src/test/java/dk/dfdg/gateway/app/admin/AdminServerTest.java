package dk.dfdg.gateway.app.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The admin channel")
class AdminServerTest {
  @TempDir Path state;
  private AdminServer server;

  @BeforeEach
  void start() {
    Map<String, AdminCommand> commands =
        Map.of(
            "agreement/list", arguments -> List.of(Map.of("id", "A-workbase")),
            "agreement/revoke", this::refuse,
            "echo", arguments -> arguments,
            "broken", arguments -> List.of().get(0));
    server = AdminServer.start(0, state, URI.create("https://localhost:8443/"), commands);
  }

  private Object refuse(Map<String, String> arguments) {
    throw new AdminRefusal("There is no agreement " + arguments.get("id") + ".");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @DisplayName("runs a command with its arguments for who can read the token")
  void runs() {
    AdminClient client = AdminClient.open(state);

    assertEquals("A-workbase", client.call("agreement/list", Map.of()).get(0).get("id").asText());
    assertEquals("Æ", client.call("echo", Map.of("reason", "Æ")).get("reason").asText());
    assertEquals(URI.create("https://localhost:8443/"), client.gateway());
  }

  @Test
  @DisplayName("answers a refusal with its sentence, and an error without its cause")
  void refuses() {
    AdminClient client = AdminClient.open(state);

    assertEquals(
        "There is no agreement A-x.",
        refusal(() -> client.call("agreement/revoke", Map.of("id", "A-x"))));
    assertEquals(
        "The command failed; the gateway's log says why.",
        refusal(() -> client.call("broken", Map.of())));
    assertEquals(
        "This gateway does not know the command nonsense.",
        refusal(() -> client.call("nonsense", Map.of())));
  }

  @Test
  @DisplayName("is closed to a wrong token, to GET, and to more than 64 kB")
  void closed() throws Exception {
    AdminAccess access = AdminAccess.read(state);
    String right = "Bearer " + access.token();

    assertEquals(403, post(access, "Bearer " + access.token().toLowerCase(), "{}"));
    assertEquals(403, post(access, "", "{}"));
    assertEquals(200, post(access, right, "{}"));
    assertEquals(400, post(access, right, "[]"));
    assertEquals(413, post(access, right, " ".repeat(8 * 1024 * 1024) + "{}"));
    HttpRequest get =
        HttpRequest.newBuilder(access.address().resolve("echo"))
            .header("Authorization", right)
            .build();
    assertEquals(405, status(get));
  }

  @Test
  @DisplayName("leaves its token to its owner only, and takes it along when it closes")
  void file() throws Exception {
    Path file = state.resolve("admin.json");
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
    server.close();

    assertFalse(Files.exists(file));
    assertTrue(refusal(() -> AdminClient.open(state)).startsWith("No gateway is running"));
  }

  private static String refusal(Runnable call) {
    return assertThrows(AdminRefusal.class, call::run).getMessage();
  }

  private static int post(AdminAccess access, String authorization, String body) throws Exception {
    return status(
        HttpRequest.newBuilder(access.address().resolve("echo"))
            .header("Authorization", authorization)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static int status(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}

package dk.dfdg.gateway.app.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The command line's end of the admin channel. */
public final class AdminClient {
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private final ObjectMapper json = new ObjectMapper();
  private final AdminAccess access;

  private AdminClient(AdminAccess access) {
    this.access = access;
  }

  /**
   * @throws AdminRefusal when no gateway has left its address there
   */
  public static AdminClient open(Path stateDirectory) {
    try {
      return new AdminClient(AdminAccess.read(stateDirectory));
    } catch (IOException e) {
      throw new AdminRefusal("No gateway is running with the state in " + stateDirectory + ".");
    }
  }

  /** The gateway's own address. */
  public URI gateway() {
    return access.gateway();
  }

  /**
   * @throws AdminRefusal when the gateway refuses or does not answer
   */
  public JsonNode call(String command, Map<String, String> arguments) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(access.address().resolve(command))
              .timeout(TIMEOUT)
              .header("Authorization", "Bearer " + access.token())
              .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(arguments)))
              .build();
      HttpResponse<byte[]> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
      JsonNode content = json.readTree(response.body());
      if (response.statusCode() != 200) {
        throw new AdminRefusal(content.path("error").asText("The gateway refused the command."));
      }
      return content;
    } catch (IOException e) {
      throw new AdminRefusal("The gateway does not answer at " + access.address() + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AdminRefusal("Interrupted while waiting for the gateway.");
    }
  }
}

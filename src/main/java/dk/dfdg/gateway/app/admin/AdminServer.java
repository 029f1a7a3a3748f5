package dk.dfdg.gateway.app.admin;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.dfdg.gateway.base.FailureTrace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operator's channel into a running gateway: {@code POST /agreement/list} and the like, on the
 * loopback interface only, for whoever can read the token in {@code admin.json}.
 */
public final class AdminServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AdminServer.class);

  /** A whole register must fit. */
  private static final int MAX_BODY_BYTES = 8 * 1024 * 1024;

  private static final TypeReference<Map<String, String>> ARGUMENTS = new TypeReference<>() {};

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, AdminCommand> commands;
  private final byte[] authorization;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final Path stateDirectory;

  private record Answer(int status, Object content) {
    static Answer error(int status, String sentence) {
      return new Answer(status, Map.of("error", sentence));
    }
  }

  private AdminServer(
      HttpServer server, String token, Path stateDirectory, Map<String, AdminCommand> commands) {
    this.server = server;
    this.commands = Map.copyOf(commands);
    this.authorization = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    this.stateDirectory = stateDirectory;
  }

  /**
   * Opens the channel and writes {@code admin.json}.
   *
   * @param port 0 for any free one
   * @param gateway the gateway's own address, for {@code send}
   * @param commands by path without the leading slash, for example {@code agreement/list}
   */
  public static AdminServer start(
      int port, Path stateDirectory, URI gateway, Map<String, AdminCommand> commands) {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    try {
      InetAddress loopback = InetAddress.getByName("127.0.0.1");
      HttpServer http = HttpServer.create(new InetSocketAddress(loopback, port), 0);
      AdminServer admin = new AdminServer(http, token, stateDirectory, commands);
      http.createContext("/", admin::handle);
      http.setExecutor(admin.threads);
      http.start();
      URI address = URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
      new AdminAccess(address, token, gateway).write(stateDirectory);
      return admin;
    } catch (IOException e) {
      throw new UncheckedIOException("The admin channel cannot be opened", e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      byte[] body = json.writeValueAsBytes(answer.content());
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    if (!exchange.getRemoteAddress().getAddress().isLoopbackAddress() || !isAuthorized(exchange)) {
      return Answer.error(403, "Not allowed.");
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      return Answer.error(405, "Only POST is served.");
    }
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
    if (body.length > MAX_BODY_BYTES) {
      return Answer.error(413, "The request is too large.");
    }
    String name = exchange.getRequestURI().getPath().substring(1);
    AdminCommand command = commands.get(name);
    if (command == null) {
      return Answer.error(404, "This gateway does not know the command " + name + ".");
    }
    return run(name, command, body);
  }

  private Answer run(String name, AdminCommand command, byte[] body) {
    try {
      return new Answer(200, command.run(json.readValue(body, ARGUMENTS)));
    } catch (AdminRefusal refused) {
      return Answer.error(409, refused.getMessage());
    } catch (IOException notJson) {
      return Answer.error(400, "The request is not a JSON object of texts.");
    } catch (RuntimeException e) {
      LOG.error("The command {} failed: {}", name, FailureTrace.of(e));
      return Answer.error(500, "The command failed; the gateway's log says why.");
    }
  }

  /** Compared in constant time, so that the time it takes tells nothing of the token. */
  private boolean isAuthorized(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    return given != null
        && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), authorization);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
    try {
      AdminAccess.remove(stateDirectory);
    } catch (IOException e) {
      LOG.warn("admin.json cannot be removed", e);
    }
  }
}

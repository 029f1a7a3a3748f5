package dk.dfdg.gateway.app.receiver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.soap.SignedAnswering;
import dk.dfdg.gateway.soap.SignedAnswering.Received;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A small NotificationReceiverService on this machine only: what a vendor's receiver does, as short
 * as it can be. For the sandbox, the tests and the benchmark.
 */
public final class PushListener implements AutoCloseable {
  private static final int MOST_BYTES = 1024 * 1024;
  private static final String NAMESPACE = "http://service.bm.dk/dfdg/NotificationReceiver/v1/";

  private final HttpsServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(PushListener::daemon);

  private PushListener(HttpsServer server, HttpHandler handler) {
    this.server = server;
    server.createContext("/", handler);
    server.setExecutor(threads);
    server.start();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "receiver");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Begins to listen.
   *
   * @param port 0 for any free one
   * @param keyStore PKCS #12 file of the server's TLS certificate
   */
  public static PushListener start(int port, Path keyStore, String password, HttpHandler handler) {
    try {
      HttpsServer server =
          HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(tls(keyStore, password.toCharArray())));
      return new PushListener(server, handler);
    } catch (IOException e) {
      throw new UncheckedIOException("The port " + port + " cannot be served", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(keyStore + ": the key cannot be used", e);
    }
  }

  private static SSLContext tls(Path file, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, password);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(keys.getKeyManagers(), null, null);
    return tls;
  }

  /** Verifies each message, asks what to say to it, and signs the answer. */
  public static HttpHandler answering(
      SignedAnswering answers, Function<Received, Verdict> reaction) {
    return exchange -> {
      try (exchange) {
        byte[] message = exchange.getRequestBody().readNBytes(MOST_BYTES);
        try {
          Received received = answers.read(message);
          String says = says(received, reaction.apply(received));
          send(exchange, 200, "text/xml; charset=UTF-8", answers.answer(received, says));
        } catch (IllegalArgumentException | Refusal notSigned) {
          send(exchange, 403, "text/plain", "Not signed\n".getBytes(StandardCharsets.UTF_8));
        }
      }
    };
  }

  /** The MessageIdentifier of a message; its metadata come before anything else in it. */
  public static String identifier(Received message) {
    return message
        .payload()
        .getElementsByTagNameNS("*", "MessageIdentifier")
        .item(0)
        .getTextContent();
  }

  private static String says(Received message, Verdict verdict) {
    return """
        <rec:ReceiveMessageResponse xmlns:rec="%s">\
        <rec:MessageIdentifier>%s</rec:MessageIdentifier>\
        <rec:ReceptionResultTypeIdentifier>%d</rec:ReceptionResultTypeIdentifier>\
        </rec:ReceiveMessageResponse>"""
        .formatted(NAMESPACE, identifier(message), verdict.code());
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  /** The port that it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

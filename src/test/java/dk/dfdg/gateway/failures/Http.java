package dk.dfdg.gateway.failures;

import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** HTTPS without SOAP: any method, any header, any bytes. */
final class Http {
  private Http() {}

  static Answer send(
      TestGateway gateway, URI address, String method, BodyPublisher body, String... headers)
      throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .sslContext(tls(gateway))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body(), null, true, false);
  }

  static SSLContext tls(TestGateway gateway) {
    try {
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(gateway.authority());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes more than anyone should read. */
  @FunctionalInterface
  interface Flood {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Posts by hand and reads the answer while it still writes, as the answer comes before the end of
   * the body. The answer is empty when the gateway closed the connection without one.
   */
  static String flood(TestGateway gateway, URI address, String lengthHeader, Flood flood)
      throws Exception {
    try (Socket socket =
        tls(gateway).getSocketFactory().createSocket("localhost", address.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST "
                  + address.getPath()
                  + " HTTP/1.1\r\nHost: localhost\r\n"
                  + "Content-Type: text/xml; charset=utf-8\r\nSOAPAction: \"\"\r\n"
                  + lengthHeader
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(flood, out));
      String answer = read(socket);
      writing.join();
      return answer;
    }
  }

  private static void write(Flood flood, OutputStream out) {
    try {
      flood.writeTo(out);
      out.flush();
    } catch (IOException closed) {
      // The gateway need not read to the end.
    }
  }

  private static String read(Socket socket) {
    StringBuilder answer = new StringBuilder();
    byte[] buffer = new byte[8192];
    try {
      for (int n = socket.getInputStream().read(buffer); n >= 0; ) {
        answer.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
        n = socket.getInputStream().read(buffer);
      }
    } catch (IOException closed) {
      // What has come is what there is.
    }
    return answer.toString();
  }

  /** The parts of an answer as {@link #flood} returns it. */
  static Answer answer(String raw) {
    int status = Integer.parseInt(raw.substring(9, 12));
    return new Answer(status, raw.substring(raw.indexOf("<")), null, true, false);
  }
}

package dk.dfdg.gateway.operations;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.soap.SignedClient;
import dk.dfdg.gateway.testing.AtOnce;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process with the memory that the distribution gives it, for all of it. */
@DisplayName("A gateway with 512 MB survives, alone and 16 at once,")
class HostileInputIT {
  private static final int AT_ONCE = 16;
  private static final int MEGABYTE = 1024 * 1024;
  private static final String OPEN =
      "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header/><s:Body>";
  private static final String CLOSE = "</s:Body></s:Envelope>";

  @TempDir static Path directory;
  private static Distribution gateway;
  private static SignedClient client;
  private static HttpClient http;
  private static long pid;

  /** What came back: an HTTP status, or 0 for a connection that was ended. */
  private record Answer(int status, String text) {}

  @BeforeAll
  static void start() throws Exception {
    gateway = Distribution.sandbox(directory);
    pid = gateway.pid();
    var trusted = SandboxKeys.trust(directory.resolve("keys/ca.pem"));
    client = new SignedClient(SandboxKeys.load(directory.resolve("keys/workbase.p12")), trusted);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, trust.getTrustManagers(), null);
    http = HttpClient.newBuilder().sslContext(tls).version(HttpClient.Version.HTTP_1_1).build();
  }

  @AfterEach
  void stillAnswers() throws Exception {
    SignedClient.Answer answer =
        client.send(
            gateway.service(Payloads.SERVICE),
            Payloads.action("Ping"),
            Payloads.ping(),
            TestGateway.JOBCENTRE,
            "urn:uuid:" + UUID.randomUUID());
    assertFalse(answer.fault(), answer.xml());
    assertTrue(gateway.isAlive());
    assertTrue(ProcessHandle.of(pid).orElseThrow().isAlive());
  }

  @AfterAll
  static void stop() throws Exception {
    String log = java.nio.file.Files.readString(directory.resolve("gateway.log"));
    gateway.close();
    assertFalse(log.contains("OutOfMemoryError"), "The log tells of no lack of memory");
  }

  @Test
  @DisplayName("six million tiny elements")
  void sixMillionElements() throws Exception {
    refuses(() -> stream(OPEN, "<a/>".repeat(1000), 6000, CLOSE), null, List.of("70016"), true);
    refuses(() -> stream(OPEN, "<a/>".repeat(1000), 250, CLOSE), null, List.of("70011"), false);
  }

  @Test
  @DisplayName("a body of 300 MB in chunks")
  void hugeBody() throws Exception {
    refuses(
        () -> stream(OPEN + "<a>", "x".repeat(MEGABYTE), 300, "</a>" + CLOSE),
        null,
        List.of("70016"),
        true);
  }

  @Test
  @DisplayName("an element with 100,000 attributes")
  void attributes() throws Exception {
    StringBuilder element = new StringBuilder("<a");
    for (int i = 0; i < 100_000; i++) {
      element.append(" a").append(i).append("=''");
    }
    refuses(() -> bytes(OPEN + element + "/>" + CLOSE), null, List.of("70011"), false);
  }

  @Test
  @DisplayName("a gzip bomb")
  void bomb() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      byte[] zeros = new byte[MEGABYTE];
      for (int i = 0; i < 500; i++) {
        gzip.write(zeros);
      }
    }
    refuses(() -> new ByteArrayInputStream(packed.toByteArray()), "gzip", List.of("70015"), true);
  }

  @Test
  @DisplayName("signed bodies as large and with as many elements as may be")
  void largestSigned() throws Exception {
    StringBuilder children = new StringBuilder();
    for (int group = 0; group < 5; group++) {
      children.append("<e:g>").append(("<e:c>" + "x".repeat(88) + "</e:c>").repeat(1900));
      children.append("</e:g>");
    }
    String payload =
        "<e:PingRequest xmlns:e=\""
            + TestGateway.ENROLLMENT
            + "\">"
            + children
            + "</e:PingRequest>";
    byte[] message = signed(payload);
    assertTrue(message.length > 940_000 && message.length < 1_000_000, "" + message.length);
    refuses(() -> new ByteArrayInputStream(message), null, List.of("1014"), false);
  }

  private static byte[] signed(String payload) {
    return client.signed(
        gateway.service(Payloads.SERVICE),
        Payloads.action("Ping"),
        payload,
        TestGateway.JOBCENTRE,
        "urn:uuid:" + UUID.randomUUID());
  }

  /**
   * Once, then many at once.
   *
   * @param mayEnd the gateway may end the connection while the rest is still being sent
   */
  private static void refuses(
      Supplier<InputStream> body, String encoding, List<String> faults, boolean mayEnd)
      throws Exception {
    check(post(body, encoding), faults, mayEnd);
    Callable<Answer> one = () -> post(body, encoding);
    for (Answer answer : AtOnce.run(AT_ONCE, thread -> one)) {
      check(answer, faults, mayEnd);
    }
  }

  private static void check(Answer answer, List<String> faults, boolean mayEnd) {
    boolean told = faults.stream().anyMatch(fault -> answer.text().contains(fault + ": "));
    assertTrue(
        told || mayEnd && answer.status() == 0,
        answer.status() + ": " + answer.text().substring(0, Math.min(500, answer.text().length())));
    assertFalse(answer.text().contains("Exception"), answer.text());
  }

  private static Answer post(Supplier<InputStream> body, String encoding)
      throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.service(Payloads.SERVICE))
            .timeout(Duration.ofSeconds(90))
            .header("Content-Type", "text/xml; charset=UTF-8")
            .header("SOAPAction", Payloads.action("Ping"))
            .POST(HttpRequest.BodyPublishers.ofInputStream(body));
    if (encoding != null) {
      request.header("Content-Encoding", encoding);
    }
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException ended) {
      return new Answer(0, "" + ended.getMessage());
    }
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The text between, many times, without ever holding it all. */
  private static InputStream stream(String before, String between, int times, String after) {
    byte[] part = between.getBytes(StandardCharsets.UTF_8);
    List<InputStream> parts =
        new java.util.ArrayList<>(
            Collections.nCopies(times, part).stream()
                .map(ByteArrayInputStream::new)
                .map(InputStream.class::cast)
                .toList());
    parts.add(0, bytes(before));
    parts.add(bytes(after));
    return new SequenceInputStream(Collections.enumeration(parts));
  }
}

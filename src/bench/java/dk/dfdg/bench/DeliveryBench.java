package dk.dfdg.bench;

import com.sun.net.httpserver.HttpHandler;
import dk.dfdg.gateway.app.receiver.PushListener;
import dk.dfdg.gateway.app.receiver.Verdict;
import dk.dfdg.gateway.app.sandbox.IssuedEcKey;
import dk.dfdg.gateway.app.sandbox.Sandbox;
import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.soap.SecuritySettings;
import dk.dfdg.gateway.soap.ServiceContract;
import dk.dfdg.gateway.soap.SignedAnswering;
import dk.dfdg.gateway.soap.SignedAnswering.Received;
import dk.dfdg.gateway.soap.SignedClient;
import dk.dfdg.gateway.soap.TrustedCertificates;
import dk.dfdg.gateway.soap.XmlLimits;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.DatabaseSettings;
import dk.dfdg.gateway.testing.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.conscrypt.Conscrypt;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Delivery on a PostgreSQL that syncs, with the recommended keys. How long does one a-kasse take to
 * drain its queue by pull, every answer's signature checked? How long are messages under way by
 * push to 20 receivers at a steady rate? What do 19 receivers lose when the twentieth hangs or is
 * not there? The receivers run in the bench's process, the gateway and the database in their own;
 * all share the machine.
 */
public final class DeliveryBench {
  private static final int DRAIN = Integer.getInteger("bench.drain", 100_000);
  private static final int RECEIVERS = 20;
  private static final int A_SECOND = Integer.getInteger("bench.rate", 200);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
  private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warmup", 20);
  private static final int EACH = Integer.getInteger("bench.each", 500);
  private static final int CITIZENS = 20_000;
  private static final String NAMESPACES = "http://service.bm.dk/dfdg/";
  private static final Organisation PULLING = new Organisation(Organisation.FUND, "01");

  private final Path keys;
  private final Database database;
  private final Server node;
  private final BenchMessages messages;
  private final List<Organisation> pushed;
  private final Map<String, Long> committed = new ConcurrentHashMap<>();
  private final Map<String, Long> latencies = new ConcurrentHashMap<>();
  private final AtomicInteger[] counts =
      IntStream.range(0, RECEIVERS)
          .mapToObj(i -> new AtomicInteger())
          .toArray(AtomicInteger[]::new);
  private volatile CountDownLatch hanging = new CountDownLatch(0);

  private DeliveryBench(Path keys, Database database, Server node, List<Organisation> pushed) {
    this.keys = keys;
    this.database = database;
    this.node = node;
    this.pushed = pushed;
    this.messages = new BenchMessages(database);
  }

  public static void main(String[] arguments) throws Exception {
    Path directory =
        Files.createTempDirectory(Files.createDirectories(Path.of("target")), "delivery");
    Sandbox.prepare(Path.of("conf"), directory, 0);
    Path keys = directory.resolve("keys");
    IssuedEcKey.renewed(keys, "gateway");
    IssuedEcKey.renewed(keys, "akasse01");
    List<Organisation> pushed =
        IntStream.range(0, RECEIVERS)
            .mapToObj(i -> new Organisation(Organisation.FUND, "P" + i))
            .toList();
    List<PushListener> listeners = new ArrayList<>();
    DeliveryBench[] bench = new DeliveryBench[1];
    for (int i = 0; i < RECEIVERS; i++) {
      int number = i;
      HttpHandler answering =
          PushListener.answering(signing(keys), message -> bench[0].received(number, message));
      listeners.add(
          PushListener.start(
              0,
              keys.resolve("tls.p12"),
              SandboxKeys.PASSWORD,
              exchange -> {
                bench[0].hang(number);
                answering.handle(exchange);
              }));
    }
    Path receivers = receivers(directory, pushed, listeners);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(true)) {
      String url = postgres.newDatabase();
      try (Server node =
              Server.start(
                  BenchGateway.class,
                  directory.toString(),
                  url,
                  postgres.user(),
                  "" + CITIZENS,
                  "issued",
                  receivers.toString());
          Database database =
              Database.open(new DatabaseSettings(url, postgres.user(), "", 4, true))) {
        bench[0] = new DeliveryBench(keys, database, node, pushed);
        bench[0].agree();
        String only = System.getProperty("bench.only", "pull push hang");
        if (only.contains("pull")) {
          bench[0].drain();
        }
        bench[0].messages.push(pushed);
        if (only.contains("push")) {
          bench[0].steady();
        }
        if (only.contains("hang")) {
          bench[0].hanging(listeners.get(RECEIVERS - 1));
        }
      }
    }
    System.exit(0);
  }

  private static SignedAnswering signing(Path keys) {
    return new SignedAnswering(
        ServiceContract.load(Path.of("wsdl/NotificationReceiverService-v1.wsdl")),
        SandboxKeys.load(keys.resolve("akasse01-ec.p12")),
        new TrustedCertificates(keys.resolve("ca.pem"), keys.resolve("crl.pem")),
        new SecuritySettings(
            Duration.ofMinutes(5),
            Duration.ofMinutes(1),
            false,
            Conscrypt.newProviderBuilder().provideTrustManager(false).build()),
        new XmlLimits(60, 10_000, 2_000, 40, 10_000, 1_000_000, 100_000),
        GatewayClock.system());
  }

  private static Path receivers(
      Path directory, List<Organisation> pushed, List<PushListener> listeners) throws Exception {
    StringBuilder yaml = new StringBuilder("receivers:\n");
    for (int i = 0; i < RECEIVERS; i++) {
      yaml.append(
          "  p%d: {organisation: {type: 2, code: %s}, agreement: A-akasse01, url: \"https://localhost:%d/receive\"}%n"
              .formatted(i, pushed.get(i).code(), listeners.get(i).port()));
    }
    return Files.writeString(directory.resolve("receivers.yaml"), yaml.toString());
  }

  /** One system receives for all, under one agreement. */
  private void agree() {
    database.inTransaction(
        handle -> {
          for (Organisation each : pushed) {
            handle.execute(
                "insert into agreement_controller values ('A-akasse01', ?, ?, 'Bench')",
                each.type(),
                each.code());
          }
          return handle.execute("update access_version set version = version + 1");
        });
  }

  private Verdict received(int number, Received message) {
    long now = System.nanoTime();
    String id = PushListener.identifier(message);
    Long commit = committed.get(id);
    if (commit != null) {
      latencies.putIfAbsent(id, now - commit);
    }
    counts[number].incrementAndGet();
    return Verdict.ACCEPTED;
  }

  private void hang(int number) {
    if (number == RECEIVERS - 1) {
      try {
        hanging.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void drain() throws Exception {
    messages.fill(PULLING, DRAIN);
    SignedClient client =
        new SignedClient(
            SandboxKeys.load(keys.resolve("akasse01-ec.p12")),
            SandboxKeys.trust(keys.resolve("ca.pem")));
    Duration cpu = node.cpu();
    long start = System.nanoTime();
    int fetched = 0;
    Element sequence = call(client, "Wsrm", "CreateSequence", "");
    while (!text(sequence, "Identifier").isEmpty()) {
      String id = text(sequence, "Identifier");
      NodeList items = sequence.getElementsByTagNameNS("*", "ServiceName");
      for (int i = 0; i < items.getLength(); i++) {
        Element answer =
            call(
                client,
                "WsrmMessage",
                items.item(i).getTextContent(),
                "<s:SequenceIdentifier>" + id + "</s:SequenceIdentifier>");
        fetched += answer.getElementsByTagNameNS("*", "WSRMMetadata").getLength();
      }
      call(client, "Wsrm", "TerminateSequence", "<s:Identifier>" + id + "</s:Identifier>");
      sequence = call(client, "Wsrm", "CreateSequence", "");
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "pull: %,d messages in %.1f s, %.0f/s, server CPU %.1f s%n",
        fetched,
        seconds,
        fetched / seconds,
        node.cpu().minus(cpu).toMillis() / 1e3);
  }

  private Element call(SignedClient client, String service, String operation, String content)
      throws Exception {
    String namespace = NAMESPACES + service + "/v1/";
    URI address = node.address().resolve("/services/" + service + "Service/v1");
    SignedClient.Answer answer =
        client.send(
            address,
            namespace + operation,
            "<s:%1$sRequest xmlns:s=\"%2$s\">%3$s</s:%1$sRequest>"
                .formatted(operation, namespace, content),
            PULLING,
            "urn:uuid:" + UUID.randomUUID());
    if (!answer.signed() || answer.fault()) {
      throw new IllegalStateException(operation + ": " + answer.xml());
    }
    return answer.payload();
  }

  private static String text(Element element, String name) {
    NodeList found = element.getElementsByTagNameNS("*", name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }

  /** Messages one by one at a steady rate, each in its own transaction. */
  private void steady() {
    send(WARM_UP_SECONDS);
    await();
    committed.clear();
    latencies.clear();
    Duration cpu = node.cpu();
    int sent = send(SECONDS);
    await();
    long[] sorted = latencies.values().stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "push: %,d of %,d messages at %d/s to %d receivers: p50 %.0f ms, p99 %.0f ms, most %.0f ms from commit to receipt, server CPU %.1f ms a message%n",
        sorted.length,
        sent,
        A_SECOND,
        RECEIVERS,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6,
        sorted[sorted.length - 1] / 1e6,
        node.cpu().minus(cpu).toNanos() / 1e6 / sent);
  }

  private int send(int seconds) {
    int count = seconds * A_SECOND;
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = start + i * 1_000_000_000L / A_SECOND;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      UUID id = UUID.randomUUID();
      // Receipt may come before the commit has returned; then the time counts from here.
      committed.put(id.toString(), System.nanoTime());
      messages.one(id, pushed.get(i % RECEIVERS), i * 31);
      committed.computeIfPresent(
          id.toString(),
          (key, before) -> latencies.containsKey(key) ? before : (Long) System.nanoTime());
    }
    return count;
  }

  private void await() {
    for (Organisation each : pushed) {
      while (messages.waiting(each) > 0) {
        LockSupport.parkNanos(20_000_000);
      }
    }
  }

  /** The same backlog for 19, with the twentieth healthy and idle, hanging, and gone. */
  private void hanging(PushListener last) {
    backlog(false);
    double healthy = backlog(false);
    hanging = new CountDownLatch(1);
    double hung = backlog(true);
    hanging.countDown();
    last.close();
    double gone = backlog(true);
    System.out.printf(
        Locale.ROOT,
        "19 receivers, %d messages each: %.1f s; while the twentieth hangs %.1f s (%+.1f %%), while it is not there %.1f s (%+.1f %%)%n",
        EACH,
        healthy,
        hung,
        100 * (hung / healthy - 1),
        gone,
        100 * (gone / healthy - 1));
  }

  private double backlog(boolean alsoLast) {
    if (alsoLast) {
      messages.fill(pushed.get(RECEIVERS - 1), EACH);
    }
    for (AtomicInteger count : counts) {
      count.set(0);
    }
    database.inTransaction(handle -> pause(handle, "current_timestamp"));
    pushed.subList(0, RECEIVERS - 1).forEach(each -> messages.fill(each, EACH));
    database.inTransaction(handle -> pause(handle, "null"));
    long start = System.nanoTime();
    for (int i = 0; i < RECEIVERS - 1; i++) {
      while (counts[i].get() < EACH) {
        LockSupport.parkNanos(5_000_000);
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private Object pause(org.jdbi.v3.core.Handle handle, String moment) {
    for (Organisation each : pushed.subList(0, RECEIVERS - 1)) {
      handle.execute(
          "insert into delivery_queue (organisation_type, organisation_code) values (?, ?) on conflict do nothing",
          each.type(),
          each.code());
      handle.execute(
          "update delivery_queue set paused_at = "
              + moment
              + " where organisation_type = ? and organisation_code = ?",
          each.type(),
          each.code());
    }
    return null;
  }
}

package dk.dfdg.gateway.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.access.AcceptanceTest;
import dk.dfdg.gateway.access.Agreement;
import dk.dfdg.gateway.access.AgreementAdministration;
import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.Operation;
import dk.dfdg.gateway.access.Processor;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.app.sandbox.IssuedEcKey;
import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.operations.PushedFund.Manner;
import dk.dfdg.gateway.soap.OcesSubject;
import dk.dfdg.gateway.soap.SecuritySettings;
import dk.dfdg.gateway.soap.ServiceContract;
import dk.dfdg.gateway.soap.SignedAnswering;
import dk.dfdg.gateway.soap.SignedClient;
import dk.dfdg.gateway.soap.TrustedCertificates;
import dk.dfdg.gateway.soap.XmlLimits;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.DatabaseSettings;
import dk.dfdg.gateway.testing.EmbeddedPostgres;
import dk.dfdg.gateway.testing.TestGateway;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.conscrypt.Conscrypt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Two nodes that are killed three times, and a database that stops once, deliver")
class EventsSurviveIT {
  private static final int EVENTS = Integer.getInteger("survival.events", 10_000);
  private static final int FUNDS = 10;
  private static final int TIMEOUT_SECONDS = 2;
  private static final Duration LONGEST = Duration.ofMinutes(12);

  /** The manners of those to whom messages are brought. */
  private static final List<Manner> MANNERS =
      List.of(Manner.HEALTHY, Manner.FAILING, Manner.FAILING, Manner.HANGING, Manner.LATE);

  @TempDir Path directory;

  private final Map<ChaosFund, Tally> tallies = new LinkedHashMap<>();
  private final List<PushedFund> pushed = new ArrayList<>();
  private final List<Path> configurations = new ArrayList<>();
  private final Distribution[] nodes = new Distribution[2];
  private final AtomicReferenceArray<URI> addresses = new AtomicReferenceArray<>(2);

  @Test
  @DisplayName("every event to its fund at least once, in order, under one identifier")
  void nothingIsLostAndNothingGoesAstray() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(true)) {
      DatabaseSettings settings =
          new DatabaseSettings(server.newDatabase(), server.user(), "unused", 6);
      List<ChaosFund> funds = ChaosFund.some(FUNDS);
      Path keys = prepare(settings, funds);
      try (Database database = Database.open(settings)) {
        agree(database, funds, keys);
        start(0);
        start(1);
        EventSource source = new EventSource(database, client(keys, "workbase"), this::node);
        source.addMembers(funds, EVENTS / FUNDS / EventSource.EVENTS_A_CITIZEN);
        run(server, database, source, funds, keys);
        check(source, funds, database);
      } finally {
        for (Distribution node : nodes) {
          if (node != null) {
            node.close();
          }
        }
        pushed.forEach(PushedFund::close);
      }
    }
  }

  /** Who is not answered by one node asks the other. */
  private URI node(int turn) {
    return addresses.get(turn % 2);
  }

  private Path prepare(DatabaseSettings settings, List<ChaosFund> funds) throws Exception {
    Path keys = directory.resolve("keys");
    Production production =
        new Production(directory, settings.url(), settings.user(), settings.password());
    IssuedEcKey.renewed(keys, "gateway");
    IssuedEcKey.renewed(keys, "workbase");
    for (ChaosFund fund : funds) {
      IssuedEcKey.first(keys, fund.subscriber());
      tallies.put(fund, new Tally(fund.organisation().code()));
    }
    StringBuilder receivers = new StringBuilder("receivers:\n");
    int manner = 0;
    for (ChaosFund fund : funds.stream().filter(ChaosFund::pushed).toList()) {
      PushedFund receiver =
          new PushedFund(
              answering(fund, keys),
              keys.resolve("tls.p12"),
              tallies.get(fund),
              MANNERS.get(manner++),
              TIMEOUT_SECONDS * 1000L);
      pushed.add(receiver);
      receivers.append(
          "  %s:\n    organisation: {type: 2, code: \"%s\"}\n    agreement: A-%s\n    url: %s\n"
              .formatted(fund.name(), fund.organisation().code(), fund.name(), receiver.address()));
    }
    Path file = Files.writeString(directory.resolve("receivers.yaml"), receivers);
    for (int node = 0; node < nodes.length; node++) {
      configurations.add(
          Files.writeString(
              directory.resolve("gateway-" + node + ".yaml"),
              production
                  .settings()
                  .replace("state-directory: state", "state-directory: state-" + node)
                  .replace("keys/gateway.p12", "keys/gateway-ec.p12")
                  .replace("algorithm: rsa", "algorithm: ec")
                  .replace("provider: jdk", "provider: conscrypt")
                  .replace("timeout-seconds: 10", "timeout-seconds: " + TIMEOUT_SECONDS)
                  .replaceFirst("receivers: .*receivers.yaml", "receivers: " + file)));
    }
    return keys;
  }

  private static SignedAnswering answering(ChaosFund fund, Path keys) {
    return new SignedAnswering(
        ServiceContract.load(Path.of("wsdl/NotificationReceiverService-v1.wsdl").toAbsolutePath()),
        fund.key(keys),
        new TrustedCertificates(keys.resolve("ca.pem"), keys.resolve("crl.pem")),
        new SecuritySettings(
            Duration.ofSeconds(300), Duration.ofSeconds(60), true, Conscrypt.newProvider()),
        new XmlLimits(60, 10_000, 2_000, 40, 10_000, 1_000_000, 100_000),
        GatewayClock.system());
  }

  private void agree(Database database, List<ChaosFund> funds, Path keys) {
    GatewayClock clock = GatewayClock.system();
    AgreementAdministration agreements =
        new AgreementAdministration(
            database,
            clock,
            AcceptanceTest.load(Path.of("conf/rules")),
            new TestCallStore(database, clock));
    OcesSubject jobcentre =
        OcesSubject.read(SandboxKeys.load(keys.resolve("workbase-ec.p12")).certificate()).subject();
    agreements.load(
        new Processor(
            "workbase",
            "WorkBase",
            Channel.JOBCENTRE,
            new Caller(jobcentre.issuer(), jobcentre.cvr(), jobcentre.subjectKey())),
        new Agreement(
            "A-workbase",
            "workbase",
            AgreementStatus.ACTIVE,
            LocalDate.of(2011, 1, 1),
            LocalDate.of(2040, 12, 31),
            Map.of(TestGateway.JOBCENTRE, "Jobcenter København"),
            Set.of(new Operation("JobcenterMessageService", "RegisterEvent"))),
        "test",
        "In use");
    for (ChaosFund fund : funds) {
      fund.agree(agreements, keys, Set.copyOf(PullingFund.operations()));
      if (fund.pushed()) {
        database.inTransaction(
            handle ->
                handle.execute(
                    "insert into delivery_choice select ?, ?, x, 'push' from generate_series(1, 15) x",
                    fund.organisation().type(),
                    fund.organisation().code()));
      }
    }
  }

  private void run(
      EmbeddedPostgres server,
      Database database,
      EventSource source,
      List<ChaosFund> funds,
      Path keys)
      throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    List<Thread> threads = new ArrayList<>();
    for (ChaosFund fund : funds) {
      if (!fund.pushed()) {
        SignedClient client = client(keys, fund.name());
        Tally tally = tallies.get(fund);
        threads.add(
            new Thread(
                new PullingFund(
                    fund, client, this::node, tally, source.eventsOf(fund), over::get)));
      }
    }
    Thread registering =
        new Thread(
            () -> {
              try {
                source.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    threads.add(registering);
    threads.forEach(Thread::start);
    long end = System.nanoTime() + LONGEST.toNanos();
    awaitDelivered(10, end);
    killAndStart(0);
    awaitDelivered(30, end);
    killAndStart(1);
    awaitDelivered(45, end);
    server.interrupt();
    Thread.sleep(3000);
    server.resume();
    // It has the most to catch up with, while the last node is killed.
    pushed.stream().filter(PushedFund::hangs).forEach(PushedFund::mend);
    awaitDelivered(60, end);
    killAndStart(0);
    pushed.forEach(PushedFund::mend);
    awaitDelivered(100, end);
    // What is delivered a second time only because its answer was lost comes at the very end.
    awaitNoneWaits(database, end);
    over.set(true);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void awaitNoneWaits(Database database, long end) throws InterruptedException {
    while (waiting(database) > 0 && System.nanoTime() < end) {
      Thread.sleep(100);
    }
  }

  private static long waiting(Database database) {
    return database.read(
        handle ->
            handle
                .select("select count(*) from outgoing where organisation_type = 2")
                .mapTo(Long.class)
                .one());
  }

  private void awaitDelivered(int percent, long end) throws InterruptedException {
    while (delivered() < (long) EVENTS * percent / 100) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "Of %d events %d have come: %s".formatted(EVENTS, delivered(), soFar()));
      }
      Thread.sleep(100);
    }
  }

  private int delivered() {
    return tallies.values().stream().mapToInt(Tally::events).sum();
  }

  private String soFar() {
    StringBuilder text = new StringBuilder();
    tallies.forEach(
        (fund, tally) -> text.append(fund.name()).append(' ').append(tally.events()).append("  "));
    return text.toString();
  }

  private void killAndStart(int node) throws Exception {
    nodes[node].kill();
    start(node);
  }

  private void start(int node) throws Exception {
    nodes[node] = Distribution.serve(configurations.get(node));
    addresses.set(node, nodes[node].address());
  }

  private SignedClient client(Path keys, String name) {
    return new SignedClient(
        SandboxKeys.load(keys.resolve(name + "-ec.p12")),
        SandboxKeys.trust(keys.resolve("ca.pem")));
  }

  private void check(EventSource source, List<ChaosFund> funds, Database database) {
    List<String> faults = new ArrayList<>();
    funds.forEach(fund -> faults.addAll(tallies.get(fund).faults(source.expected(fund))));
    assertEquals(List.of(), faults);
    assertEquals(EVENTS, delivered());
    assertEquals(0, waiting(database), "Everything is delivered, and nothing given up");
    System.out.printf(
        "Killed three times, the database stopped once: %d events delivered, %d of them again%n",
        delivered(), tallies.values().stream().mapToInt(Tally::again).sum());
  }
}

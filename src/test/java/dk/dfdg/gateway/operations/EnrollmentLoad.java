package dk.dfdg.gateway.operations;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.soap.SignedClient;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Enrolls citizens, each once, from several clients until nobody answers any more. */
final class EnrollmentLoad {
  private static final int CLIENTS = 8;
  private static final Pattern RECEIPT = Pattern.compile("MessageIdentifier>([0-9a-f-]{36})<");

  private final SignedClient client;
  private final List<Cpr> citizens;
  private final LocalDate day = GatewayClock.system().today();
  private final AtomicInteger next = new AtomicInteger();
  private final Map<Cpr, String> sent = new ConcurrentHashMap<>();
  private final Map<Cpr, String> receipts = new ConcurrentHashMap<>();
  private final AtomicReference<String> refusal = new AtomicReference<>();

  EnrollmentLoad(SignedClient client, List<Cpr> citizens) {
    this.client = client;
    this.citizens = citizens;
  }

  /**
   * Sends until the gateway is gone.
   *
   * @param enough registrations to be acknowledged before {@code kill} is called under load
   */
  void runUntilKilled(URI address, int enough, Kill kill) throws Exception {
    Semaphore acknowledged = new Semaphore(0);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Thread thread = new Thread(() -> sendUntilGone(address, acknowledged), "client-" + i);
      threads.add(thread);
      thread.start();
    }
    acknowledged.acquire(enough);
    kill.now();
    for (Thread thread : threads) {
      thread.join();
    }
    if (refusal.get() != null) {
      throw new AssertionError("A registration was refused: " + refusal.get());
    }
    if (next.get() >= citizens.size()) {
      throw new AssertionError("There were too few citizens: the gateway was not under load");
    }
  }

  /** Ends the gateway. */
  interface Kill {
    void now() throws InterruptedException;
  }

  private void sendUntilGone(URI address, Semaphore acknowledged) {
    try {
      for (int index; (index = next.getAndIncrement()) < citizens.size(); ) {
        Cpr cpr = citizens.get(index);
        sent.put(cpr, "urn:uuid:" + UUID.randomUUID());
        String receipt = send(address, cpr);
        if (receipt == null) {
          return;
        }
        receipts.put(cpr, receipt);
        acknowledged.release();
      }
    } catch (IOException | InterruptedException gone) {
      // The gateway has been killed: what was under way stays without a receipt.
    } finally {
      if (refusal.get() != null) {
        acknowledged.release(citizens.size());
      }
    }
  }

  /** The same message again for a citizen; its receipt. */
  String send(URI address, Cpr cpr) throws IOException, InterruptedException {
    SignedClient.Answer answer =
        client.send(
            address,
            Payloads.action("UnemploymentEnrollment"),
            Payloads.enroll(cpr, day),
            TestGateway.JOBCENTRE,
            sent.get(cpr));
    Matcher receipt = RECEIPT.matcher(answer.xml());
    if (answer.fault() || !answer.signed() || !receipt.find()) {
      refusal.compareAndSet(null, answer.xml());
      return null;
    }
    return receipt.group(1);
  }

  /** Acknowledged registrations: citizen and receipt. */
  Map<Cpr, String> receipts() {
    return Map.copyOf(receipts);
  }

  /** Sent, but the connection ended before the answer. */
  List<Cpr> unanswered() {
    return sent.keySet().stream().filter(cpr -> !receipts.containsKey(cpr)).toList();
  }
}

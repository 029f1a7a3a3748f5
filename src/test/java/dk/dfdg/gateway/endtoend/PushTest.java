package dk.dfdg.gateway.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpHandler;
import dk.dfdg.gateway.app.receiver.PushListener;
import dk.dfdg.gateway.app.receiver.Verdict;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.delivery.PushSettings;
import dk.dfdg.gateway.delivery.Subscriber;
import dk.dfdg.gateway.delivery.Waiting;
import dk.dfdg.gateway.soap.SignedAnswering.Received;
import dk.dfdg.gateway.testing.CapturedLog;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Push as a whole: a running gateway, and two a-kasser that listen. */
class PushTest {
  private static final Organisation ONE = new Organisation(Organisation.FUND, "01");
  private static final Organisation TWO = new Organisation(Organisation.FUND, "02");
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final Collection<Received> atOne = new ConcurrentLinkedQueue<>();
  private static final Collection<Received> atTwo = new ConcurrentLinkedQueue<>();
  private static final Map<UUID, Verdict> verdicts = new ConcurrentHashMap<>();
  private static volatile CountDownLatch hold = new CountDownLatch(0);
  private static Subscriber one;
  private static Subscriber two;
  private static TestGateway gateway;
  private static Waiting waiting;

  private CapturedLog log;

  @BeforeAll
  static void start() {
    Path keys = TestGateway.newDirectory().resolve("keys");
    one = Subscriber.listen(keys, noting(keys, "akasse01", atOne));
    two = Subscriber.listen(keys, noting(keys, "akasse02", atTwo));
    gateway =
        TestGateway.fresh(
            PushSettings.to(TIMEOUT, Map.of("01", one.address(), "02", two.address())));
    waiting = new Waiting(gateway.database(), gateway.clock());
    for (Organisation fund : List.of(ONE, TWO)) {
      waiting.push(fund, 1, 2, 3, 4, 5, Waiting.AVAILABILITY, 7, 8, 9, 10, 13);
    }
    // What the sample citizens have caused.
    await("the sandbox's own", PushTest::nothingDue);
  }

  private static HttpHandler noting(Path keys, String name, Collection<Received> received) {
    HttpHandler answering =
        PushListener.answering(
            Subscriber.signing(keys, name),
            message -> {
              received.add(message);
              return verdicts.getOrDefault(
                  UUID.fromString(PushListener.identifier(message)), Verdict.ACCEPTED);
            });
    return exchange -> {
      try {
        if (name.equals("akasse02")) {
          hold.await();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      answering.handle(exchange);
    };
  }

  @AfterAll
  static void stop() {
    gateway.close();
    one.close();
    two.close();
  }

  @BeforeEach
  void listen() {
    atOne.clear();
    atTwo.clear();
    log = new CapturedLog();
  }

  @AfterEach
  void nothingIsLoggedOfCitizens() {
    log.close();
    assertFalse(log.text().contains("0180"), "a CPR number is in the log");
    hold.countDown();
  }

  private static boolean nothingDue() {
    return waiting.left(ONE).isEmpty() && waiting.left(TWO).isEmpty();
  }

  private static Cpr citizen() {
    return Citizens.add(gateway.database());
  }

  private static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "never: " + what);
      pause(20);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<UUID> identifiers(Collection<Received> received) {
    return received.stream().map(PushListener::identifier).map(UUID::fromString).toList();
  }

  @Test
  @Rule("AKK-61-3")
  void aMessageReachesItsReceiverAndNobodyElse() {
    UUID message = waiting.add(ONE, citizen());
    await("delivered", () -> waiting.left(ONE).isEmpty());
    pause(500);
    assertEquals(List.of(message), identifiers(atOne));
    assertEquals(List.of(), identifiers(atTwo));
    assertEquals("push", waiting.row("delivered", message).get("way"));
  }

  @Test
  void anAdvisThatIsPushedCountsAsAcknowledged() {
    Cpr cpr = citizen();
    // As a rule would have written it.
    UUID advis = UUID.randomUUID();
    long citizen = Citizens.idOf(gateway.database(), cpr);
    gateway
        .database()
        .inTransaction(
            handle -> {
              handle.execute(
                  """
                  insert into notification (id, citizen_id, organisation_type, organisation_code,
                    type, rule, text_da, text_en, effective_date, registered_at)
                  values (?, ?, 2, '01', 1, 'HTY-R-4', 'Tekst', 'Text', current_date,
                    current_timestamp)""",
                  advis.toString(),
                  citizen);
              return handle.execute(
                  """
                  insert into outgoing (message_identifier, citizen_id, organisation_type,
                    organisation_code, type, rule, queued_at, due_at)
                  values (?, ?, 2, '01', 1, 'HTY-R-4', current_timestamp, current_timestamp)""",
                  advis.toString(),
                  citizen);
            });
    await("delivered", () -> identifiers(atOne).contains(advis));
    await("moved", () -> !waiting.left(ONE).contains(advis));
    Object acknowledged =
        gateway
            .database()
            .read(
                handle ->
                    handle
                        .select("select * from notification where id = ?", advis.toString())
                        .mapToMap()
                        .one()
                        .get("acknowledged_at"));
    assertNotNull(acknowledged);
  }

  @Test
  void whatIsAnsweredWithTryAgainComesAgainUnderTheSameIdentifier() {
    UUID message = waiting.add(ONE, citizen());
    verdicts.put(message, Verdict.AGAIN);
    await("tried twice", () -> identifiers(atOne).size() >= 2);
    verdicts.remove(message);
    await("delivered", () -> waiting.left(ONE).isEmpty());
    assertEquals(List.of(message), identifiers(atOne).stream().distinct().toList());
    assertEquals(
        List.of("urn:uuid:" + message),
        atOne.stream().map(Received::messageId).distinct().toList());
  }

  @Test
  void whatIsAnsweredWithNeverIsADeadLetterAndTheNextOneComes() {
    Cpr cpr = citizen();
    UUID dead = waiting.add(ONE, cpr);
    verdicts.put(dead, Verdict.NEVER);
    UUID next = waiting.add(ONE, cpr);
    await("next delivered", () -> identifiers(atOne).contains(next));
    await("moved", () -> waiting.left(ONE).equals(List.of(dead)));
    assertNull(waiting.row("outgoing", dead).get("due_at"));
    assertTrue(log.text().contains(dead + " to 2:01 is given up: result 3"));
    gateway
        .database()
        .inTransaction(
            handle ->
                handle.execute(
                    "delete from outgoing where message_identifier = ?", dead.toString()));
  }

  @Test
  void nothingArrivesFromTheSuspensionOfTheAgreementToItsReinstatement() {
    gateway.gateway().agreements().suspend("A-akasse01", "test", "test");
    UUID message = waiting.add(ONE, citizen());
    pause(1000);
    assertEquals(List.of(), identifiers(atOne));
    gateway.gateway().agreements().reinstate("A-akasse01", "test", "test");
    await("delivered", () -> identifiers(atOne).contains(message));
  }

  @Test
  void aReceiverThatHangsDelaysNoOther() {
    hold = new CountDownLatch(1);
    for (int i = 0; i < 5; i++) {
      waiting.add(TWO, citizen());
    }
    pause(300);
    for (int i = 0; i < 20; i++) {
      waiting.add(ONE, citizen());
    }
    await("all at the one that answers", () -> atOne.size() == 20);
    assertEquals(List.of(), identifiers(atTwo));
    hold.countDown();
    await("all at the other, too", () -> waiting.left(TWO).isEmpty());
  }
}

package dk.dfdg.gateway.app.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.delivery.PushSettings;
import dk.dfdg.gateway.delivery.Subscriber;
import dk.dfdg.gateway.delivery.Waiting;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample a-kasse beside a sandbox. */
class SampleReceiverTest {
  private static final Organisation FUND = new Organisation(Organisation.FUND, "01");
  private static final AtomicReference<SampleReceiver> receiving = new AtomicReference<>();
  private static Subscriber listener;
  private static TestGateway gateway;
  private static Waiting waiting;

  private final StringWriter printed = new StringWriter();
  private final SampleReceiver receiver =
      new SampleReceiver(
          gateway.as("akasse01"),
          gateway.gateway().address(),
          FUND,
          new PrintWriter(printed, true));

  @BeforeAll
  static void start() {
    Path keys = TestGateway.newDirectory().resolve("keys");
    listener =
        Subscriber.listen(
            keys,
            PushListener.answering(
                Subscriber.signing(keys, "akasse01"), message -> receiving.get().take(message)));
    gateway =
        TestGateway.fresh(PushSettings.to(Duration.ofSeconds(5), Map.of("01", listener.address())));
    waiting = new Waiting(gateway.database(), gateway.clock());
  }

  @AfterAll
  static void stop() {
    gateway.close();
    listener.close();
  }

  @Test
  void fetchesWhatWaitsAndPrintsItReadably() throws Exception {
    receiver.choose("PULL");
    receiver.pull();
    Cpr cpr = Citizens.add(gateway.database());
    UUID message = waiting.add(FUND, cpr);
    assertEquals(1, receiver.pull());
    assertEquals(0, receiver.pull());
    assertEquals(List.of(), waiting.left(FUND));
    String text = printed.toString();
    assertTrue(text.contains("AvailabilityEvent R43 no. "), text);
    assertTrue(text.contains("  MessageIdentifier: " + message), text);
    assertTrue(text.contains("  PersonCivilRegistrationIdentifier: " + cpr.value()), text);
    assertTrue(text.contains("  EventDate: 2011-09-05"), text);
    assertTrue(text.contains(" is terminated."), text);
  }

  @Test
  void printsWhatIsPushed() throws Exception {
    receiving.set(receiver);
    receiver.choose("PUSH");
    UUID message = waiting.add(FUND, Citizens.add(gateway.database()));
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!waiting.left(FUND).isEmpty() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertEquals(List.of(), waiting.left(FUND));
    assertTrue(printed.toString().contains("  MessageIdentifier: " + message));
    receiver.choose("PULL");
  }
}

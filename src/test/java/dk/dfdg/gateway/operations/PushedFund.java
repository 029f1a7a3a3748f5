package dk.dfdg.gateway.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dk.dfdg.gateway.app.receiver.PushListener;
import dk.dfdg.gateway.app.receiver.Verdict;
import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.soap.SignedAnswering;
import dk.dfdg.gateway.soap.SignedAnswering.Received;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Random;

/** Receives as a fund's system would, well or badly. */
final class PushedFund implements AutoCloseable {
  private static final int FAILS_ONE_IN = 3;
  private static final int LATE_ONE_IN = 200;

  /** How it behaves until it is mended. */
  enum Manner {
    HEALTHY,
    /** Every third message is refused, half of them by a server that is not ready. */
    FAILING,
    /** Never answers. */
    HANGING,
    /** Takes the message, and answers now and then when nobody waits any more. */
    LATE
  }

  private final Tally tally;
  private final long timeoutMillis;
  private final PushListener listener;
  private final HttpHandler answering;
  private final Random chance = new Random(7);
  private volatile Manner manner;

  /**
   * @param timeoutMillis after which the gateway stops waiting for an answer
   */
  PushedFund(SignedAnswering answers, Path tls, Tally tally, Manner manner, long timeoutMillis) {
    this.tally = tally;
    this.manner = manner;
    this.timeoutMillis = timeoutMillis;
    this.answering = PushListener.answering(answers, this::react);
    this.listener = PushListener.start(0, tls, SandboxKeys.PASSWORD, this::handle);
  }

  URI address() {
    return URI.create("https://localhost:" + listener.port() + "/receive");
  }

  boolean hangs() {
    return manner == Manner.HANGING;
  }

  /** From now on it is healthy. */
  void mend() {
    manner = Manner.HEALTHY;
  }

  private void handle(HttpExchange exchange) throws IOException {
    if (manner == Manner.HANGING) {
      pause(timeoutMillis * 2);
      exchange.close();
    } else if (manner == Manner.FAILING && isOneIn(FAILS_ONE_IN * 2)) {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
    } else {
      answering.handle(exchange);
    }
  }

  private Verdict react(Received message) {
    if (manner == Manner.FAILING && isOneIn(FAILS_ONE_IN * 2)) {
      return Verdict.AGAIN;
    }
    tally.took(
        PushListener.identifier(message),
        text(message, "PersonCivilRegistrationIdentifier"),
        text(message, "FreeText"));
    if (manner == Manner.LATE && isOneIn(LATE_ONE_IN)) {
      pause(timeoutMillis + 500);
    }
    return Verdict.ACCEPTED;
  }

  private synchronized boolean isOneIn(int many) {
    return chance.nextInt(many) == 0;
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String text(Received message, String name) {
    return message.payload().getElementsByTagNameNS("*", name).item(0).getTextContent();
  }

  @Override
  public void close() {
    listener.close();
  }
}

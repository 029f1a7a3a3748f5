package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.store.Database;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Push: a lane for every receiver that an operator has registered. Any number of nodes may push at
 * the same time; a message is one lane's until its lease ends.
 */
public final class Push implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Push.class);

  /** What is begun in the first half of a lease is answered, or given up, within the second. */
  private static final int TIMEOUTS_OF_A_LEASE = 6;

  private final List<Receiver> receivers;
  private final PushSender sender;
  private final Duration timeout;
  private final List<PushLane> lanes;
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final CountDownLatch stop = new CountDownLatch(1);

  /**
   * @param timeout after which the sender ends its wait for an answer
   */
  public Push(
      Database database,
      GatewayClock clock,
      ReceivingAgreement agreements,
      List<Receiver> receivers,
      PushSender sender,
      DeliveryAnswers answers,
      Duration timeout) {
    this.receivers = List.copyOf(receivers);
    this.timeout = timeout;
    this.sender = sender;
    Duration lease = timeout.multipliedBy(TIMEOUTS_OF_A_LEASE);
    this.lanes =
        this.receivers.stream()
            .map(
                receiver ->
                    new PushLane(
                        receiver,
                        new PushRound(
                            database, clock, agreements, sender, answers, receiver, lease),
                        stop))
            .toList();
  }

  /** Begins to send. */
  public void start() {
    for (int i = 0; i < lanes.size(); i++) {
      Thread thread = new Thread(lanes.get(i), "push-" + receivers.get(i).name());
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
  }

  /** Why messages are not brought, as a sentence; empty when they are. */
  public String trouble() {
    if (receivers.isEmpty()) {
      return "";
    }
    for (Thread thread : threads) {
      if (!thread.isAlive()) {
        return "Nothing is pushed any more by " + thread.getName() + ": restart the gateway.";
      }
    }
    return sender.obstacle().map(why -> "Nothing is pushed: " + why).orElse("");
  }

  /** Lets what is under way end; without an interrupt, since H2 would close its file. */
  @Override
  public void close() {
    stop.countDown();
    long end = System.nanoTime() + timeout.plusSeconds(2).toNanos();
    try {
      for (Thread thread : threads) {
        thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        if (thread.isAlive()) {
          LOG.warn("{} still waits for an answer; its message is sent again", thread.getName());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

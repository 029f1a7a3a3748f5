package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.Subscribers;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.store.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
  private final Duration timeout;
  private final List<PushLane> lanes;
  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch stop = new CountDownLatch(1);

  /**
   * @param timeout after which the sender ends its wait for an answer
   */
  public Push(
      Database database,
      GatewayClock clock,
      Subscribers subscribers,
      AccessMatrix matrix,
      List<Receiver> receivers,
      PushSender sender,
      Duration timeout) {
    this.receivers = List.copyOf(receivers);
    this.timeout = timeout;
    ReceivingAgreement agreements = new ReceivingAgreement(subscribers, matrix, clock);
    Duration lease = timeout.multipliedBy(TIMEOUTS_OF_A_LEASE);
    this.lanes =
        this.receivers.stream()
            .map(
                receiver ->
                    new PushLane(
                        receiver,
                        new PushRound(database, clock, agreements, sender, receiver, lease),
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

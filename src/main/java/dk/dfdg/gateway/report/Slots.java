package dk.dfdg.gateway.report;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.store.Database;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * The turn of a municipality and kind: who has it changes what is known. Short work waits for short
 * work, in order and without a connection to the database; nobody waits for a report that is being
 * compared.
 */
final class Slots {
  /** For so long one waits in the queue of this node, of which each is over in an instant. */
  private static final Duration IN_THE_QUEUE = Duration.ofSeconds(5);

  /** For so long one waits for another node. */
  private static final Duration FOR_ANOTHER_NODE = Duration.ofSeconds(2);

  private static final int MILLIS_BETWEEN = 50;
  private static final int LONGEST_QUEUE = 100;

  /** Somebody else has the turn, for a moment: what was begun is rolled back and begun again. */
  private static final class Taken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Taken() {
      super(null, null, false, false);
    }
  }

  private record Slot(String municipality, RecordKind kind) {}

  private final Database database;
  private final ReportStore reports = new ReportStore();
  private final Map<Slot, ReentrantLock> queues = new ConcurrentHashMap<>();

  Slots(Database database) {
    this.database = database;
  }

  /**
   * Does short work that takes the turn, when it is free. Work that is part of a transaction does
   * not wait, as it would keep the transaction's connection from others.
   *
   * @param work begins transactions of its own, each of which first takes the turn; done again when
   *     somebody else has it
   * @throws Refusal when it is not free for long
   */
  <T> T inTurn(String municipality, RecordKind kind, Supplier<T> work) {
    ReentrantLock queue =
        queues.computeIfAbsent(new Slot(municipality, kind), slot -> new ReentrantLock(true));
    if (queue.isHeldByCurrentThread()) {
      return work.get();
    }
    long begun = System.nanoTime();
    boolean patient = !database.isHeldHere();
    if (patient) {
      join(queue);
    }
    try {
      while (true) {
        try {
          return work.get();
        } catch (Taken taken) {
          if (!patient || System.nanoTime() - begun > FOR_ANOTHER_NODE.toNanos()) {
            throw new Refusal(FaultCode.REPORT_BUSY);
          }
          pause();
        }
      }
    } finally {
      if (patient) {
        queue.unlock();
      }
    }
  }

  private static void join(ReentrantLock queue) {
    try {
      if (queue.getQueueLength() < LONGEST_QUEUE
          && queue.tryLock(IN_THE_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throw new Refusal(FaultCode.REPORT_BUSY);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Refusal(FaultCode.REPORT_BUSY);
    }
  }

  /** Takes the turn until the end of the transaction; within {@link #inTurn}. */
  void take(Handle handle, String municipality, RecordKind kind) {
    if (!reports.lockSlot(handle, municipality, kind)) {
      if (reports.isComparing(handle, municipality, kind)) {
        throw new Refusal(FaultCode.REPORT_BUSY);
      }
      throw new Taken();
    }
  }
}

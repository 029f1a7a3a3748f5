package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.FailureTrace;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.delivery.PushStore.Candidate;
import dk.dfdg.gateway.delivery.ReceivingAgreement.Open;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes some of the messages that are due for a receiver and sends them one after the other. What
 * waits for an earlier message about the same citizen is never taken, here or on another node, so
 * that the order per citizen holds; nothing else waits for it.
 */
final class PushRound {
  private static final Logger LOG = LoggerFactory.getLogger(PushRound.class);

  /** Behind the messages that are free may stand many that wait for them. */
  private static final int LOOKED_AT = 200;

  /**
   * What waits for an earlier message is woken with that one's end. It is looked at again by itself
   * only in case nobody did: rarely, or what waits would stand in the way of what is free.
   */
  private static final Duration UNTIL_WOKEN = Duration.ofMinutes(10);

  /**
   * What has been tried already waits only for an earlier message that was given up and is tried
   * again. Nobody wakes it, since it might be under way; there are few such.
   */
  private static final Duration UNTIL_LOOKED_AT = Duration.ofSeconds(10);

  private final Database database;
  private final GatewayClock clock;
  private final ReceivingAgreement agreements;
  private final PushSender sender;
  private final DeliveryAnswers answers;
  private final Receiver receiver;
  private final Duration lease;
  private final PushStore store = new PushStore();
  private final LeaseStore leases = new LeaseStore();

  /**
   * What a round did.
   *
   * @param open whether anything may go out and is wanted by push
   * @param taken messages that were due and free
   * @param more others may be due as well, which have not been looked at
   */
  record Result(boolean open, int taken, boolean more) {
    private static final Result CLOSED = new Result(false, 0, false);
  }

  private record Work(List<Integer> types, List<Leased> rows, boolean more) {
    static final Work NONE = new Work(List.of(), List.of(), false);
  }

  /**
   * @param lease how long the messages of a round are nobody else's; only half of it is used to
   *     begin sending
   */
  PushRound(
      Database database,
      GatewayClock clock,
      ReceivingAgreement agreements,
      PushSender sender,
      DeliveryAnswers answers,
      Receiver receiver,
      Duration lease) {
    this.database = database;
    this.clock = clock;
    this.agreements = agreements;
    this.sender = sender;
    this.answers = answers;
    this.receiver = receiver;
    this.lease = lease;
  }

  /** Why nothing can be sent to anybody now; nothing when all is well. */
  Optional<String> obstacle() {
    return sender.obstacle();
  }

  /**
   * One round.
   *
   * @param most how many messages at most
   * @param presence of the receiver, which is noted
   * @param stopping asked before each message
   */
  Result run(int most, Presence presence, BooleanSupplier stopping) {
    Optional<Open> open = agreements.open(receiver);
    if (open.isEmpty() || obstacle().isPresent()) {
      return Result.CLOSED;
    }
    long lastStart = System.nanoTime() + lease.toNanos() / 2;
    Work work = claim(open.get().types(), most);
    if (work.types().isEmpty()) {
      return Result.CLOSED;
    }
    send(work, presence, () -> stopping.getAsBoolean() || System.nanoTime() > lastStart);
    return new Result(true, work.rows().size(), work.more());
  }

  /** Whatever happens, what was not tried is soon somebody else's. */
  private void send(Work work, Presence presence, BooleanSupplier ended) {
    Set<Leased> untried = new LinkedHashSet<>(work.rows());
    try {
      for (Leased row : work.rows()) {
        if (ended.getAsBoolean() || obstacle().isPresent() || isPaused()) {
          return;
        }
        Optional<Open> open = agreements.open(receiver);
        if (open.isEmpty()) {
          return;
        }
        // It may have been fetched, acknowledged, or chosen to be fetched since it was taken.
        if (open.get().types().contains(row.type())
            && database.read(handle -> leases.isMine(handle, row, work.types()))) {
          untried.remove(row);
          Reception reception = tried(row, open.get());
          boolean goOn = presence.note(row.number(), reception);
          settle(row, reception, work.types());
          if (!goOn) {
            return;
          }
        }
      }
    } finally {
      release(untried);
    }
  }

  private Reception tried(Leased row, Open open) {
    return row.message() == null
        ? answers.own("unreadable", row.attempts())
        : sender.send(receiver.url(), open.signer(), row.message());
  }

  private boolean isPaused() {
    return database.read(handle -> store.isPaused(handle, receiver.organisation()));
  }

  private Work claim(Set<Integer> covered, int most) {
    List<Integer> types =
        database.read(handle -> store.types(handle, receiver.organisation())).stream()
            .filter(covered::contains)
            .toList();
    if (types.isEmpty()) {
      return Work.NONE;
    }
    return database.inTransaction(handle -> claim(handle, types, most));
  }

  private Work claim(Handle handle, List<Integer> types, int most) {
    Instant now = clock.now();
    Instant leaseEnd = now.plus(lease);
    List<Candidate> due = store.lockDue(handle, receiver.organisation(), types, LOOKED_AT, now);
    List<Long> free = new ArrayList<>();
    Map<Long, Instant> blocked = new HashMap<>();
    for (Candidate candidate : due) {
      if (candidate.before() != null) {
        blocked.put(
            candidate.number(),
            candidate.tried()
                ? now.plus(UNTIL_LOOKED_AT)
                : later(candidate.beforeDueAt(), now.plus(UNTIL_WOKEN)));
      } else if (free.size() < most) {
        free.add(candidate.number());
      }
    }
    store.wait(handle, blocked);
    return new Work(
        types,
        free.isEmpty() ? List.of() : store.take(handle, free, leaseEnd),
        due.size() == LOOKED_AT);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Once more when the database was only busy: the receiver has done its part. */
  private void settle(Leased row, Reception reception, List<Integer> types) {
    boolean settled;
    try {
      settled = settled(row, reception, types);
    } catch (StorageException busy) {
      if (!busy.isRetryable()) {
        throw busy;
      }
      settled = settled(row, reception, types);
    }
    if (settled && reception.outcome() == Reception.Outcome.GIVE_UP) {
      LOG.warn(
          "Message {} to {} is given up: {}",
          row.identifier(),
          receiver.organisation(),
          reception.answer());
    }
  }

  private boolean settled(Leased row, Reception reception, List<Integer> types) {
    Instant now = clock.now();
    return database.inTransaction(
        handle -> {
          boolean mine =
              switch (reception.outcome()) {
                case ACCEPTED -> leases.delivered(handle, row, now);
                case GIVE_UP -> leases.giveUp(handle, row, reception.answer());
                case RETRY ->
                    leases.retry(
                        handle, row, now.plus(Retry.after(row.attempts())), reception.answer());
              };
          // What is no longer ours may be gone, and then nobody else wakes what waits for it.
          if (!mine || reception.outcome() != Reception.Outcome.RETRY) {
            leases.wakeNext(handle, row.receiver(), row.citizenId(), types, now);
          }
          return mine;
        });
  }

  private void release(Set<Leased> untried) {
    if (untried.isEmpty()) {
      return;
    }
    try {
      database.inTransaction(
          handle -> {
            Instant now = clock.now();
            untried.forEach(row -> leases.release(handle, row, now));
            return null;
          });
    } catch (StorageException failure) {
      LOG.warn(
          "{} messages to {} are sent when their lease ends: {}",
          untried.size(),
          receiver.organisation(),
          FailureTrace.of(failure));
    }
  }
}

package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.delivery.PushStore.Candidate;
import dk.dfdg.gateway.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

  private final Database database;
  private final GatewayClock clock;
  private final ReceivingAgreement agreements;
  private final PushSender sender;
  private final Receiver receiver;
  private final Duration lease;
  private final PushStore store = new PushStore();

  /**
   * What a round did.
   *
   * @param taken messages that were due and free
   * @param lastFailed the receiver is not there: the round ended early
   */
  record Result(int taken, boolean lastFailed) {
    /** Nothing may go out, or nothing is wanted by push. */
    static final Result CLOSED = new Result(0, false);
  }

  private record Work(List<Integer> types, List<OutgoingMessage> messages) {
    static final Work NONE = new Work(List.of(), List.of());
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
      Receiver receiver,
      Duration lease) {
    this.database = database;
    this.clock = clock;
    this.agreements = agreements;
    this.sender = sender;
    this.receiver = receiver;
    this.lease = lease;
  }

  /**
   * One round.
   *
   * @param most how many messages at most
   * @param stopping asked before each message
   */
  Result run(int most, BooleanSupplier stopping) {
    if (agreements.signer(receiver).isEmpty()) {
      return Result.CLOSED;
    }
    long lastStart = System.nanoTime() + lease.toNanos() / 2;
    Work work = claim(most);
    if (work.types().isEmpty()) {
      return Result.CLOSED;
    }
    for (int i = 0; i < work.messages().size(); i++) {
      Optional<Caller> signer =
          stopping.getAsBoolean() || System.nanoTime() > lastStart ? Optional.empty() : allowed();
      if (signer.isEmpty()) {
        release(work.messages().subList(i, work.messages().size()));
        return new Result(i, false);
      }
      OutgoingMessage message = work.messages().get(i);
      Reception reception = sender.send(receiver.url(), signer.get(), message);
      settle(message, reception, work.types());
      if (reception.aboutReceiver()) {
        release(work.messages().subList(i + 1, work.messages().size()));
        return new Result(i + 1, true);
      }
    }
    return new Result(work.messages().size(), false);
  }

  private Optional<Caller> allowed() {
    boolean paused = database.read(handle -> store.isPaused(handle, receiver.organisation()));
    return paused ? Optional.empty() : agreements.signer(receiver);
  }

  private Work claim(int most) {
    List<Integer> types = database.read(handle -> store.types(handle, receiver.organisation()));
    if (types.isEmpty()) {
      return Work.NONE;
    }
    return database.inTransaction(handle -> claim(handle, types, most));
  }

  private Work claim(Handle handle, List<Integer> types, int most) {
    Instant now = clock.now();
    Instant leaseEnd = now.plus(lease);
    List<Candidate> due = store.lockDue(handle, receiver.organisation(), types, most, now);
    List<Long> free = new ArrayList<>();
    Set<Long> taken = new HashSet<>();
    for (Candidate candidate : due) {
      if (candidate.before() == null) {
        free.add(candidate.number());
        taken.add(candidate.number());
      }
    }
    for (Candidate candidate : due) {
      if (candidate.before() != null) {
        store.wait(
            handle,
            candidate.number(),
            taken.contains(candidate.before()) ? leaseEnd : candidate.beforeDueAt());
      }
    }
    return new Work(types, free.isEmpty() ? List.of() : store.take(handle, free, leaseEnd));
  }

  private void settle(OutgoingMessage message, Reception reception, List<Integer> types) {
    Instant now = clock.now();
    boolean settled =
        database.inTransaction(
            handle -> {
              boolean mine =
                  switch (reception.outcome()) {
                    case ACCEPTED -> store.delivered(handle, message, now);
                    case GIVE_UP -> store.giveUp(handle, message, reception.answer());
                    case RETRY ->
                        store.retry(
                            handle,
                            message,
                            now.plus(Retry.after(message.attempts())),
                            reception.answer());
                  };
              if (mine && reception.outcome() != Reception.Outcome.RETRY) {
                store.wakeNext(handle, message, types, now);
              }
              return mine;
            });
    if (settled && reception.outcome() == Reception.Outcome.GIVE_UP) {
      LOG.warn(
          "Message {} to {} is given up: {}",
          message.identifier(),
          receiver.organisation(),
          reception.answer());
    }
  }

  private void release(List<OutgoingMessage> rest) {
    if (!rest.isEmpty()) {
      Instant now = clock.now();
      database.inTransaction(
          handle -> {
            rest.forEach(message -> store.release(handle, message, now));
            return null;
          });
    }
  }
}

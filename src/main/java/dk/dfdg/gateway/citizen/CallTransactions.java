package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.CallProgress;
import dk.dfdg.gateway.access.CallProgress.Stored;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.StorageException;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The transaction of a call: once however often its message comes, within one day, and without an
 * effect while its agreement is in test.
 */
final class CallTransactions {

  /** What the caller is told, and what is on the disk when it is. */
  record Told(Registered registered, Stored stored) {}

  /** Midnight has passed meanwhile: what was decided belongs to two days. */
  private static final class DayHasChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Database database;
  private final GatewayClock clock;
  private final TestCallStore testCalls;
  private final CallProgress progress;
  private final AcceptedCallStore calls = new AcceptedCallStore();

  CallTransactions(
      Database database, GatewayClock clock, TestCallStore testCalls, CallProgress progress) {
    this.database = database;
    this.clock = clock;
    this.testCalls = testCalls;
    this.progress = progress;
  }

  /** A message that comes again gets its first outcome again. */
  Registered register(CallContext call, Function<Handle, Told> work) {
    if (call.inTest()) {
      Told dry = withinOneDay(work, database::rolledBack);
      recordTest(call);
      return dry.registered().asTest();
    }
    Told told = unlessRepeated(work, call, this::again);
    progress.stored(call, told.stored());
    return told.registered();
  }

  /** What a message that was accepted before is told. */
  Told again(AcceptedCallStore.Earlier earlier, CallContext call) {
    Registered first = Replay.firstOutcome(earlier, call);
    progress.accepted(call);
    return new Told(first, Stored.FIRST_RECEIPT_AGAIN);
  }

  /**
   * @throws Refusal when the message has been answered before, and while in test
   */
  <T> T read(CallContext call, Function<Handle, T> work) {
    if (call.inTest()) {
      withinOneDay(work, database::rolledBack);
      recordTest(call);
      throw new Refusal(FaultCode.RECORDED_IN_TEST);
    }
    T told = unlessRepeated(work, call, Replay::refuseRead);
    progress.stored(call, Stored.QUESTION);
    return told;
  }

  /** A question that tells nothing, and is answered in test too. */
  void ping(CallContext call, Function<Handle, Void> work) {
    unlessRepeated(work, call, Replay::refuseRead);
    progress.stored(call, Stored.QUESTION);
    if (call.inTest()) {
      testCalls.record(call);
    }
  }

  private void recordTest(CallContext call) {
    testCalls.record(call);
    progress.stored(call, Stored.TEST_CALL);
  }

  /**
   * Copies about one citizen wait for the lock; others meet at the audit's key, where the first one
   * to commit wins.
   */
  private <T> T unlessRepeated(
      Function<Handle, T> work,
      CallContext call,
      BiFunction<AcceptedCallStore.Earlier, CallContext, T> repeated) {
    try {
      return withinOneDay(work, database::inTransaction);
    } catch (StorageException failure) {
      if (!failure.isUniqueViolation()) {
        throw failure;
      }
      AcceptedCallStore.Earlier earlier =
          database.read(handle -> calls.find(handle, call)).orElseThrow(() -> failure);
      return repeated.apply(earlier, call);
    }
  }

  /** Begun before midnight and decided after it, it is done again on the new day. */
  private <T> T withinOneDay(
      Function<Handle, T> work, Function<Function<Handle, T>, T> transaction) {
    Function<Handle, T> guarded =
        handle -> {
          LocalDate day = clock.today();
          T done = work.apply(handle);
          if (!clock.today().equals(day)) {
            throw new DayHasChanged();
          }
          return done;
        };
    try {
      return transaction.apply(guarded);
    } catch (DayHasChanged midnight) {
      return transaction.apply(guarded);
    }
  }
}

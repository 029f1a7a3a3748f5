package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.CallProgress;
import dk.dfdg.gateway.access.CallProgress.Stored;
import dk.dfdg.gateway.access.MatrixRow;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.StorageException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The one transaction in which a citizen is locked, decided about and registered. A message that
 * comes again gets its first outcome again and has no second effect, however many copies arrive at
 * once; history, state and receipt are stored together or not at all.
 */
public final class Registrations {

  /** A service's rules, asked once the citizen is locked and loaded. */
  @FunctionalInterface
  public interface Decider<F> {
    /**
     * @param messageIdentifier the id that the receipt will carry
     */
    Decision<F> decide(CitizenState state, UUID messageIdentifier);
  }

  /** What the caller is told, and what is on the disk when it is. */
  private record Told(Registered registered, Stored stored) {}

  private final Database database;
  private final GatewayClock clock;
  private final CitizenAccess access;
  private final TestCallStore testCalls;
  private final CallProgress progress;
  private final CitizenStore citizens = new CitizenStore();
  private final AcceptedCallStore calls = new AcceptedCallStore();

  public Registrations(
      Database database, GatewayClock clock, AccessMatrix matrix, TestCallStore testCalls) {
    this(database, clock, matrix, testCalls, CallProgress.UNWATCHED);
  }

  /**
   * @param progress told of each call that is accepted and stored
   */
  public Registrations(
      Database database,
      GatewayClock clock,
      AccessMatrix matrix,
      TestCallStore testCalls,
      CallProgress progress) {
    this.database = database;
    this.clock = clock;
    this.access = new CitizenAccess(matrix);
    this.testCalls = testCalls;
    this.progress = progress;
  }

  /**
   * Registers what the rules decide about a citizen.
   *
   * @throws Refusal when the citizen may not be reached or the rules refuse; nothing is stored then
   */
  public <F> Registered register(
      CallContext call, Cpr cpr, Decider<F> decider, FactApplier<F> applier) {
    MatrixRow row = access.row(call);
    Function<Handle, Told> work =
        handle -> {
          citizens.lock(handle, cpr).orElseThrow(() -> CitizenAccess.unknown(row, call));
          CitizenStore.Met met = meet(handle, call, cpr, row);
          if (met.earlier() != null) {
            return again(met.earlier(), call);
          }
          Registered registered = register(handle, call, row, met, decider, applier);
          progress.accepted(call);
          return new Told(registered, Stored.REGISTRATION);
        };
    if (call.inTest()) {
      Told dry = database.rolledBack(work);
      recordTest(call);
      return dry.registered().asTest();
    }
    Told told = unlessRepeated(work, call, this::again);
    progress.stored(call, told.stored());
    return told.registered();
  }

  private Told again(AcceptedCallStore.Earlier earlier, CallContext call) {
    Registered first = Replay.firstOutcome(earlier, call);
    progress.accepted(call);
    return new Told(first, Stored.FIRST_RECEIPT_AGAIN);
  }

  private void recordTest(CallContext call) {
    testCalls.record(call);
    progress.stored(call, Stored.TEST_CALL);
  }

  private <F> Registered register(
      Handle handle,
      CallContext call,
      MatrixRow row,
      CitizenStore.Met met,
      Decider<F> decider,
      FactApplier<F> applier) {
    CitizenAccess.check(row, call, met);
    if (met.state().isDeadOn(clock.today())) {
      throw new Refusal(FaultCode.CITIZEN_DEAD);
    }
    // To the millisecond, so that the receipt is the same when it is read back.
    Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
    Receipt receipt = new Receipt(UUID.randomUUID(), now, false);
    Recorder<F> recorder = new Recorder<>(handle, met.state(), applier);
    recorder.record(Origin.system(now), applier.due(met.state(), clock.today()));
    Decision<F> decision = decider.decide(recorder.state(), receipt.messageIdentifier());
    if (decision instanceof Decision.Refused<F> refused) {
      throw new Refusal(refused.violations());
    }
    Decision.Accepted<F> accepted = (Decision.Accepted<F>) decision;
    recorder.record(new Origin(receipt.messageIdentifier(), now, call), accepted.facts());
    recorder.save();
    Registered registered =
        new Registered(receipt, accepted.advice(), applier.answers(accepted.facts()));
    calls.insert(handle, call, now, met.state().id(), registered);
    return registered;
  }

  /**
   * Records, as the system user, what the law has made happen.
   *
   * @return true when there was anything to record
   */
  public <F> boolean registerAutomatic(
      long citizenId, Function<CitizenState, List<F>> decide, FactApplier<F> applier) {
    return database.inTransaction(
        handle -> {
          citizens.lock(handle, citizenId);
          Recorder<F> recorder = new Recorder<>(handle, citizens.load(handle, citizenId), applier);
          List<F> facts = decide.apply(recorder.state());
          recorder.record(Origin.system(clock.now()), facts);
          recorder.save();
          return !facts.isEmpty();
        });
  }

  /**
   * Answers a question about a citizen and records that it was asked.
   *
   * @throws Refusal also when the same message has been answered before, and while in test
   */
  public <T> T read(CallContext call, Cpr cpr, Function<CitizenState, T> answer) {
    MatrixRow row = access.row(call);
    Function<Handle, T> work =
        handle -> {
          CitizenStore.Met met = meet(handle, call, cpr, row);
          if (met.earlier() != null) {
            return Replay.refuseRead(met.earlier(), call);
          }
          CitizenAccess.check(row, call, met);
          T told = answer.apply(met.state());
          calls.insert(handle, call, clock.now(), met.state().id(), null);
          progress.accepted(call);
          return told;
        };
    if (call.inTest()) {
      database.rolledBack(work);
      recordTest(call);
      throw new Refusal(FaultCode.RECORDED_IN_TEST);
    }
    T told = unlessRepeated(work, call, Replay::refuseRead);
    progress.stored(call, Stored.QUESTION);
    return told;
  }

  /** Records a call that is about no citizen; refused when it has been answered before. */
  public void readWithoutCitizen(CallContext call) {
    if (!access.row(call).noCitizen()) {
      throw new Refusal(FaultCode.CITIZEN_ACCESS_DENIED);
    }
    unlessRepeated(
        handle -> {
          calls.insert(handle, call, clock.now(), null, null);
          progress.accepted(call);
          return null;
        },
        call,
        Replay::refuseRead);
    progress.stored(call, Stored.QUESTION);
    if (call.inTest()) {
      testCalls.record(call);
    }
  }

  private CitizenStore.Met meet(Handle handle, CallContext call, Cpr cpr, MatrixRow row) {
    return citizens
        .meet(handle, cpr, call, row, clock.today())
        .orElseThrow(() -> CitizenAccess.unknown(row, call));
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
      return database.inTransaction(work);
    } catch (StorageException failure) {
      if (!failure.isUniqueViolation()) {
        throw failure;
      }
      AcceptedCallStore.Earlier earlier =
          database.read(handle -> calls.find(handle, call)).orElseThrow(() -> failure);
      return repeated.apply(earlier, call);
    }
  }
}

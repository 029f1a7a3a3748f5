package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.CallProgress;
import dk.dfdg.gateway.access.CallProgress.Stored;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.store.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * The one transaction in which a citizen is locked, decided about and registered. A message that
 * comes again gets its first outcome again and has no second effect, however many copies arrive at
 * once; history, state and receipt are stored together or not at all.
 */
public final class Registrations {

  /** A service's rules, asked once the citizen is locked and loaded. */
  @FunctionalInterface
  public interface Decider {
    /**
     * @param messageIdentifier the id that the receipt will carry
     */
    Decision<? extends CitizenFact> decide(CitizenState state, UUID messageIdentifier);
  }

  /** The same, also told what the citizen's state alone does not tell. */
  @FunctionalInterface
  public interface AskingDecider {
    /**
     * @param handle the transaction, for questions and for locking what the citizen may take
     * @param messageIdentifier the id that the receipt will carry
     */
    Decision<? extends CitizenFact> decide(
        Handle handle, CitizenState state, UUID messageIdentifier);
  }

  private final Database database;
  private final GatewayClock clock;
  private final AccessMatrix matrix;
  private final AutomaticLaw law;
  private final CallProgress progress;
  private final CallTransactions transactions;
  private final CitizenStore citizens = new CitizenStore();
  private final AcceptedCallStore calls = new AcceptedCallStore();

  public Registrations(
      Database database,
      GatewayClock clock,
      AccessMatrix matrix,
      AutomaticLaw law,
      TestCallStore testCalls) {
    this(database, clock, matrix, law, testCalls, CallProgress.UNWATCHED);
  }

  /**
   * @param law what happens by itself, at once and when its day comes
   * @param progress told of each call that is accepted and stored
   */
  public Registrations(
      Database database,
      GatewayClock clock,
      AccessMatrix matrix,
      AutomaticLaw law,
      TestCallStore testCalls,
      CallProgress progress) {
    this.database = database;
    this.clock = clock;
    this.matrix = matrix;
    this.law = law;
    this.progress = progress;
    this.transactions = new CallTransactions(database, clock, testCalls, progress);
  }

  /**
   * Registers what the rules decide about a citizen.
   *
   * @throws Refusal when the citizen may not be reached or the rules refuse; nothing is stored then
   */
  public Registered register(CallContext call, Cpr cpr, Decider decider) {
    return register(call, cpr, (handle, state, identifier) -> decider.decide(state, identifier));
  }

  /**
   * Registers what rules decide that need more than the citizen's state.
   *
   * @throws Refusal as above
   */
  public Registered register(CallContext call, Cpr cpr, AskingDecider decider) {
    return register(call, cpr, null, decider);
  }

  /**
   * The same by an operation whose registrations belong to several of the tasks that a jobcentre
   * delegates to another actor.
   *
   * @param code of what is registered
   * @throws Refusal as above
   */
  public Registered register(CallContext call, Cpr cpr, String code, AskingDecider decider) {
    CitizenAccess access = CitizenAccess.registering(matrix, call, code);
    Function<Handle, CallTransactions.Told> work =
        handle -> {
          citizens.lock(handle, cpr).orElseThrow(access::unknown);
          CitizenStore.Met met = meet(handle, call, cpr, access);
          if (met.earlier() != null) {
            return transactions.again(met.earlier(), call);
          }
          access.checkRegistering(met, cpr, clock.today());
          Registered registered = register(handle, call, met, decider);
          progress.accepted(call);
          return new CallTransactions.Told(registered, Stored.REGISTRATION);
        };
    return transactions.register(call, work);
  }

  private Registered register(
      Handle handle, CallContext call, CitizenStore.Met met, AskingDecider decider) {
    LocalDate today = clock.today();
    // To the millisecond, so that the receipt is the same when it is read back.
    Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
    Receipt receipt = new Receipt(UUID.randomUUID(), now, false);
    Recorder recorder = new Recorder(handle, law, met.state());
    recorder.recordDue(Origin.system(now), today);
    Decision<? extends CitizenFact> decision =
        decider.decide(handle, recorder.state(), receipt.messageIdentifier());
    if (decision instanceof Decision.Refused<?> refused) {
      throw new Refusal(refused.violations());
    }
    Decision.Accepted<? extends CitizenFact> accepted =
        (Decision.Accepted<? extends CitizenFact>) decision;
    Origin origin = new Origin(receipt.messageIdentifier(), now, call);
    List<CitizenFact> facts = recorder.record(origin, accepted.facts(), today);
    recorder.save();
    Registered registered = new Registered(receipt, accepted.advice(), answers(facts));
    calls.insert(handle, call, now, met.state().id(), registered);
    return registered;
  }

  private static Map<String, String> answers(List<CitizenFact> facts) {
    Map<String, String> answers = new LinkedHashMap<>();
    facts.forEach(fact -> answers.putAll(fact.answers()));
    return answers;
  }

  /**
   * Records, as the system user, what has come about without a call, and first what has fallen due.
   *
   * @param decide told the citizen's state; none may follow from it
   * @return true when there was anything to record
   */
  public boolean registerAutomatic(
      long citizenId, Function<CitizenState, ? extends List<? extends CitizenFact>> decide) {
    return database.inTransaction(
        handle -> {
          citizens.lock(handle, citizenId);
          Recorder recorder = new Recorder(handle, law, citizens.load(handle, citizenId));
          Origin origin = Origin.system(clock.now());
          LocalDate today = clock.today();
          boolean due = !recorder.recordDue(origin, today).isEmpty();
          boolean more = !recorder.record(origin, decide.apply(recorder.state()), today).isEmpty();
          recorder.save();
          return due || more;
        });
  }

  /** Records what has fallen due for a citizen; returns false when nothing had. */
  public boolean registerDue(long citizenId) {
    return registerDue(citizenId, true).orElse(0) > 0;
  }

  /**
   * The same, without waiting unless told to.
   *
   * @return how many deadlines fell; nothing when somebody else is at work on the citizen
   */
  public OptionalInt registerDue(long citizenId, boolean wait) {
    return database.inTransaction(
        handle -> {
          if (wait) {
            citizens.lock(handle, citizenId);
          } else if (!citizens.lockUnlessBusy(handle, citizenId)) {
            return OptionalInt.empty();
          }
          Recorder recorder = new Recorder(handle, law, citizens.load(handle, citizenId));
          int fallen = recorder.recordDue(Origin.system(clock.now()), clock.today()).size();
          if (fallen == 0) {
            recorder.alignDeadlines();
          }
          recorder.save();
          return OptionalInt.of(fallen);
        });
  }

  /**
   * Answers a question about a citizen and records that it was asked.
   *
   * @throws Refusal also when the same message has been answered before, and while in test
   */
  public <T> T read(CallContext call, Cpr cpr, Function<CitizenState, T> answer) {
    return read(call, cpr, (handle, state) -> answer.apply(state));
  }

  /**
   * Answers a question that the citizen's state alone does not answer.
   *
   * @param answer told the state as of today, also when what fell due has not been recorded yet
   * @throws Refusal also when the same message has been answered before, and while in test
   */
  public <T> T read(CallContext call, Cpr cpr, BiFunction<Handle, CitizenState, T> answer) {
    CitizenAccess access = CitizenAccess.reading(matrix, call);
    Function<Handle, T> work =
        handle -> {
          CitizenStore.Met met = meet(handle, call, cpr, access);
          if (met.earlier() != null) {
            return Replay.refuseRead(met.earlier(), call);
          }
          access.check(met, clock.today());
          T told = answer.apply(handle, law.until(met.state(), clock.today()).state());
          calls.insert(handle, call, clock.now(), met.state().id(), null);
          progress.accepted(call);
          return told;
        };
    return transactions.read(call, work);
  }

  /** Records a call that is about no citizen; refused when it has been answered before. */
  public void readWithoutCitizen(CallContext call) {
    checkWithoutCitizen(call);
    transactions.ping(
        call,
        handle -> {
          calls.insert(handle, call, clock.now(), null, null);
          progress.accepted(call);
          return null;
        });
  }

  /**
   * Answers a question that is about the organisation acted for, not about one citizen.
   *
   * @throws Refusal also when the same message has been answered before, and while in test
   */
  public <T> T readWithoutCitizen(CallContext call, Function<Handle, T> answer) {
    checkWithoutCitizen(call);
    Function<Handle, T> work =
        handle -> {
          T told = answer.apply(handle);
          calls.insert(handle, call, clock.now(), null, null);
          progress.accepted(call);
          return told;
        };
    return transactions.read(call, work);
  }

  /**
   * Registers something that is about the organisation acted for, not about one citizen.
   *
   * @param change told the receipt that the caller gets; answers advice, or throws a refusal
   */
  public Registered registerWithoutCitizen(
      CallContext call, BiFunction<Handle, Receipt, List<Advice>> change) {
    return registerWithoutCitizen(call, handle -> {}, change);
  }

  /**
   * The same in turn: copies of one message that come at once wait for each other, so that the
   * later ones get the first one's outcome although it has changed what they would be judged by.
   *
   * @param lock takes what others must wait for
   */
  public Registered registerWithoutCitizen(
      CallContext call, Consumer<Handle> lock, BiFunction<Handle, Receipt, List<Advice>> change) {
    checkWithoutCitizen(call);
    return registerOnce(
        call,
        lock,
        (handle, receipt) -> new Registered(receipt, change.apply(handle, receipt), Map.of()));
  }

  /**
   * Registers something that is about no citizen and tells more than the receipt.
   *
   * @param change told the receipt that the caller gets; answers it with advice and with small
   *     answers, which a message that comes again gets again; or throws a refusal
   */
  public Registered answerWithoutCitizen(
      CallContext call, BiFunction<Handle, Receipt, Registered> change) {
    return answerWithoutCitizen(call, handle -> {}, change);
  }

  /**
   * The same in turn, so that copies of one message that come at once get one outcome.
   *
   * @param lock takes what others must wait for
   */
  public Registered answerWithoutCitizen(
      CallContext call, Consumer<Handle> lock, BiFunction<Handle, Receipt, Registered> change) {
    checkWithoutCitizen(call);
    return registerOnce(call, lock, change);
  }

  /**
   * The same for work that has transactions of its own and no second effect when it is done again:
   * it is done first and recorded then, unless the message has come before.
   *
   * @param work answers what the caller is told beside the receipt, or throws a refusal
   */
  public Registered answerAfterWork(CallContext call, Supplier<Map<String, String>> work) {
    checkWithoutCitizen(call);
    boolean first = database.read(handle -> calls.find(handle, call)).isEmpty();
    Map<String, String> answers = first ? work.get() : Map.of();
    return registerOnce(
        call, handle -> {}, (handle, receipt) -> new Registered(receipt, List.of(), answers));
  }

  /**
   * Registers what the rules decide about each citizen of a list; half a list that is refused does
   * not lose the other half.
   *
   * @return with a {@link ListResult} for each number, in their order
   */
  public Registered registerEach(CallContext call, List<Cpr> numbers, ListDecider decider) {
    CitizenAccess access = CitizenAccess.registering(matrix, call, null);
    return registerOnce(
        call,
        handle -> {},
        (handle, receipt) ->
            new CitizenList(handle, law, call, access, clock.today(), receipt)
                .register(numbers, decider));
  }

  private Registered registerOnce(
      CallContext call, Consumer<Handle> lock, BiFunction<Handle, Receipt, Registered> change) {
    Function<Handle, CallTransactions.Told> work =
        handle -> {
          lock.accept(handle);
          Optional<AcceptedCallStore.Earlier> earlier = calls.find(handle, call);
          if (earlier.isPresent()) {
            return transactions.again(earlier.get(), call);
          }
          Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
          Receipt receipt = new Receipt(UUID.randomUUID(), now, false);
          Registered registered = change.apply(handle, receipt);
          calls.insert(handle, call, now, null, registered);
          progress.accepted(call);
          return new CallTransactions.Told(registered, Stored.REGISTRATION);
        };
    return transactions.register(call, work);
  }

  private void checkWithoutCitizen(CallContext call) {
    if (!CitizenAccess.row(matrix, call).noCitizen().reaches(call.channel())) {
      throw new Refusal(FaultCode.CITIZEN_ACCESS_DENIED);
    }
  }

  private CitizenStore.Met meet(Handle handle, CallContext call, Cpr cpr, CitizenAccess access) {
    return citizens
        .meet(handle, cpr, call, access.row(), clock.today())
        .orElseThrow(access::unknown);
  }
}

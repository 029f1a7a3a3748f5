package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.store.Database;
import java.util.List;
import java.util.Optional;

/**
 * Records what a register delivers about citizens: as the system user, under the citizen's lock,
 * and with what it causes.
 */
public final class Deliveries {
  private final Database database;
  private final GatewayClock clock;
  private final AutomaticLaw law;
  private final CitizenStore citizens = new CitizenStore();
  private final FactStore history = new FactStore();

  public Deliveries(Database database, GatewayClock clock, AutomaticLaw law) {
    this.database = database;
    this.clock = clock;
    this.law = law;
  }

  /** What a delivery means for a citizen who is known; may throw, and then nothing is recorded. */
  @FunctionalInterface
  public interface Decider {
    /**
     * @param history everything recorded about the citizen, oldest first
     */
    List<? extends CitizenFact> decide(CitizenState state, List<HistoryFact> history);
  }

  /** The key of the citizen who has the number or has had it. */
  public Optional<Long> find(Cpr cpr) {
    return database.read(handle -> citizens.find(handle, cpr));
  }

  /**
   * Adds a citizen, unless somebody has had the number already.
   *
   * @return whether the citizen was added
   * @throws dk.dfdg.gateway.store.StorageException a unique violation when somebody has just done
   *     so
   */
  public boolean add(NewCitizen citizen, List<? extends CitizenFact> facts) {
    try {
      return database.inTransaction(
          handle -> {
            long id = citizens.insert(handle, citizen);
            // The same delivery may have come twice at once and gone on to the next number already.
            if (citizens.isReplaced(handle, citizen.cpr())) {
              throw new NumberIsReplaced();
            }
            Recorder recorder = new Recorder(handle, law, citizens.load(handle, id));
            recorder.record(Origin.system(clock.now()), facts, clock.today());
            recorder.save();
            return true;
          });
    } catch (NumberIsReplaced known) {
      return false;
    }
  }

  /** Ends the transaction in which a citizen was about to be added a second time. */
  private static final class NumberIsReplaced extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Records what a delivery means for a citizen, and first what has fallen due.
   *
   * @return false when there was nothing to record
   */
  public boolean register(long citizenId, Decider decider) {
    return database.inTransaction(
        handle -> {
          citizens.lock(handle, citizenId);
          Recorder recorder = new Recorder(handle, law, citizens.load(handle, citizenId));
          Origin origin = Origin.system(clock.now());
          recorder.recordDue(origin, clock.today());
          List<HistoryFact> known =
              history.historyOf(handle, citizenId).stream().map(FactStore.Recorded::fact).toList();
          List<? extends CitizenFact> facts = decider.decide(recorder.state(), known);
          recorder.record(origin, facts, clock.today());
          recorder.save();
          return !facts.isEmpty();
        });
  }
}

package dk.dfdg.gateway.citizen;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Appends facts to a citizen's history, then writes the state they lead to.
 *
 * @param <F> the facts of the service
 */
final class Recorder<F> {
  private final FactStore history = new FactStore();
  private final Handle handle;
  private final CitizenState before;
  private final FactApplier<F> applier;
  private CitizenState state;

  Recorder(Handle handle, CitizenState before, FactApplier<F> applier) {
    this.handle = handle;
    this.before = before;
    this.applier = applier;
    this.state = before;
  }

  /** The citizen as the recorded facts have left them. */
  CitizenState state() {
    return state;
  }

  void record(Origin origin, List<F> facts) {
    history.append(handle, before.id(), origin, facts.stream().map(applier::history).toList());
    for (F fact : facts) {
      state = applier.after(state, fact);
    }
  }

  void save() {
    if (state != before) {
      applier.save(handle, before, state);
    }
  }
}

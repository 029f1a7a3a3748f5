package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.CitizenStore;
import dk.dfdg.gateway.citizen.FactStore;
import dk.dfdg.gateway.citizen.Origin;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Records what is known of a citizen's enrollment from elsewhere, without asking the rules. */
public final class KnownEnrollments {
  private final CitizenStore citizens = new CitizenStore();
  private final FactStore facts = new FactStore();
  private final EnrollmentHistory history = new EnrollmentHistory(null, new EnrollmentStore());

  /** Records facts about a citizen that was added in this transaction. */
  public void record(Handle handle, long citizenId, List<EnrollmentFact> known, Instant now) {
    CitizenState before = citizens.load(handle, citizenId);
    CitizenState after = before;
    for (EnrollmentFact fact : known) {
      after = history.after(after, fact);
    }
    Origin origin = new Origin(UUID.randomUUID(), now, null);
    facts.append(handle, citizenId, origin, known.stream().map(history::history).toList());
    history.save(handle, before, after);
  }
}

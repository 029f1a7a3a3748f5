package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.law.Advice;
import java.util.ArrayList;
import java.util.List;

/**
 * What a match means for enrollment and absences, wherever it was made. It never cancels or enrolls
 * and never ends an absence (decisions ): where it contradicts them, the case worker
 * is advised, and the responsible jobcentre is told by {@link Notices#contradictions}.
 */
public final class MatchContradictions {
  private final Contradictions contradictions;
  private final AbsenceConflicts absences;

  public MatchContradictions(Contradictions contradictions, AbsenceConflicts absences) {
    this.contradictions = contradictions;
    this.absences = absences;
  }

  /** What will not fit together once the facts hold. */
  public List<Advice> of(Registering registering, List<CitizenFact> facts) {
    CitizenState after = Facts.after(registering, facts);
    List<Advice> found = new ArrayList<>(contradictions.of(after, registering.today()));
    found.addAll(absences.adviceOn(after, registering.today()));
    return found;
  }
}

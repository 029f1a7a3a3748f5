package dk.dfdg.gateway.person;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.VisitationFact.MatchRegistered;
import dk.dfdg.gateway.law.Advice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A match never cancels or enrolls and never ends an absence (decisions ): where it
 * contradicts them, the jobcentre gets an advis.
 */
final class PersonConsequences implements Consequence {
  private final Contradictions contradictions;
  private final AbsenceConflicts absences;

  PersonConsequences(Contradictions contradictions, AbsenceConflicts absences) {
    this.contradictions = contradictions;
    this.absences = absences;
  }

  @Override
  public List<? extends CitizenFact> of(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today) {
    if (!(fact instanceof MatchRegistered)) {
      return List.of();
    }
    List<Advice> found = new ArrayList<>(contradictions.of(after, today));
    found.addAll(absences.adviceOn(after, today));
    return Notices.contradictions(after, found, today);
  }
}

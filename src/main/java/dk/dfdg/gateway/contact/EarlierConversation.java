package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.citizen.InterviewFact;
import dk.dfdg.gateway.citizen.InterviewReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A conversation that is corrected by a service whose requests carry less than it may have been
 * registered with: that keeps what they cannot carry. Pure.
 *
 * @param report what was said at it, as corrected last
 */
public record EarlierConversation(Interview interview, InterviewReport report) {

  /**
   * @param history all facts of the citizen in the order of their registration
   */
  public static Optional<EarlierConversation> find(
      CitizenState state, List<Recorded> history, UUID id) {
    Optional<InterviewReport> report =
        history.stream()
            .map(recorded -> recorded.fact().details())
            .filter(
                details ->
                    id.toString().equals(details.get(InterviewFact.INTERVIEW))
                        && details.get(InterviewFact.REPORT) != null)
            .reduce((earlier, later) -> later)
            .map(InterviewFact::report);
    return state
        .contactCourse()
        .interview(id)
        .map(
            interview ->
                new EarlierConversation(interview, report.orElse(InterviewReport.of(null))));
  }

  /** The time of day stays while the day does. */
  Instant heldAt(Instant sent, LocalDate day) {
    return interview.heldOn().equals(day) ? interview.heldAt() : sent;
  }

  /** Participants, areas and the rest stay; the agreement is the new one. */
  InterviewReport with(InterviewReport sent) {
    return report.withAgreement(sent.agreement());
  }
}

package dk.dfdg.gateway.interview;

import dk.dfdg.gateway.citizen.FactStore.Recorded;
import dk.dfdg.gateway.citizen.InterviewFact;
import java.util.List;
import java.util.UUID;

/** Whether a match has been registered since the one of a conversation. Pure. */
final class LaterMatch {
  private LaterMatch() {}

  /**
   * @param history all facts of the citizen in the order of their registration
   * @param interview the conversation that is corrected
   */
  static boolean than(List<Recorded> history, UUID interview) {
    List<Recorded> own =
        history.stream()
            .filter(
                recorded -> interview.toString().equals(detail(recorded, InterviewFact.INTERVIEW)))
            .toList();
    return history.stream()
        .filter(recorded -> recorded.fact().kind().equals("MatchRegistered"))
        .reduce((earlier, later) -> later)
        .filter(match -> own.stream().noneMatch(of -> isOfTheSameMessage(of, match)))
        .filter(match -> !own.isEmpty() && match.id() > own.get(0).id())
        .isPresent();
  }

  private static boolean isOfTheSameMessage(Recorded one, Recorded other) {
    return one.messageIdentifier().equals(other.messageIdentifier());
  }

  private static Object detail(Recorded recorded, String name) {
    return recorded.fact().details().get(name);
  }
}

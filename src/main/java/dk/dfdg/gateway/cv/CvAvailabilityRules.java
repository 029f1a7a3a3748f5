package dk.dfdg.gateway.cv;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.CvFact.CvAvailabilityChanged;
import dk.dfdg.gateway.citizen.MessageFact;
import dk.dfdg.gateway.citizen.NotificationType;
import dk.dfdg.gateway.law.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Søgbart CV: Jobnet tells whether employers can find it. When they no longer can, the responsible
 * jobcentre is told, and the a-kasse hears of it by an event (Bilag 4 R53).
 */
public final class CvAvailabilityRules {
  private static final String RULE = "HTY-R-5";
  private static final String DANISH = "Borgerens CV er ikke længere søgbart på Jobnet.";
  private static final String ENGLISH = "The citizen's CV can no longer be found on Jobnet.";

  private CvAvailabilityRules() {}

  static Decision<CitizenFact> changed(CitizenState state, boolean searchable, LocalDate today) {
    Boolean before = state.contactCourse().cv().searchable();
    List<CitizenFact> facts = new ArrayList<>();
    if (before == null || before != searchable) {
      facts.add(new CvAvailabilityChanged(searchable, today, RULE));
    }
    if (Boolean.TRUE.equals(before) && !searchable) {
      facts.addAll(
          MessageFact.toJobcentre(
              state, NotificationType.CV_UNSEARCHABLE, DANISH, ENGLISH, today, RULE));
    }
    return new Decision.Accepted<>(facts, List.of());
  }
}

package dk.dfdg.gateway.cv;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.CvFact.CvNumberChanged;
import dk.dfdg.gateway.law.Decision;
import java.time.LocalDate;
import java.util.List;

/**
 * CV-nummer: the citizen has attached a CV in Jobnet, or is known to Jobnet by a number that is not
 * known here. The a-kasse is told (Bilag 4 C).
 */
final class CvNumberRules {
  private CvNumberRules() {}

  static Decision<CitizenFact> changed(CitizenState state, String number, LocalDate today) {
    return new Decision.Accepted<>(
        number.equals(state.contactCourse().cv().number())
            ? List.of()
            : List.of(new CvNumberChanged(number, today, "HTY-C-1")),
        List.of());
  }
}

package dk.dfdg.gateway.app.sandbox;

import dk.dfdg.gateway.enrollment.EnrollmentFact;
import java.util.List;

/** Records facts about a citizen's enrollment as the system, without asking the rules. */
@FunctionalInterface
public interface EnrollmentLoad {
  void load(long citizenId, List<EnrollmentFact> facts);
}

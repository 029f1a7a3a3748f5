package dk.dfdg.gateway.app.sandbox;

import dk.dfdg.gateway.citizen.CitizenFact;
import java.util.List;

/** Records facts about a citizen as the system, without asking the rules. */
@FunctionalInterface
public interface FactLoad {
  void load(long citizenId, List<? extends CitizenFact> facts);
}

package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import java.util.List;

/** What facts lead to. */
public final class Facts {
  private Facts() {}

  /** The citizen once they hold, before what they cause. */
  public static CitizenState after(Registering registering, List<CitizenFact> facts) {
    CitizenState state = registering.state();
    for (CitizenFact fact : facts) {
      state = fact.after(state);
    }
    return state;
  }
}

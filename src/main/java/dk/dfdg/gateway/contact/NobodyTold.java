package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.law.Advice;
import java.util.List;

/** What an a-kasse reports of a citizen without a jobcentre reaches nobody. */
public final class NobodyTold {
  private NobodyTold() {}

  /** Says so to whoever reports it; nothing where there is a jobcentre. */
  public static List<Advice> advice(CitizenState state) {
    return state.jobcentre() == null
        ? List.of(
            new Advice(
                "AKK-61-1",
                "Borgeren har intet jobcenter, så intet jobcenter får besked; det registrerede kan læses i historikken.",
                "The citizen has no jobcentre, so no jobcentre is told; what is registered can be read in the history."))
        : List.of();
  }
}

package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import java.time.LocalDate;
import java.util.List;

/** What happens by itself, for tests of single rooms. */
public final class Laws {
  /** Nothing happens by itself. */
  public static final AutomaticLaw NONE = new AutomaticLaw(List.of(), List.of());

  private Laws() {}

  /** What a fact causes at once, without the fact itself. */
  public static List<CitizenFact> causes(
      AutomaticLaw law, CitizenState before, CitizenFact fact, LocalDate today) {
    List<CitizenFact> all = law.unfold(before, List.of(fact), today).facts();
    return all.subList(1, all.size());
  }
}

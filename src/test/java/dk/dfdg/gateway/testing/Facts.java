package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.Registrations;
import java.util.List;

/** Puts citizens of a running gateway into the state that a test wants. */
public final class Facts {
  private Facts() {}

  /** Records facts as the system; they cause nothing. */
  public static void record(TestGateway gateway, Cpr cpr, CitizenFact... facts) {
    new Registrations(
            gateway.database(),
            gateway.clock(),
            Matrices.of("S;O;8;no;no;;;no;no;no;no;no;no"),
            Laws.NONE,
            new TestCallStore(gateway.database(), gateway.clock()))
        .registerAutomatic(Citizens.idOf(gateway.database(), cpr), state -> List.of(facts));
  }
}

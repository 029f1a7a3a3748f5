package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.law.Decision;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A service's rules for one citizen of a list, asked once the citizen is locked and loaded. */
@FunctionalInterface
public interface ListDecider {

  /**
   * What is decided about one citizen.
   *
   * @param messageIdentifier the id of this citizen's registration
   * @param answers what the caller is told of this citizen when it is accepted, by name
   */
  record ForOne(
      UUID messageIdentifier,
      Decision<? extends CitizenFact> decision,
      Map<String, String> answers) {}

  /**
   * @param handle the transaction, for questions that the state does not answer
   */
  ForOne decide(Handle handle, CitizenState state);
}

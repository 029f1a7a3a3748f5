package dk.dfdg.gateway.app.admin;

import java.util.Map;

/** What a running gateway does for its operator's command line. */
@FunctionalInterface
public interface AdminCommand {
  /**
   * @param arguments by name; one that was not given is absent
   * @return the answer: maps, lists, texts, numbers and booleans
   * @throws AdminRefusal when it cannot be done, with a sentence for the operator
   */
  Object run(Map<String, String> arguments);
}

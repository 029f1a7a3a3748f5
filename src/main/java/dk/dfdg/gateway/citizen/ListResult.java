package dk.dfdg.gateway.citizen;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.store.Json;
import java.util.List;
import java.util.Map;

/**
 * What has become of one citizen of a list, in the order of the list; who it is stands there and
 * not here.
 *
 * @param answers by name, when it is accepted
 * @param violations why it is not; empty when it is
 */
public record ListResult(Map<String, String> answers, List<Violation> violations) {
  private static final String RESULTS = "results";
  private static final TypeReference<List<ListResult>> TYPE = new TypeReference<>() {};

  static Map<String, String> kept(List<ListResult> results) {
    return Map.of(RESULTS, Json.write(results));
  }

  /** The results of a list, the same each time the message comes. */
  public static List<ListResult> of(Registered registered) {
    return Json.read(registered.answers().get(RESULTS), TYPE);
  }
}

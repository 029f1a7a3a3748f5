package dk.dfdg.gateway.citizen;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.store.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
  private static final TypeReference<Kept> TYPE = new TypeReference<>() {};

  /**
   * As it is stored: each violation once, however many citizens have it, so that a list of nothing
   * but mistakes has room with the call.
   */
  private record Kept(List<Violation> violations, List<KeptOne> results) {}

  /**
   * @param violations their places among all
   */
  private record KeptOne(Map<String, String> answers, List<Integer> violations) {}

  static Map<String, String> kept(List<ListResult> results) {
    Map<Violation, Integer> places = new LinkedHashMap<>();
    List<KeptOne> kept = new ArrayList<>();
    for (ListResult result : results) {
      List<Integer> own = new ArrayList<>();
      for (Violation violation : result.violations()) {
        Integer next = places.size();
        Integer known = places.putIfAbsent(violation, next);
        own.add(known == null ? next : known);
      }
      kept.add(new KeptOne(result.answers(), own));
    }
    return Map.of(RESULTS, Json.write(new Kept(List.copyOf(places.keySet()), kept)));
  }

  /** The results of a list, the same each time the message comes. */
  public static List<ListResult> of(Registered registered) {
    Kept kept = Json.read(registered.answers().get(RESULTS), TYPE);
    return kept.results().stream()
        .map(
            one ->
                new ListResult(
                    one.answers(), one.violations().stream().map(kept.violations()::get).toList()))
        .toList();
  }
}

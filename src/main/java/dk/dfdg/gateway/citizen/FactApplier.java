package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * What a service does with its facts.
 *
 * @param <F> the facts of the service
 */
public interface FactApplier<F> {

  /** What the law has made happen by today and nobody has recorded yet; recorded first. */
  default List<F> due(CitizenState state, LocalDate today) {
    return List.of();
  }

  /** The fact as history keeps it. */
  HistoryFact history(F fact);

  /** The citizen once the fact holds; touches nothing. */
  CitizenState after(CitizenState before, F fact);

  /** Writes the current state that the facts have led to, in the transaction of the call. */
  void save(Handle handle, CitizenState before, CitizenState after);

  /** What the caller is told beside the receipt. */
  default Map<String, String> answers(List<F> facts) {
    return Map.of();
  }
}

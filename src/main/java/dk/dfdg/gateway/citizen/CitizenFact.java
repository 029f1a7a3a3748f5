package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.Map;

/**
 * Something that holds of a citizen from a day on, by a rule of the law. Facts are the one
 * vocabulary of all services: what a fact in one service causes in another is a fact too.
 */
public interface CitizenFact {

  /** The first day on which it holds; may lie ahead. */
  LocalDate effectiveDate();

  /** Id of the rule that it follows from. */
  String rule();

  /** The citizen once it holds; touches nothing. */
  CitizenState after(CitizenState before);

  /** Everything else, by name, as history keeps it; dates as their texts. */
  Map<String, Object> details();

  /** What the caller is told beside the receipt, by name. */
  default Map<String, String> answers() {
    return Map.of();
  }

  /** What it is, for example Enrolled. */
  default String kind() {
    return getClass().getSimpleName();
  }
}

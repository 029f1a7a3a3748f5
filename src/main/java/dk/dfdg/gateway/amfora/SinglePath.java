package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.RecordKind;
import java.util.function.Supplier;

/**
 * Where an item of a single registration stands in its message: the law names items, the caller
 * needs paths.
 *
 * @param record path to the record
 */
record SinglePath(String record) {

  static SinglePath of(String operation, RecordKind kind) {
    return new SinglePath(
        "/amr:%sRequest/amr:Record/amfora:%s".formatted(operation, RecordElement.of(kind)));
  }

  /** The same work, whose refusals point at items by paths. */
  <T> T pointedAt(Supplier<T> work) {
    try {
      return work.get();
    } catch (Refusal refusal) {
      throw new Refusal(refusal.violations().stream().map(this::pointed).toList());
    }
  }

  private Violation pointed(Violation violation) {
    return violation.path() == null
        ? violation
        : violation.at(
            record + "/amfora:" + ItemNames.of(violation.path()), violation.maskedValue());
  }
}

package dk.dfdg.gateway.status;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Reads what history keeps of a fact by name; what is not there is null. */
record FactDetails(Map<String, Object> values) {

  static FactDetails of(Recorded recorded) {
    return new FactDetails(recorded.fact().details());
  }

  boolean has(String name) {
    return values.get(name) != null;
  }

  String text(String name) {
    return (String) values.get(name);
  }

  Integer number(String name) {
    return (Integer) values.get(name);
  }

  Boolean flag(String name) {
    return (Boolean) values.get(name);
  }

  LocalDate day(String name) {
    return has(name) ? LocalDate.parse(text(name)) : null;
  }

  Instant moment(String name) {
    return has(name) ? OffsetDateTime.parse(text(name)).toInstant() : null;
  }

  /** As {@link Organisation#toString} writes it. */
  Organisation organisation(String name) {
    String[] parts = text(name).split(":", 2);
    return new Organisation(Integer.parseInt(parts[0]), parts[1]);
  }

  /** A list of numbers. */
  @SuppressWarnings("unchecked")
  List<Integer> numbers(String name) {
    return (List<Integer>) values.get(name);
  }

  /** A list of records, each by its names. */
  @SuppressWarnings("unchecked")
  List<FactDetails> list(String name) {
    return ((List<Map<String, Object>>) values.get(name)).stream().map(FactDetails::new).toList();
  }
}

package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.EventFact;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * An event that happened before, as far as later ones refer to it.
 *
 * @param orderNumber of a referral, or null
 * @param jobplan that it was about, or null
 * @param answers what it answers or annuls, or null
 */
record KnownEvent(
    UUID id, String code, LocalDate date, String orderNumber, UUID jobplan, UUID answers) {

  private static final String KIND = "EventOccurred";

  /** The kinds of facts that they are told from. */
  static final List<String> KINDS = List.of(KIND);

  /**
   * Those in a citizen's history.
   *
   * @param history facts of those kinds, oldest first
   */
  static List<KnownEvent> in(List<Recorded> history) {
    return history.stream()
        .filter(recorded -> recorded.fact().kind().equals(KIND))
        .map(recorded -> of(recorded.fact().details(), recorded.fact().effectiveDate()))
        .toList();
  }

  private static KnownEvent of(Map<String, Object> details, LocalDate date) {
    return new KnownEvent(
        id(details, EventFact.EVENT),
        (String) details.get(EventFact.EVENT_TYPE),
        date,
        (String) details.get(EventFact.ORDER_NUMBER),
        id(details, EventFact.JOBPLAN),
        id(details, EventFact.ANSWERS));
  }

  private static UUID id(Map<String, Object> details, String name) {
    Object id = details.get(name);
    return id == null ? null : UUID.fromString(id.toString());
  }

  /** One event: of one day and one jobplan, or outside jobplans (decision B4-4). */
  boolean isOf(LocalDate day, UUID plan) {
    return date.equals(day) && Objects.equals(jobplan, plan);
  }

  /** Perhaps one event: only one of the two says which jobplan it is about. */
  boolean mayBeOf(LocalDate day, UUID plan) {
    return date.equals(day) && (jobplan == null) != (plan == null);
  }
}

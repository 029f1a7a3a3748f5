package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.EventFact;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

  /**
   * Those in a citizen's history.
   *
   * @param history all facts, oldest first
   */
  static List<KnownEvent> in(List<Recorded> history) {
    return history.stream()
        .filter(recorded -> recorded.fact().kind().equals("EventOccurred"))
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

  /** They may be one event: both name a jobplan only where it is the same one (decision B4-4). */
  boolean mayBe(LocalDate day, UUID plan) {
    return date.equals(day) && (jobplan == null || plan == null || jobplan.equals(plan));
  }
}

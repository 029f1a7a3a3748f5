package dk.dfdg.gateway.event;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.EventFact;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import dk.dfdg.gateway.citizen.HistoryFact;
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
 * @param funds codes of the a-kasser that were told of it
 */
record KnownEvent(
    UUID id,
    String code,
    LocalDate date,
    String orderNumber,
    UUID jobplan,
    UUID answers,
    List<String> funds) {

  private static final String KIND = "EventOccurred";
  private static final String SENT = "EventSent";
  private static final String OF_FUNDS = new Organisation(Organisation.FUND, "").toString();

  /** The kinds of facts that they are told from. */
  static final List<String> KINDS = List.of(KIND, SENT);

  /**
   * Those in a citizen's history.
   *
   * @param history facts of those kinds, oldest first
   */
  static List<KnownEvent> in(List<Recorded> history) {
    return history.stream()
        .filter(recorded -> recorded.fact().kind().equals(KIND))
        .map(recorded -> of(recorded.fact(), history))
        .toList();
  }

  private static KnownEvent of(HistoryFact fact, List<Recorded> history) {
    Map<String, Object> details = fact.details();
    return new KnownEvent(
        id(details, EventFact.EVENT),
        (String) details.get(EventFact.EVENT_TYPE),
        fact.effectiveDate(),
        (String) details.get(EventFact.ORDER_NUMBER),
        id(details, EventFact.JOBPLAN),
        id(details, EventFact.ANSWERS),
        funds(details.get(EventFact.EVENT), history));
  }

  private static List<String> funds(Object event, List<Recorded> history) {
    return history.stream()
        .map(Recorded::fact)
        .filter(fact -> fact.kind().equals(SENT))
        .map(HistoryFact::details)
        .filter(details -> details.get(EventFact.EVENT).equals(event))
        .map(details -> (String) details.get(EventFact.RECEIVER))
        .filter(receiver -> receiver.startsWith(OF_FUNDS))
        .map(receiver -> receiver.substring(OF_FUNDS.length()))
        .toList();
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

package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import dk.dfdg.gateway.citizen.HistoryFact;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The contact group that a citizen was in on the day of a conversation. */
public final class GroupThen {
  private static final String STARTED = "ContactGroupStarted";
  private static final String ENDED = "ContactGroupEnded";

  /** The kinds of facts that it is told from. */
  public static final List<String> KINDS = List.of(STARTED, ENDED);

  private GroupThen() {}

  /** The group of today did not hold on the day yet, so that history must be asked. */
  public static boolean isEarlier(CitizenState state, LocalDate day) {
    LocalDate since = state.visitation().contactGroupSince();
    return state.contactGroup() == null || since != null && day.isBefore(since);
  }

  /**
   * The contact group counts from the day of the event, where that was reported, and its end from
   * the day after its last one. What was registered later tells more than what was before.
   *
   * @param history all facts of the citizen in the order of their registration
   * @return today's group where history tells nothing of the day: a group cannot be registered
   *     backwards (pkt. 7.1), so that it may have been the citizen's before
   */
  public static Integer of(List<Recorded> history, CitizenState state, LocalDate day) {
    List<HistoryFact> groups =
        history.stream()
            .map(Recorded::fact)
            .filter(fact -> fact.kind().equals(STARTED) || fact.kind().equals(ENDED))
            .toList();
    Optional<HistoryFact> latest =
        groups.stream()
            .filter(fact -> !firstDay(fact).isAfter(day))
            .reduce((earlier, later) -> later);
    if (latest.isPresent()) {
      return latest.get().kind().equals(STARTED) ? group(latest.get()) : null;
    }
    // An end tells of the group before it, also of one that is older than the records.
    return groups.stream()
        .findFirst()
        .filter(fact -> fact.kind().equals(ENDED))
        .map(GroupThen::group)
        .orElse(state.contactGroup());
  }

  /** From which day the citizen is in the group, or no longer is. */
  private static LocalDate firstDay(HistoryFact fact) {
    Object event = fact.details().get("event_date");
    LocalDate day = event == null ? fact.effectiveDate() : LocalDate.parse(event.toString());
    return fact.kind().equals(ENDED) ? day.plusDays(1) : day;
  }

  private static Integer group(HistoryFact fact) {
    return (Integer) fact.details().get("contact_group");
  }
}

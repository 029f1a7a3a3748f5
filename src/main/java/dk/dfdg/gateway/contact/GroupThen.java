package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import dk.dfdg.gateway.citizen.HistoryFact;
import java.time.LocalDate;
import java.util.List;

/** The contact group that a citizen was in on the day of a conversation. */
public final class GroupThen {
  private static final String STARTED = "ContactGroupStarted";
  private static final String ENDED = "ContactGroupEnded";

  private GroupThen() {}

  /** The group of today did not hold on the day yet, so that history must be asked. */
  public static boolean isEarlier(CitizenState state, LocalDate day) {
    LocalDate since = state.visitation().contactGroupSince();
    return state.contactGroup() == null || since != null && day.isBefore(since);
  }

  /**
   * @param history all facts of the citizen in the order of their registration
   * @return today's group where history knows of no other: a group cannot be registered backwards
   *     (pkt. 7.1), so that it may have been the citizen's before
   */
  public static Integer of(List<Recorded> history, CitizenState state, LocalDate day) {
    Integer group = null;
    for (Recorded recorded : history) {
      HistoryFact fact = recorded.fact();
      if (!fact.effectiveDate().isAfter(day)) {
        if (fact.kind().equals(STARTED)) {
          group = (Integer) fact.details().get("contact_group");
        } else if (fact.kind().equals(ENDED)) {
          group = null;
        }
      }
    }
    return group == null ? state.contactGroup() : group;
  }
}

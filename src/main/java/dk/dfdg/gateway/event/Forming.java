package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContentBuilder;
import dk.dfdg.gateway.citizen.EventFact.EventOccurred;
import dk.dfdg.gateway.citizen.EventRow;
import dk.dfdg.gateway.citizen.EventRow.Demand;
import dk.dfdg.gateway.citizen.EventRow.Item;
import dk.dfdg.gateway.citizen.EventTable;
import java.time.LocalDate;
import java.util.List;

/** Forms events of Bilag 4 from other registrations. */
final class Forming {
  private static final String CAUSES = "CauseType";

  private final EventTable events;

  Forming(EventTable events) {
    this.events = events;
  }

  /**
   * Personkredsen (§ 62): the a-kasse hears of members in contact group 1; of those who are hired
   * in a fleksjob it hears of the offer alone, which is not formed here.
   */
  static boolean isInCircle(CitizenState state, LocalDate day) {
    return state.isInCircleOn(day);
  }

  /** Whether there was an a-kasse on the day that is told of somebody in contact group 1. */
  static boolean isTold(CitizenState state, LocalDate day) {
    return state.fundOn(day) != null && !state.fundCourse().isInFleksjobOn(day);
  }

  /**
   * Enrolled as a recipient of dagpenge, and no contact group is registered: category 1 says what
   * group 1 says (§ 62 and pkt. 6.1), and is often registered first (pkt. 7.1).
   */
  static boolean isClaimant(CitizenState state, LocalDate day) {
    return state.fund() != null
        && state.contactGroup() == null
        && EventCircle.isInsured(state.enrollment().category())
        && !state.fundCourse().isInFleksjobOn(day);
  }

  /** The a-kasse believes that its member is enrolled, whatever group he is in now. */
  static boolean isToldEnrolled(CitizenState state) {
    return state.fund() != null && state.fund().equals(state.fundCourse().toldEnrolled());
  }

  /** The event, with the responsible municipality where the table asks for one. */
  EventOccurred of(String code, LocalDate date, CitizenState state, EventContentBuilder content) {
    EventRow row =
        events.find(code, null).orElseThrow(() -> new IllegalStateException("No event " + code));
    if (row.demand(Item.MUNICIPALITY) != Demand.NO) {
      content.municipality(state.person().responsibleMunicipality());
    }
    return new EventOccurred(Event.formed(code, date, content.build()), row.rule());
  }

  /** The same, told to the a-kasse that is named. */
  static EventOccurred to(String fund, EventOccurred occurred) {
    return new EventOccurred(occurred.event(), List.of(fund), occurred.rule());
  }

  /** A03, A07 or A08, as the table has the cause of a cancellation. */
  EventOccurred cancelled(
      int cause, LocalDate date, CitizenState state, EventContentBuilder content) {
    String code =
        events.rows().stream()
            .filter(row -> CAUSES.equals(row.causeList()) && row.causes().contains(cause))
            .map(EventRow::code)
            .findFirst()
            .orElse("A07");
    return of(code, date, state, content.cause(cause));
  }
}

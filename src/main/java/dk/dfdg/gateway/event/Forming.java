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

/** Forms events of Bilag 4 from other registrations. */
final class Forming {
  private static final int INSURED = 1;
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
    return state.fund() != null
        && state.isInGroup(INSURED)
        && !state.fundCourse().isInFleksjobOn(day);
  }

  /**
   * Whether the a-kasse is told of an enrollment. Category 1 says what contact group 1 says
   * (dagpengemodtager, § 62 and pkt. 6.1), and is often registered first (pkt. 7.1).
   */
  static boolean isEnrolledInCircle(CitizenState state, LocalDate day) {
    return isInCircle(state, day)
        || state.fund() != null
            && state.contactGroup() == null
            && state.enrollment().category() == INSURED
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

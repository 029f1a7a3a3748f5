package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.MessageFact.Notified;
import dk.dfdg.gateway.citizen.NotificationType;
import dk.dfdg.gateway.citizen.WholeBooking;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What the responsible jobcentre's system is told at once, with the whole booking (§ 25 stk. 2-3, §
 * 29): what the citizen does, and what another than the jobcentre itself registers.
 */
final class BookingNotices {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

  private final CitizenState state;
  private final LocalDate today;

  BookingNotices(CitizenState state, LocalDate today) {
    this.state = state;
    this.today = today;
  }

  /** Told unless the jobcentre has registered it itself; of a list always (pkt. 28.2). */
  List<CitizenFact> created(WholeBooking whole, Organisation by, boolean fromList) {
    return fromList
        ? registered(whole, "indkaldt", "is called", "IDK-28-7")
        : byAnother(whole, by, "indkaldt", "is called");
  }

  List<CitizenFact> changed(WholeBooking whole, Organisation by) {
    return byAnother(whole, by, "nu indkaldt", "is now called");
  }

  List<CitizenFact> cancelled(WholeBooking whole, Organisation by) {
    return byAnother(whole, by, "ikke længere indkaldt", "is no longer called");
  }

  /** The system itself has cancelled it. */
  List<CitizenFact> cancelledByItself(WholeBooking whole, String rule) {
    return registered(whole, "ikke længere indkaldt", "is no longer called", rule);
  }

  private List<CitizenFact> byAnother(
      WholeBooking whole, Organisation by, String danish, String english) {
    boolean itself = by.type() == Organisation.JOBCENTRE && by.code().equals(state.jobcentre());
    return itself ? List.of() : registered(whole, danish, english, "IDK-25-3");
  }

  private List<CitizenFact> registered(
      WholeBooking whole, String danish, String english, String rule) {
    return told(
        NotificationType.BOOKING_REGISTERED,
        "Borgeren er %s til et møde %s.".formatted(danish, danish(whole.booking().start())),
        "The citizen %s to a meeting on %s.".formatted(english, english(whole.booking().start())),
        rule,
        whole);
  }

  List<CitizenFact> seen(WholeBooking whole) {
    return told(
        NotificationType.BOOKING_SEEN,
        "Borgeren har set indkaldelsen til mødet %s.".formatted(danish(whole.booking().start())),
        "The citizen has seen the call to the meeting on %s."
            .formatted(english(whole.booking().start())),
        "IDK-25-2",
        whole);
  }

  List<CitizenFact> timeChosen(WholeBooking whole) {
    return told(
        NotificationType.BOOKING_TIME_CHOSEN,
        "Borgeren har valgt et andet tidspunkt: %s.".formatted(danish(whole.booking().start())),
        "The citizen has chosen another time: %s.".formatted(english(whole.booking().start())),
        "IDK-25-6",
        whole);
  }

  private List<CitizenFact> told(
      int type, String danish, String english, String rule, WholeBooking whole) {
    return state.jobcentre() == null
        ? List.of()
        : List.of(
            new Notified(
                new Organisation(Organisation.JOBCENTRE, state.jobcentre()),
                type,
                danish,
                english,
                today,
                rule,
                whole));
  }

  private static String danish(Instant start) {
    return "den %s kl. %s"
        .formatted(
            DAY.format(start.atZone(GatewayClock.ZONE)),
            TIME.format(start.atZone(GatewayClock.ZONE)));
  }

  private static String english(Instant start) {
    return start.atZone(GatewayClock.ZONE).toLocalDate()
        + " at "
        + start.atZone(GatewayClock.ZONE).toLocalTime();
  }
}

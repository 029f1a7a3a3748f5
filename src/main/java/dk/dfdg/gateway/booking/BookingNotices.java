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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
        ? registered(whole, null, "indkaldt", "is called", "IDK-28-7")
        : byAnother(whole, by, "indkaldt", "is called");
  }

  List<CitizenFact> changed(WholeBooking whole, Organisation by) {
    return byAnother(whole, by, "nu indkaldt", "is now called");
  }

  /**
   * A jobcentre from which the citizen has moved learns that another has taken its call over.
   *
   * @param before as that jobcentre has it
   */
  List<CitizenFact> takenOver(WholeBooking before, WholeBooking after) {
    Organisation old = before.booking().owner();
    return old.equals(after.booking().owner())
        ? List.of()
        : List.of(
            new Notified(
                old,
                NotificationType.BOOKING_REGISTERED,
                "Indkaldelsen til mødet %s er overtaget af borgerens nye jobcenter."
                    .formatted(danish(before.booking().start())),
                "The call to the meeting on %s has been taken over by the citizen's new jobcentre."
                    .formatted(english(before.booking().start())),
                today,
                "IDK-25-3",
                before));
  }

  List<CitizenFact> cancelled(WholeBooking whole, Organisation by) {
    return byAnother(whole, by, "ikke længere indkaldt", "is no longer called");
  }

  /** The system itself has cancelled it. */
  List<CitizenFact> cancelledByItself(WholeBooking whole, String rule) {
    return registered(whole, null, "ikke længere indkaldt", "is no longer called", rule);
  }

  private List<CitizenFact> byAnother(
      WholeBooking whole, Organisation by, String danish, String english) {
    return registered(whole, by, danish, english, "IDK-25-3");
  }

  private List<CitizenFact> registered(
      WholeBooking whole, Organisation by, String danish, String english, String rule) {
    return told(
        NotificationType.BOOKING_REGISTERED,
        "Borgeren er %s til et møde %s.".formatted(danish, danish(whole.booking().start())),
        "The citizen %s to a meeting on %s.".formatted(english, english(whole.booking().start())),
        rule,
        whole,
        by);
  }

  List<CitizenFact> seen(WholeBooking whole) {
    return told(
        NotificationType.BOOKING_SEEN,
        "Borgeren har set indkaldelsen til mødet %s.".formatted(danish(whole.booking().start())),
        "The citizen has seen the call to the meeting on %s."
            .formatted(english(whole.booking().start())),
        "IDK-25-2",
        whole,
        null);
  }

  List<CitizenFact> timeChosen(WholeBooking whole) {
    return told(
        NotificationType.BOOKING_TIME_CHOSEN,
        "Borgeren har valgt et andet tidspunkt: %s.".formatted(danish(whole.booking().start())),
        "The citizen has chosen another time: %s.".formatted(english(whole.booking().start())),
        "IDK-25-6",
        whole,
        null);
  }

  /**
   * The citizen's jobcentre is told and, when the citizen has moved, the one that has called too.
   *
   * @param by who knows already, or null
   */
  private List<CitizenFact> told(
      int type, String danish, String english, String rule, WholeBooking whole, Organisation by) {
    Set<Organisation> receivers = new LinkedHashSet<>();
    if (state.jobcentre() != null) {
      receivers.add(new Organisation(Organisation.JOBCENTRE, state.jobcentre()));
    }
    if (whole.booking().owner().type() == Organisation.JOBCENTRE) {
      receivers.add(whole.booking().owner());
    }
    return receivers.stream()
        .filter(receiver -> !receiver.equals(by))
        .<CitizenFact>map(
            receiver -> new Notified(receiver, type, danish, english, today, rule, whole))
        .toList();
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

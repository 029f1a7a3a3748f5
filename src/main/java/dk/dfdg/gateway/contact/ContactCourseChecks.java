package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a held conversation may stand among the others of the citizen (the published rules of
 * InterviewService). Conversations are registered in the order in which the resetting ones were
 * held; a correction keeps a conversation between its neighbours.
 */
public final class ContactCourseChecks {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(GatewayClock.ZONE);

  private static final Advice CANCELLED_BOOKING =
      new Advice(
          "PUB-INT-6",
          "Den indkaldelse, som samtalen nævner, er aflyst.",
          "The booking that the conversation names is cancelled.");

  private static final Advice BOOKING_OF_ANOTHER =
      new Advice(
          "PUB-INT-6",
          "En anden samtale nævner allerede samme indkaldelse.",
          "Another conversation names the same booking already.");

  private ContactCourseChecks() {}

  /**
   * @param interview as it is to be
   * @param replaced what it corrects, or null for a new one
   * @param path of the conversation, to which a field's name is added
   */
  public static List<Violation> of(
      CitizenState state, Interview interview, Interview replaced, String path) {
    List<Violation> found = new ArrayList<>(booking(state, interview, path + "BookingIdentifier"));
    missed(state, interview, path + "InterviewDate").ifPresent(found::add);
    List<Interview> others =
        state.contactCourse().interviews().stream()
            .filter(other -> !other.id().equals(interview.id()))
            .toList();
    if (others.stream().anyMatch(other -> isSame(other, interview))) {
      found.add(at(FaultCode.INTERVIEW_DUPLICATE, "PUB-INT-4", interview, path));
    } else if (!keepsItsPlace(interview, replaced)) {
      place(others, interview, replaced)
          .map(violation -> violation.at(path + "InterviewDate", shown(interview.heldAt())))
          .ifPresent(found::add);
    }
    return found;
  }

  /**
   * The same for a conversation that may be reported late, and so also after a resetting one that
   * was held after it (decision A-80).
   *
   * @param booking path of the booking's id
   * @param heldOn path of the date
   */
  public static List<Violation> ofLate(
      CitizenState state, Interview interview, String booking, String heldOn) {
    List<Violation> found = new ArrayList<>(booking(state, interview, booking));
    missed(state, interview, heldOn).ifPresent(found::add);
    boolean twice =
        state.contactCourse().interviews().stream()
            .anyMatch(other -> !other.id().equals(interview.id()) && isSameLate(other, interview));
    if (twice) {
      found.add(
          Violation.of(FaultCode.INTERVIEW_DUPLICATE, "PUB-INT-4")
              .at(heldOn, shown(interview.heldAt())));
    }
    return found;
  }

  /** The a-kasse has been told that the citizen stayed away from it on that day. */
  private static Optional<Violation> missed(CitizenState state, Interview interview, String path) {
    return state.contactCourse().bookings().stream()
        .filter(booking -> booking.missed() && booking.day().equals(interview.heldOn()))
        .filter(
            booking ->
                booking.type() == interview.type() || booking.id().equals(interview.booking()))
        .findFirst()
        .map(
            booking ->
                Violation.of(FaultCode.INTERVIEW_WAS_MISSED, "AKK-65.1-4")
                    .at(path, shown(interview.heldAt())));
  }

  private static List<Violation> booking(CitizenState state, Interview interview, String path) {
    return interview.booking() == null
            || state.contactCourse().booking(interview.booking()).isPresent()
        ? List.of()
        : List.of(
            Violation.of(FaultCode.BOOKING_UNKNOWN, "PUB-INT-6")
                .at(path, interview.booking().toString()));
  }

  /**
   * What the reporter is told of a summons that is not the one that led to the conversation, as it
   * seems: it was cancelled, or another conversation names it.
   */
  public static List<Advice> onBooking(CitizenState state, Interview interview) {
    if (interview.booking() == null) {
      return List.of();
    }
    List<Advice> advice = new ArrayList<>();
    if (state.contactCourse().booking(interview.booking()).filter(Booking::cancelled).isPresent()) {
      advice.add(CANCELLED_BOOKING);
    }
    boolean taken =
        state.contactCourse().interviews().stream()
            .anyMatch(
                other ->
                    !other.id().equals(interview.id())
                        && interview.booking().equals(other.booking()));
    if (taken) {
      advice.add(BOOKING_OF_ANOTHER);
    }
    return advice;
  }

  private static boolean isSame(Interview one, Interview other) {
    return one.type() == other.type() && one.heldAt().equals(other.heldAt());
  }

  /** Without the time of one of the two, the day must do. */
  private static boolean isSameLate(Interview one, Interview other) {
    return isSame(one, other)
        || one.type() == other.type()
            && one.heldOn().equals(other.heldOn())
            && (hasNoTime(one) || hasNoTime(other));
  }

  private static boolean hasNoTime(Interview interview) {
    return interview
        .heldAt()
        .equals(interview.heldOn().atStartOfDay(GatewayClock.ZONE).toInstant());
  }

  private static boolean keepsItsPlace(Interview interview, Interview replaced) {
    return replaced != null
        && replaced.heldAt().equals(interview.heldAt())
        && replaced.resetting() == interview.resetting();
  }

  private static Optional<Violation> place(
      List<Interview> others, Interview interview, Interview replaced) {
    // Those that stood after the one that is corrected stay after it.
    Instant until = replaced == null ? Instant.MAX : replaced.heldAt();
    Optional<Interview> before =
        others.stream()
            .filter(other -> other.resetting() && !other.heldAt().isAfter(until))
            .max((one, other) -> one.heldAt().compareTo(other.heldAt()));
    Optional<Interview> next =
        others.stream()
            .filter(other -> other.resetting() && other.heldAt().isAfter(until))
            .min((one, other) -> one.heldAt().compareTo(other.heldAt()));
    return before
        .flatMap(latest -> after(latest, interview))
        .or(() -> next.flatMap(following -> before(following, interview)));
  }

  private static Optional<Violation> after(Interview latest, Interview interview) {
    if (interview.heldAt().isAfter(latest.heldAt())) {
      return Optional.empty();
    }
    boolean sameTime = interview.heldAt().equals(latest.heldAt());
    if (sameTime && !interview.resetting()) {
      return Optional.empty();
    }
    return Optional.of(
        (sameTime
                ? Violation.of(FaultCode.RESETTING_AT_THE_SAME_TIME, "PUB-INT-2")
                : Violation.of(FaultCode.INTERVIEW_BEFORE_RESETTING, "PUB-INT-1"))
            .because(
                "Den seneste nulstillende samtale blev holdt %s.".formatted(shown(latest.heldAt())),
                "The latest resetting conversation was held %s."
                    .formatted(shown(latest.heldAt()))));
  }

  private static Optional<Violation> before(Interview following, Interview interview) {
    return !interview.resetting() || interview.heldAt().isBefore(following.heldAt())
        ? Optional.empty()
        : Optional.of(
            Violation.of(FaultCode.RESETTING_AT_THE_SAME_TIME, "PUB-INT-2")
                .because(
                    "Den næste nulstillende samtale blev holdt %s."
                        .formatted(shown(following.heldAt())),
                    "The next resetting conversation was held %s."
                        .formatted(shown(following.heldAt()))));
  }

  private static Violation at(FaultCode code, String rule, Interview interview, String path) {
    return Violation.of(code, rule).at(path + "InterviewDate", shown(interview.heldAt()));
  }

  private static String shown(Instant moment) {
    return MINUTE.format(moment);
  }
}

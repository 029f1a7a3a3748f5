package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventFact.EventOccurred;
import dk.dfdg.gateway.citizen.EventRow;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which a-kasse is told of an event (§§ 61 and 62): the one of which the citizen was a member on
 * its day, also when it has been left since. An offer that lasts beyond a move is told to every
 * fund that pays while it lasts; what ends or annuls something is told to whom it was told.
 */
final class EventFunds {
  private static final String STARTS_OR_GOES_ON = "P";

  private EventFunds() {}

  /** Codes of the a-kasser, in the order in which they are told. */
  static Set<String> of(EventRow row, EventOccurred occurred, CitizenState state, LocalDate today) {
    Event event = occurred.event();
    if (!occurred.funds().isEmpty()) {
      return new LinkedHashSet<>(occurred.funds());
    } else if (event.content().activity() != null) {
      return ofOffer(event, state, today);
    } else if (event.code().equals(Event.ACTIVATION_ENDED)) {
      return each(Stream.of(state.fundCourse().activationToldTo()));
    }
    return hears(row, event, state) ? atTheEvent(event, state) : Set.of();
  }

  /**
   * § 62: contact group 1 at the event, and members hired in a fleksjob of § 64 events only. An
   * offer is taken in from within that circle, and is then told of to its end.
   */
  private static boolean hears(EventRow row, Event event, CitizenState state) {
    return state.fundCourse().isInFleksjobOn(event.date())
        ? row.fleksjob()
        : EventCircle.isInsured(state.groupOn(event.date()));
  }

  private static Set<String> ofOffer(Event event, CitizenState state, LocalDate today) {
    ActivityDetails offer = event.content().activity();
    List<String> told = state.fundCourse().toldOf(offer.id());
    if (offer.status() == ActivityDetails.ANNULLED && !told.isEmpty()) {
      return new LinkedHashSet<>(told);
    } else if (event.phase().equals(STARTS_OR_GOES_ON)) {
      return each(
          Stream.concat(
                  Stream.of(event.date()),
                  event.date().datesUntil(dayAfter(event.date(), offer.endsOn(), today)))
              .map(state::fundOn));
    }
    Set<String> funds = atTheEvent(event, state);
    Stream.ofNullable(state.fundOn(today)).filter(told::contains).forEach(funds::add);
    return funds;
  }

  /** The day after the last one of the offer that has come. */
  private static LocalDate dayAfter(LocalDate from, LocalDate end, LocalDate today) {
    LocalDate last = end.isBefore(today) ? end : today;
    return last.isBefore(from) ? from : last.plusDays(1);
  }

  private static Set<String> atTheEvent(Event event, CitizenState state) {
    return each(Stream.of(event.date()).map(state::fundOn));
  }

  private static Set<String> each(Stream<String> codes) {
    return codes.filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}

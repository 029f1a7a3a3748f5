package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.BookingStore;
import dk.dfdg.gateway.citizen.CalendarStore;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.citizen.WholeBooking;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Indkaldelser: one transaction a call, decided by {@link BookingRules}. */
public final class BookingService {
  private final GatewayClock clock;
  private final Registrations registrations;
  private final BookingRules rules;
  private final BookingStore bookings = new BookingStore();
  private final CalendarStore calendar = new CalendarStore();

  public BookingService(GatewayClock clock, Registrations registrations, BookingRules rules) {
    this.clock = clock;
    this.registrations = registrations;
    this.rules = rules;
  }

  /** Calls a citizen; the receipt's id is the booking's from then on. */
  Registered create(CallContext call, Cpr cpr, BookingDraft draft) {
    return registrations.register(
        call,
        cpr,
        (handle, state, id) ->
            rules.create(
                calling(handle, state, draft, null, id, call, BookingPaths.CREATE), id, false));
  }

  /** Moves or changes what a citizen is called to. */
  Registered update(CallContext call, Cpr cpr, UUID booking, BookingDraft draft) {
    return registrations.register(
        call,
        cpr,
        (handle, state, id) ->
            bookings
                .find(handle, state.id(), booking)
                .map(
                    whole ->
                        rules.update(
                            calling(
                                handle, state, draft, whole, booking, call, BookingPaths.UPDATE)))
                .orElseGet(() -> BookingRules.unknown(booking, BookingPaths.UPDATE)));
  }

  /** Aflyser. */
  Registered cancel(CallContext call, Cpr cpr, UUID booking, CancelCommand command) {
    return registrations.register(
        call,
        cpr,
        (handle, state, id) ->
            bookings
                .find(handle, state.id(), booking)
                .map(whole -> rules.cancel(state, whole, command, call, clock.today()))
                .orElseGet(() -> BookingRules.unknown(booking, BookingPaths.CANCEL)));
  }

  /**
   * Udeblivelse.
   *
   * @param words forklarende fritekst, or null
   */
  Registered missed(CallContext call, Cpr cpr, UUID booking, String words) {
    return registrations.register(
        call,
        cpr,
        (handle, state, id) ->
            bookings
                .find(handle, state.id(), booking)
                .map(whole -> rules.noShows().missed(state, whole, words, call, clock.now()))
                .orElseGet(() -> BookingRules.unknown(booking, BookingPaths.NO_SHOW)));
  }

  /**
   * Calls each citizen of a list to the same.
   *
   * @param list the caller's id of the list: in one list a citizen is called once
   * @param numbers as they were sent
   * @throws Refusal when what they are called to is wrong whoever is called
   */
  BookingListOutcome createAll(
      CallContext call, UUID list, List<String> numbers, BookingDraft draft) {
    List<Violation> violations = rules.wrongForAll(draft, null, BookingPaths.LIST, clock.today());
    if (!violations.isEmpty()) {
      throw new Refusal(violations);
    }
    Registered registered =
        registrations.registerEach(
            call,
            BookingListOutcome.readable(numbers),
            (handle, state) -> {
              UUID id = BookingListOutcome.booking(call, list, state.id());
              return state.contactCourse().booking(id).isPresent()
                  ? BookingListOutcome.existing(id)
                  : BookingListOutcome.decided(
                      id,
                      rules.create(
                          calling(handle, state, draft, null, id, call, BookingPaths.LIST),
                          id,
                          true));
            });
    return BookingListOutcome.of(registered, numbers);
  }

  /** A citizen's bookings from a day on; an a-kasse is shown only what it may see. */
  List<WholeBooking> get(CallContext call, Cpr cpr, LocalDate from) {
    LocalDate first = from == null ? clock.today() : from;
    return registrations.read(
        call,
        cpr,
        (handle, state) ->
            bookings
                .ofCitizen(handle, state.id(), first.atStartOfDay(GatewayClock.ZONE).toInstant())
                .stream()
                .filter(whole -> call.channel() != Channel.FUND || rules.fundMaySee(whole))
                .toList());
  }

  /** What the organisation acted for has called its citizens to, a page at a time. */
  BookingPage getOfAuthority(CallContext call, BookingPage.Question question) {
    if (question.to().isBefore(question.from())) {
      throw new Refusal(
          Violation.of(FaultCode.NEGATIVE_DURATION, "PUB-1003")
              .at(BookingPaths.READ_ALL.field("EndDate"), question.to().toString()));
    }
    return registrations.readWithoutCitizen(
        call,
        handle ->
            BookingPage.of(
                question,
                bookings.ofOwner(
                    handle,
                    call.organisation(),
                    question.begin(),
                    question.end(),
                    question.after(),
                    question.afterId(),
                    question.size() + 1)));
  }

  /** Records that the service was asked whether it answers. */
  void ping(CallContext call) {
    registrations.readWithoutCitizen(call);
  }

  private Calling calling(
      Handle handle,
      CitizenState state,
      BookingDraft draft,
      WholeBooking replaced,
      UUID booking,
      CallContext call,
      BookingPaths paths) {
    return new Calling(
        state,
        draft,
        replaced,
        booking,
        calendar.find(handle, draft.places()),
        call,
        paths,
        clock.today());
  }
}

package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.citizen.BookingFact.BookingCancelled;
import dk.dfdg.gateway.citizen.BookingFact.BookingChanged;
import dk.dfdg.gateway.citizen.BookingFact.BookingCreated;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.WholeBooking;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.contact.NoShowTable;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Indkaldelser: what chapter 5 of the guidance of 2011 decides of those who call. Pure. */
public final class BookingRules {
  private static final String CHANGED_LATE = "IDK-27-18";

  private final BookingTypes types;
  private final CodeList causes;
  private final ContentChecks contentChecks;
  private final SelfBookingCheck selfBookingCheck;
  private final BookingRegistrarCheck registrarCheck;
  private final List<BookingCheck> checks;
  private final BookingAdvice advice;
  private final NoShowRules noShows;

  public BookingRules(
      CodeLists lists, BookingTypes types, NoShowTable noShows, JobcentreRegister jobcentres) {
    this.types = types;
    this.causes = lists.get("BookingCancellationCauseType");
    this.contentChecks = new ContentChecks(lists);
    this.selfBookingCheck = new SelfBookingCheck(types);
    this.registrarCheck = new BookingRegistrarCheck(jobcentres);
    this.checks = List.of(new BookingGroupCheck(types), new BookingPlaceCheck());
    this.advice = new BookingAdvice(types);
    this.noShows = new NoShowRules(types, noShows, registrarCheck);
  }

  /** The rules, with the tables of {@code conf/rules}. */
  public static BookingRules load(Path conf, CodeLists lists, JobcentreRegister jobcentres) {
    Path rules = conf.resolve("rules");
    return new BookingRules(
        lists, BookingTypes.load(rules, lists), NoShowTable.load(rules, lists), jobcentres);
  }

  /**
   * What is wrong whoever is called.
   *
   * @param replaced the booking that is changed, or null for new ones
   */
  List<Violation> wrongForAll(
      BookingDraft draft, WholeBooking replaced, BookingPaths paths, LocalDate today) {
    List<Violation> found = new ArrayList<>(contentChecks.of(draft, paths, today));
    found.addAll(selfBookingCheck.of(draft, paths));
    found.addAll(BookingTimeCheck.of(draft, replaced, paths, today));
    return found;
  }

  /**
   * Calls a citizen (§§ 25-28).
   *
   * @param fromList one of a list of citizens
   */
  Decision<CitizenFact> create(Calling calling, UUID id, boolean fromList) {
    List<Violation> violations = violations(calling);
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    WholeBooking whole = calling.asked(id);
    List<CitizenFact> facts = new ArrayList<>();
    facts.add(new BookingCreated(whole, calling.today(), "IDK-25-1"));
    facts.addAll(notices(calling).created(whole, calling.call().organisation(), fromList));
    return new Decision.Accepted<>(facts, advice.of(calling.draft(), calling.today(), "IDK-27-16"));
  }

  /** Moves or changes what a citizen is called to (§ 27 stk. 3). */
  Decision<CitizenFact> update(Calling calling) {
    Booking before = calling.replaced().booking();
    List<Violation> violations = standing(before, calling.paths());
    registrarCheck.change(before, calling.call(), calling.paths()).ifPresent(violations::add);
    violations.addAll(violations(calling));
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    WholeBooking whole = calling.asked(before.id());
    UUID freed = whole.booking().place() == null ? before.place() : null;
    List<CitizenFact> facts = new ArrayList<>();
    facts.add(new BookingChanged(whole, freed, calling.today(), CHANGED_LATE));
    facts.addAll(notices(calling).changed(whole, calling.call().organisation()));
    facts.addAll(notices(calling).takenOver(calling.replaced(), whole));
    List<Advice> told = advice.of(calling.draft(), calling.today(), CHANGED_LATE);
    if (freed != null) {
      told.add(BookingAdvice.undone(before));
    }
    return new Decision.Accepted<>(facts, told);
  }

  /** Aflysning, with its cause (§ 28 nr. 5). */
  Decision<CitizenFact> cancel(
      CitizenState state,
      WholeBooking whole,
      CancelCommand command,
      CallContext call,
      LocalDate today) {
    List<Violation> violations = cancelling(state, whole.booking(), command, call, today);
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    WholeBooking cancelled =
        new WholeBooking(
            whole.booking().cancel(),
            whole.content().cancelled(command.cause(), command.words(), command.letterDate()));
    List<CitizenFact> facts = new ArrayList<>();
    facts.add(new BookingCancelled(cancelled, whole.booking().place(), today, "IDK-28-5"));
    facts.addAll(new BookingNotices(state, today).cancelled(cancelled, call.organisation()));
    List<Advice> told =
        BookingAdvice.late(command.letterDate(), today, CHANGED_LATE)
            .map(List::of)
            .orElse(List.of());
    return new Decision.Accepted<>(facts, told);
  }

  private List<Violation> cancelling(
      CitizenState state,
      Booking booking,
      CancelCommand command,
      CallContext call,
      LocalDate today) {
    BookingPaths paths = BookingPaths.CANCEL;
    List<Violation> found = standing(booking, paths);
    registrarCheck.change(booking, call, paths).ifPresent(found::add);
    found.addAll(registrarCheck.of(state, call, paths));
    if (command.cause() == null && command.words() == null) {
      found.add(
          Violation.of(FaultCode.CANCELLATION_NEEDS_CAUSE, "IDK-28-5")
              .at(paths.cancellation(), null));
    }
    if (command.cause() != null) {
      found.addAll(
          CodeCheck.of(
              causes,
              Integer.toString(command.cause()),
              today,
              FaultCode.INVALID_CODE,
              "IDK-28-5",
              paths.cause()));
    }
    ContentChecks.letter(command.letterDate(), today, paths).ifPresent(found::add);
    return found;
  }

  /** The booking that a request names is not the citizen's. */
  static Decision<CitizenFact> unknown(UUID id, BookingPaths paths) {
    return new Decision.Refused<>(
        List.of(Violation.of(FaultCode.BOOKING_UNKNOWN, "PUB-4768").at(paths.id(), id.toString())));
  }

  /** Whether an a-kasse sees what its member is called to. */
  boolean fundMaySee(WholeBooking whole) {
    return types.fundMaySee(whole.booking().type());
  }

  private List<Violation> violations(Calling calling) {
    List<Violation> found =
        new ArrayList<>(
            wrongForAll(calling.draft(), calling.replaced(), calling.paths(), calling.today()));
    found.addAll(registrarCheck.of(calling.state(), calling.call(), calling.paths()));
    checks.forEach(check -> found.addAll(check.of(calling)));
    return found;
  }

  /** Udeblivelse. */
  NoShowRules noShows() {
    return noShows;
  }

  /** What is cancelled or missed is over. */
  static List<Violation> standing(Booking booking, BookingPaths paths) {
    List<Violation> found = new ArrayList<>();
    if (booking.cancelled()) {
      found.add(
          Violation.of(FaultCode.BOOKING_IS_CANCELLED, "IDK-28-5")
              .at(paths.id(), booking.id().toString()));
    }
    if (booking.missed()) {
      found.add(
          Violation.of(FaultCode.BOOKING_HELD_OR_MISSED, "AKK-65.1-4")
              .at(paths.id(), booking.id().toString()));
    }
    return found;
  }

  private static BookingNotices notices(Calling calling) {
    return new BookingNotices(calling.state(), calling.today());
  }
}

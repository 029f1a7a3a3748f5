package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationPlanned;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationWithdrawn;
import dk.dfdg.gateway.citizen.EnrollmentFact.Enrolled;
import dk.dfdg.gateway.citizen.EventContentBuilder;
import dk.dfdg.gateway.citizen.EventFact.EventOccurred;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupEnded;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import java.time.LocalDate;
import java.util.List;

/**
 * T09, A03, A07 and A08 from enrollments and cancellations, T06 and A05 from contact groups,
 * whoever registers them and also when they come about by themselves. Asked before the other
 * consequences, so that the a-kasse hears of things in the order in which they happen.
 */
public final class EnrollmentEvents implements Consequence {
  private static final int INSURED = 1;

  private final Forming forming;

  public EnrollmentEvents(EventTable events) {
    this.forming = new Forming(events);
  }

  @Override
  public List<? extends CitizenFact> of(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today) {
    if (fact instanceof Enrolled enrolled) {
      boolean anew = !before.isEnrolledOn(enrolled.effectiveDate());
      return anew ? enrolled(after, enrolled.effectiveDate()) : List.of();
    } else if (fact instanceof CancellationPlanned planned) {
      return cancelled(planned.cancellation(), before, after);
    } else if (fact instanceof CancellationWithdrawn) {
      // The a-kasse has been told of a cancellation that does not come.
      return enrolled(after, today);
    } else if (fact instanceof ContactGroupStarted || fact instanceof ContactGroupEnded) {
      return groupChanged(fact, before, after, today);
    }
    return List.of();
  }

  private List<EventOccurred> enrolled(CitizenState state, LocalDate day) {
    EventOccurred enrolled = forming.of("T09", day, state, new EventContentBuilder());
    if (Forming.isInCircle(state, day)) {
      return List.of(enrolled);
    }
    return Forming.isClaimant(state, day) || Forming.isToldEnrolled(state)
        ? List.of(Forming.to(state.fund(), enrolled))
        : List.of();
  }

  /**
   * Told when it is registered, with the date on which it takes effect (AKK-69-2); also to the
   * a-kasse whose member has left contact group 1 since it heard of the enrollment.
   */
  private List<EventOccurred> cancelled(
      Cancellation cancellation, CitizenState before, CitizenState after) {
    boolean told =
        before.enrollment() != null && cancellation.equals(before.enrollment().cancellation());
    if (told) {
      return List.of();
    }
    EventOccurred end =
        forming.cancelled(
            cancellation.cause(), cancellation.date(), after, new EventContentBuilder());
    if (Forming.isInCircle(after, cancellation.date())) {
      return List.of(end);
    }
    return Forming.isToldEnrolled(after) ? List.of(Forming.to(after.fund(), end)) : List.of();
  }

  /** Decision B4-10: contact group 1 is entered or left while enrolled. */
  private List<EventOccurred> groupChanged(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today) {
    LocalDate day = day(fact);
    if (!before.isEnrolledOn(today) || before.isInGroup(INSURED) == after.isInGroup(INSURED)) {
      return List.of();
    } else if (!Forming.isTold(before, day)) {
      return List.of();
    } else if (after.isInGroup(INSURED)) {
      EventOccurred entered = forming.of("T06", day, after, new EventContentBuilder());
      return Forming.isToldEnrolled(after)
          ? List.of(entered)
          : List.of(Forming.to(before.fundOn(day), enrolledEarlier(after)), entered);
    }
    // On the first day in another group he is no longer in the circle: it is said whom to tell.
    return List.of(
        Forming.to(before.fundOn(day), forming.of("A05", day, before, new EventContentBuilder())));
  }

  private EventOccurred enrolledEarlier(CitizenState state) {
    return forming.of("T09", state.enrollment().enrollmentDate(), state, new EventContentBuilder());
  }

  /** Hændelsesdato: the day of the event where it was reported, and not of its registration. */
  private static LocalDate day(CitizenFact fact) {
    LocalDate event =
        fact instanceof ContactGroupStarted started
            ? started.event()
            : ((ContactGroupEnded) fact).event();
    return event == null ? fact.effectiveDate() : event;
  }
}

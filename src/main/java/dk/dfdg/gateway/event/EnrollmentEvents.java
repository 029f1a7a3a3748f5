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
    if (Forming.isEnrolledInCircle(state, day)) {
      return List.of(t09(day, state, null));
    }
    return Forming.isToldEnrolled(state) ? List.of(t09(day, state, state.fund())) : List.of();
  }

  /**
   * @param outside the a-kasse that heard of the enrollment before its member left the circle
   */
  private EventOccurred t09(LocalDate day, CitizenState state, String outside) {
    return forming.of("T09", day, state, new EventContentBuilder().formerFund(outside));
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
    } else if (Forming.isInCircle(after, cancellation.date())) {
      return List.of(cancelled(cancellation, after, new EventContentBuilder()));
    }
    return Forming.isToldEnrolled(after)
        ? List.of(
            cancelled(cancellation, after, new EventContentBuilder().formerFund(after.fund())))
        : List.of();
  }

  private EventOccurred cancelled(
      Cancellation cancellation, CitizenState state, EventContentBuilder content) {
    return forming.cancelled(cancellation.cause(), cancellation.date(), state, content);
  }

  /** Decision B4-10: contact group 1 is entered or left while enrolled. */
  private List<EventOccurred> groupChanged(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today) {
    LocalDate day = fact.effectiveDate();
    if (!before.isEnrolledOn(today) || before.isInGroup(INSURED) == after.isInGroup(INSURED)) {
      return List.of();
    } else if (Forming.isInCircle(after, day)) {
      EventOccurred entered = forming.of("T06", day, after, new EventContentBuilder());
      return Forming.isToldEnrolled(after)
          ? List.of(entered)
          : List.of(t09(after.enrollment().enrollmentDate(), after, null), entered);
    } else if (Forming.isInCircle(before, day)) {
      // He is no longer in the circle: the event itself says whom to tell.
      return List.of(
          forming.of("A05", day, before, new EventContentBuilder().formerFund(before.fund())));
    }
    return List.of();
  }
}

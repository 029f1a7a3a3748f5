package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.EventContentBuilder;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.citizen.PersonFact.FundChanged;
import java.time.LocalDate;
import java.util.List;

/**
 * T05 to the new a-kasse and A04 to the former one on a move; A07 to the one that the citizen has
 * left, when the enrollment ended with the membership. Asked after the other consequences.
 */
public final class MembershipEvents implements Consequence {
  private final Forming forming;

  public MembershipEvents(EventTable events) {
    this.forming = new Forming(events);
  }

  @Override
  public List<? extends CitizenFact> of(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today) {
    if (!(fact instanceof FundChanged changed) || before.fund() == null) {
      return List.of();
    }
    return changed.fund() == null
        ? left(before, after, today)
        : moved(changed, before.fund(), after);
  }

  private List<CitizenFact> moved(FundChanged changed, String former, CitizenState state) {
    return changed.fund().equals(former)
        ? List.of()
        : List.of(
            forming.of("T05", changed.effectiveDate(), state, change(former, changed.fund())),
            forming.of("A04", changed.effectiveDate(), state, change(former, changed.fund())));
  }

  private static EventContentBuilder change(String former, String fund) {
    return new EventContentBuilder().formerFund(former).newFund(fund);
  }

  private List<CitizenFact> left(CitizenState before, CitizenState after, LocalDate today) {
    if (!before.isEnrolledOn(today)
        || after.isEnrolledOn(today)
        || !Forming.isInCircle(before, today) && !Forming.isToldEnrolled(before)) {
      return List.of();
    }
    Cancellation cancellation = after.enrollment().cancellation();
    return List.of(
        Forming.to(
            before.fund(),
            forming.cancelled(
                cancellation.cause(), cancellation.date(), before, new EventContentBuilder())));
  }
}

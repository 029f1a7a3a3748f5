package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationPlanned;
import dk.dfdg.gateway.citizen.EnrollmentFact.Lapsed;
import dk.dfdg.gateway.citizen.MessageFact;
import dk.dfdg.gateway.citizen.NotificationType;
import dk.dfdg.gateway.codelist.CodeList;
import java.time.LocalDate;
import java.util.List;

/** Advis to the responsible jobcentre: an enrollment is cancelled by itself. */
final class EnrollmentNotices implements Consequence {
  private final CauseTable causeTable;
  private final CodeList causes;

  EnrollmentNotices(CauseTable causeTable, CodeList causes) {
    this.causeTable = causeTable;
    this.causes = causes;
  }

  @Override
  public List<? extends CitizenFact> of(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today) {
    if (fact instanceof CancellationPlanned planned && isByItself(planned.cancellation())) {
      return cancelled(after, planned.cancellation(), today, fact.rule());
    } else if (fact instanceof Lapsed) {
      return cancelled(after, after.enrollment().cancellation(), today, fact.rule());
    }
    return List.of();
  }

  /** Its cause is one that no caller may choose. */
  private boolean isByItself(Cancellation cancellation) {
    for (Channel channel : Channel.values()) {
      if (channel != Channel.SYSTEM && causeTable.maySet(cancellation.cause(), channel)) {
        return false;
      }
    }
    return true;
  }

  private List<CitizenFact> cancelled(
      CitizenState state, Cancellation cancellation, LocalDate today, String rule) {
    int cause = cancellation.cause();
    String name =
        causes.entries().stream()
            .filter(entry -> entry.code().equals(Integer.toString(cause)))
            .findFirst()
            .orElseThrow()
            .nameDanish();
    LocalDate date = cancellation.date();
    return MessageFact.toJobcentre(
        state,
        NotificationType.CANCELLED_BY_ITSELF,
        "Borgeren er afmeldt automatisk pr. %s med årsag %d, %s.".formatted(date, cause, name),
        "The enrollment is cancelled by itself on %s with cause %d (%s)."
            .formatted(date, cause, name),
        today,
        rule);
  }
}

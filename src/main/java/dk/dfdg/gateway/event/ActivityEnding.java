package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Activity;
import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.contact.DateChecks;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whether an offer can have ended as it is reported (pkt. 65.3 nr. 3). */
final class ActivityEnding {
  /** Ikke påbegyndt, in the code list ActivityStatusCauseType. */
  static final int NEVER_BEGUN = 4;

  private ActivityEnding() {}

  static List<Violation> violations(
      Activity before, int status, LocalDate endsOn, LocalDate today, ActivityPaths paths) {
    List<Violation> found = new ArrayList<>();
    if (status != ActivityDetails.COMPLETED && status != ActivityDetails.INTERRUPTED) {
      found.add(status(status, paths));
    }
    DateChecks.event(endsOn, today, "AKK-65.3-4", paths.end()).ifPresent(found::add);
    if (endsOn.isBefore(before.details().startsOn())) {
      found.add(
          Violation.of(FaultCode.OFFER_NOT_BEGUN, "AKK-65.3-3").at(paths.end(), endsOn.toString()));
    }
    statusAndPlan(before, status, endsOn, paths).ifPresent(found::add);
    return found;
  }

  /** Who stops before the planned end has interrupted the offer, and nobody else has. */
  static Optional<Violation> statusAndPlan(
      Activity before, int status, LocalDate endsOn, ActivityPaths paths) {
    boolean early = endsOn.isBefore(before.planned());
    return status == ActivityDetails.COMPLETED && early
            || status == ActivityDetails.INTERRUPTED && !early
        ? Optional.of(
            Violation.of(FaultCode.STATUS_CONTRADICTS_DATES, "AKK-65.3-4")
                .at(paths.status(), Integer.toString(status))
                .because(
                    "Status %d passer ikke med, at tilbuddet slutter %s og var planlagt til %s."
                        .formatted(status, endsOn, before.planned()),
                    "Status %d does not fit an end on %s of an offer that was planned until %s."
                        .formatted(status, endsOn, before.planned())))
        : Optional.empty();
  }

  /** Only what is not begun is annulled; once its start is past, the cause must say so. */
  static List<Violation> notBegun(Activity before, Reporting reporting, ActivityPaths paths) {
    ActivityDetails offer = before.details();
    Integer cause = reporting.said().cause();
    boolean started = !offer.startsOn().isAfter(reporting.today());
    boolean over =
        offer.status() == ActivityDetails.COMPLETED
            || offer.status() == ActivityDetails.INTERRUPTED;
    return over || started && cause != null && cause != NEVER_BEGUN
        ? List.of(
            Violation.of(FaultCode.OFFER_BEGUN, "AKK-65.3-3").at(paths.id(), offer.id().toString()))
        : List.of();
  }

  /** Of an offer that does not go on. */
  static boolean isEnding(int status) {
    return status == ActivityDetails.COMPLETED
        || status == ActivityDetails.INTERRUPTED
        || status == ActivityDetails.ANNULLED;
  }

  /** The status is none that this report can have. */
  static Violation status(int status, ActivityPaths paths) {
    return Violation.of(FaultCode.INVALID_ACTIVITY_STATUS, "AKK-64.6-1")
        .at(paths.status(), Integer.toString(status));
  }

  static List<Violation> notAnnulled(Activity before, ActivityPaths paths) {
    return before.details().status() == ActivityDetails.ANNULLED
        ? List.of(
            Violation.of(FaultCode.OFFER_ANNULLED, "AKK-65.3-3")
                .at(paths.id(), before.details().id().toString()))
        : List.of();
  }

  static Decision<CitizenFact> unknown(UUID id, ActivityPaths paths) {
    return new Decision.Refused<>(
        List.of(
            Violation.of(FaultCode.OFFER_UNKNOWN, "HTY-I-1")
                .at(paths.id(), id == null ? null : id.toString())));
  }
}

package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an offer is and when it takes place (§ 64 and § 65 stk. 3). */
final class ActivityContentCheck {
  private final CodeLists lists;

  ActivityContentCheck(CodeLists lists) {
    this.lists = lists;
  }

  List<Violation> of(ActivityContent content, LocalDate today, ActivityPaths paths) {
    List<Violation> found = new ArrayList<>();
    found.addAll(
        CodeCheck.of(
            lists.get("OfferType"),
            Integer.toString(content.type()),
            today,
            FaultCode.INVALID_CODE,
            "HTY-I-2",
            paths.core("ActivationTypeIdentifier")));
    found.addAll(
        CodeCheck.of(
            lists.get("ActivityStatusType"),
            Integer.toString(content.status()),
            today,
            FaultCode.INVALID_ACTIVITY_STATUS,
            "AKK-64.6-1",
            paths.status()));
    if (content.endsOn().isBefore(content.startsOn())) {
      found.add(
          Violation.of(FaultCode.END_BEFORE_START, "AKK-65.3-2")
              .at(paths.end(), content.endsOn().toString()));
    }
    if (content.givenOn() != null && content.givenOn().isAfter(today)) {
      found.add(
          Violation.of(FaultCode.OFFER_NOT_GIVEN_YET, "AKK-64.1-1")
              .at(paths.item("GivenDate"), content.givenOn().toString()));
    }
    return found;
  }

  /** § 64 stk. 2: the status is that of the day of the report. */
  static Optional<Violation> statusAndDates(
      ActivityContent content, LocalDate today, ActivityPaths paths) {
    int status = content.status();
    LocalDate startsOn = content.startsOn();
    LocalDate endsOn = content.endsOn();
    boolean fits =
        switch (status) {
          case ActivityDetails.PLANNED -> !startsOn.isBefore(today);
          case ActivityDetails.RUNNING -> !startsOn.isAfter(today);
          case ActivityDetails.COMPLETED, ActivityDetails.INTERRUPTED -> !endsOn.isAfter(today);
          default -> true;
        };
    return fits
        ? Optional.empty()
        : Optional.of(
            Violation.of(FaultCode.STATUS_CONTRADICTS_DATES, "AKK-64.6-1")
                .at(paths.status(), Integer.toString(status))
                .because(
                    "Status %d passer ikke med %s til %s, når der indberettes %s."
                        .formatted(status, startsOn, endsOn, today),
                    "Status %d does not fit %s to %s in a report of %s."
                        .formatted(status, startsOn, endsOn, today)));
  }
}

package dk.dfdg.gateway.event;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.util.Optional;

/**
 * Personkredsen (§ 62): offers to citizens in contact group 1, and fleksjob of members of an
 * a-kasse whatever they come from. Whoever is in it when an offer starts stays in it to its end.
 */
final class ActivityCircle {
  private ActivityCircle() {}

  static Optional<Violation> check(
      Reporting reporting, ActivityContent offer, ActivityKind kind, ActivityPaths paths) {
    FaultCode wrong = null;
    if (!kind.isFleksjob() && !EventCircle.isInsured(reporting.groupAt(offer.startsOn()))) {
      wrong = FaultCode.EVENT_OUTSIDE_CIRCLE;
    } else if (reporting.state().fundOn(offer.startsOn()) == null) {
      wrong = FaultCode.EVENT_WITHOUT_FUND;
    }
    return Optional.ofNullable(wrong)
        .map(
            code ->
                Violation.of(code, kind.isFleksjob() ? "AKK-62-2" : "AKK-62-1")
                    .at(paths.citizen(), null));
  }
}

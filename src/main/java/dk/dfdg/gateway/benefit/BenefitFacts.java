package dk.dfdg.gateway.benefit;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.VisitationFact.BenefitRefused;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import java.time.LocalDate;
import java.util.List;

/** What a refusal is, answered or not. */
final class BenefitFacts {
  private BenefitFacts() {}

  /** The group first: a new group forgets what went before it. */
  static List<CitizenFact> refusal(boolean answered, LocalDate day, String rule) {
    return List.of(
        new ContactGroupStarted(Applicants.WITHOUT_BENEFIT, false, day, rule),
        new BenefitRefused(answered, day, rule));
  }
}

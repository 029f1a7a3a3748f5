package dk.dfdg.gateway.fund;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Membership;
import dk.dfdg.gateway.citizen.MembershipFact.MembershipRecalled;
import dk.dfdg.gateway.citizen.MembershipFact.MembershipReported;
import dk.dfdg.gateway.contact.NobodyTold;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A medlemstilgang was registered by mistake and is taken back (published: recall). */
final class RecallRules {
  private RecallRules() {}

  /** The membership that the citizen has now, when that is the one to take back. */
  static Optional<Membership> recallable(CitizenState state, UUID id) {
    return Optional.ofNullable(state.fundCourse().membership())
        .filter(membership -> membership.id().equals(id));
  }

  static Decision<CitizenFact> unknown(UUID id) {
    return new Decision.Refused<>(
        List.of(
            Violation.of(FaultCode.MEMBERSHIP_UNKNOWN, JoiningRules.RULE)
                .at(FundPaths.RECALLED, id.toString())));
  }

  /**
   * What was before holds again; what has followed from the membership meanwhile is the jobcentre's
   * to look at.
   */
  static Decision<CitizenFact> recalled(
      Registering registering, Membership recalled, EarlierMembership earlier) {
    LocalDate today = registering.today();
    List<CitizenFact> facts = new ArrayList<>();
    facts.add(
        new MembershipRecalled(
            recalled, earlier.fund(), earlier.benefitRightFrom(), today, JoiningRules.RULE));
    if (earlier.membership() != null) {
      facts.add(new MembershipReported(earlier.membership(), today, JoiningRules.RULE));
    }
    LocalDate right = registering.state().benefitRightFrom();
    boolean hasBegun = right != null && !right.isAfter(today);
    List<Advice> advice = new ArrayList<>(NobodyTold.advice(registering.state()));
    if (hasBegun && !right.equals(earlier.benefitRightFrom())) {
      advice.add(begun(right));
    }
    return new Decision.Accepted<>(facts, advice);
  }

  private static Advice begun(LocalDate right) {
    return new Advice(
        JoiningRules.RULE,
        "Dagpengeretten fra %s er taget tilbage; kontaktgruppe og tilmeldekategori, der er skiftet på den, ændres af jobcenteret."
            .formatted(right),
        "The right to dagpenge from %s is taken back; the jobcentre changes contact group and category that have changed by it."
            .formatted(right));
  }
}

package dk.dfdg.gateway.fund;

import dk.dfdg.gateway.citizen.Affiliation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContentBuilder;
import dk.dfdg.gateway.citizen.EventFact.EventOccurred;
import dk.dfdg.gateway.citizen.Membership;
import dk.dfdg.gateway.citizen.MembershipFact.MembershipReported;
import dk.dfdg.gateway.citizen.PersonFact.FundChanged;
import dk.dfdg.gateway.citizen.VisitationFact.BenefitRightReported;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.contact.NobodyTold;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Medlemstilgang (Bilag 4 MT), and what is updated in a membership. */
public final class JoiningRules {
  static final String RULE = "HTY-X-4";
  private static final String MOVED = "HTY-T-2";
  private static final String RIGHT = "TIL-08.5-6";

  private final JoiningChecks checks;

  private JoiningRules(JoiningChecks checks) {
    this.checks = checks;
  }

  /** The rules with the project's code lists. */
  public static JoiningRules load(CodeLists lists) {
    return new JoiningRules(new JoiningChecks(lists.get("UnemploymentInsuranceCategoryType")));
  }

  /**
   * The a-kasse has admitted the citizen, from another one or from none.
   *
   * @param memberships of which a-kasser the citizen is and has been a member
   * @param id of the receipt, by which the membership is known from now on
   */
  Decision<CitizenFact> joined(
      Registering registering, MembershipCommand command, List<Affiliation> memberships, UUID id) {
    List<Violation> violations = checks.of(registering, command, memberships);
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    String fund = registering.organisation().code();
    LocalDate from = command.from();
    Membership membership =
        new Membership(id, fund, from, command.insuranceCategory(), command.branch());
    List<CitizenFact> facts = new ArrayList<>();
    facts.add(new EventOccurred(event(registering, command, membership), RULE));
    if (!fund.equals(registering.state().fund())) {
      facts.add(new FundChanged(fund, from, MOVED));
    }
    facts.add(new MembershipReported(membership, from, RULE));
    if (command.benefitRightFrom() != null) {
      facts.add(new BenefitRightReported(command.benefitRightFrom(), registering.today(), RIGHT));
    }
    return new Decision.Accepted<>(facts, NobodyTold.advice(registering.state()));
  }

  private static Event event(
      Registering registering, MembershipCommand command, Membership membership) {
    return new Event(
        membership.id(),
        "MT",
        null,
        command.from(),
        registering.channel(),
        registering.organisation(),
        new EventContentBuilder()
            .askingFund(membership.fund())
            .membership(membership)
            .benefitRightFrom(command.benefitRightFrom())
            .build());
  }

  /**
   * What is not given stays as it is.
   *
   * @param category or null
   * @param branch or null
   */
  Decision<CitizenFact> saved(Registering registering, Integer category, Integer branch) {
    CitizenState state = registering.state();
    Membership known = state.fundCourse().membership();
    List<Violation> found = new ArrayList<>();
    if (known == null) {
      found.add(
          Violation.of(FaultCode.MEMBERSHIP_NOT_REGISTERED, RULE)
              .at(FundPaths.citizen("SaveMembership"), null));
    }
    if (category == null && branch == null) {
      found.add(Violation.of(FaultCode.NOTHING_TO_SAVE, RULE).at(FundPaths.SAVED, null));
    }
    if (category != null) {
      found.addAll(checks.category(category, registering.today(), FundPaths.SAVED_CATEGORY));
    }
    if (!found.isEmpty()) {
      return new Decision.Refused<>(found);
    }
    Membership saved =
        new Membership(
            known.id(),
            known.fund(),
            known.registeredFrom(),
            category == null ? known.insuranceCategory() : category,
            branch == null ? known.branch() : branch);
    return new Decision.Accepted<>(
        List.of(new MembershipReported(saved, registering.today(), RULE)), List.of());
  }
}

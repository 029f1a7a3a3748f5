package dk.dfdg.gateway.fund;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContentBuilder;
import dk.dfdg.gateway.citizen.EventFact.EventOccurred;
import dk.dfdg.gateway.citizen.Membership;
import dk.dfdg.gateway.citizen.MembershipFact.MembershipReported;
import dk.dfdg.gateway.citizen.PersonFact.FundChanged;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeList;
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

/** Medlemsafgang (Bilag 4 MA): the citizen is no longer a member, and has gone to no other fund. */
public final class LeavingRules {
  private static final String RULE = "HTY-X-3";

  /** Overflyttet til anden a-kasse: that is what the new one reports. */
  private static final String MOVED = "A";

  private final CodeList causes;

  private LeavingRules(CodeList causes) {
    this.causes = causes;
  }

  /** The rules with the project's code lists. */
  public static LeavingRules load(CodeLists lists) {
    return new LeavingRules(lists.get("MembershipCancellationCauseType"));
  }

  /**
   * @param since first day of the membership, as the gateway knows it; or null
   * @param id of the receipt
   */
  Decision<CitizenFact> left(
      Registering registering, LeavingCommand command, LocalDate since, UUID id) {
    List<Violation> violations = violations(registering, command, since);
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    Membership known = registering.state().fundCourse().membership();
    Event event =
        new Event(
            id,
            "MA",
            null,
            command.from(),
            registering.channel(),
            registering.organisation(),
            new EventContentBuilder()
                .askingFund(registering.organisation().code())
                .membership(known)
                .leavingCause(command.cause())
                .build());
    List<CitizenFact> facts = new ArrayList<>();
    facts.add(new EventOccurred(event, RULE));
    facts.add(new MembershipReported(null, command.from(), RULE));
    facts.add(new FundChanged(null, command.from(), RULE));
    return new Decision.Accepted<>(facts, NobodyTold.advice(registering.state()));
  }

  private List<Violation> violations(
      Registering registering, LeavingCommand command, LocalDate since) {
    List<Violation> found = new ArrayList<>();
    if (command.from().isAfter(registering.today())) {
      found.add(
          Violation.of(FaultCode.MEMBERSHIP_END_IN_THE_FUTURE, RULE)
              .at(FundPaths.LEAVING_DATE, command.from().toString()));
    }
    if (since != null && !command.from().isAfter(since)) {
      found.add(
          Violation.of(FaultCode.MEMBERSHIP_END_BEFORE_START, RULE)
              .at(FundPaths.LEAVING_DATE, command.from().toString()));
    }
    if (command.cause().equals(MOVED)) {
      found.add(
          Violation.of(FaultCode.MOVE_IS_REPORTED_BY_NEW_FUND, RULE)
              .at(FundPaths.LEAVING_CAUSE, MOVED));
    } else {
      found.addAll(
          CodeCheck.of(
              causes,
              command.cause(),
              registering.today(),
              FaultCode.INVALID_CODE,
              RULE,
              FundPaths.LEAVING_CAUSE));
    }
    return found;
  }
}

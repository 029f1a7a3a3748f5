package dk.dfdg.gateway.benefit;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.WorkingDays;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.DeadlineRule;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Ydelsescenterets svar på en ansøgning (pkt. 7.3 of the guidance of 2011). */
public final class BenefitRules {
  private final BenefitDeadlines deadlines;

  public BenefitRules(WorkingDays workingDays, BenefitLimits limits) {
    this.deadlines = new BenefitDeadlines(workingDays, limits);
  }

  /** Bevilling or afslag; never refused because it comes late (decision A-16). */
  public Decision<CitizenFact> decide(
      CitizenState state, BenefitDecisionCommand command, Channel channel, LocalDate today) {
    List<Violation> violations = violations(state, command, channel);
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    return command.granted()
        ? Grant.decide(state, command.contactGroup(), today)
        : refusal(state, command.contactGroup(), today);
  }

  private static List<Violation> violations(
      CitizenState state, BenefitDecisionCommand command, Channel channel) {
    List<Violation> found = new ArrayList<>();
    if (channel != Channel.BENEFIT_OFFICE) {
      found.add(
          Violation.of(FaultCode.REGISTRAR_NOT_ALLOWED, "KON-07.3-5")
              .at(BenefitPaths.CITIZEN, null)
              .because(
                  "Kun ydelsescenteret svarer på en ansøgning.",
                  "Only the benefit office answers an application."));
    }
    Integer group = command.contactGroup();
    if (group != null && !Applicants.isDecidedAbout(group)) {
      found.add(
          Violation.of(FaultCode.INVALID_CONTACT_GROUP, "KON-07.3-7")
              .at(BenefitPaths.GROUP, Integer.toString(group))
              .because(
                  "Ydelsescenteret bevilger ydelser i kontaktgruppe 2 og 3.",
                  "The benefit office grants benefits of contact groups 2 and 3."));
    }
    if (!command.granted() && Applicants.isRecipient(state)) {
      found.add(
          Violation.of(FaultCode.BENEFIT_GRANTED_ALREADY, "KON-07.3-8")
              .at(BenefitPaths.GRANTED, "false"));
    }
    return found;
  }

  /**
   * @param group the group of the refused benefit, or null for the one applied for
   */
  private static Decision<CitizenFact> refusal(CitizenState state, Integer group, LocalDate today) {
    if (Applicants.isApplicant(state) && (group == null || state.isInGroup(group))) {
      return new Decision.Accepted<>(BenefitFacts.refusal(true, today, "KON-07.3-8"), List.of());
    }
    return new Decision.Accepted<>(
        List.of(),
        List.of(
            new Advice(
                "KON-07.3-8",
                "Der er ingen åben ansøgning om ydelsen: fristen er overskredet, eller kontaktgruppen er"
                    + " skiftet. Afslaget ændrer intet.",
                "There is no open application for the benefit: its deadline has passed, or the contact group has"
                    + " changed. The refusal changes nothing.")));
  }

  /** The last day for the answer to an application. */
  LocalDate lastDayForAnswer(LocalDate appliedOn) {
    return deadlines.lastDayForAnswer(appliedOn);
  }

  /** What happens by itself when a day comes. */
  public List<DeadlineRule> deadlines() {
    return deadlines.all();
  }

  /** Who is told of an application and of its answer. */
  public Consequence consequences() {
    return new BenefitConsequences(deadlines);
  }
}

package dk.dfdg.gateway.person;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.EnrollmentFact.CategoryChanged;
import dk.dfdg.gateway.citizen.VisitationFact.ApplicationReceived;
import dk.dfdg.gateway.citizen.VisitationFact.BenefitGranted;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupEnded;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.contact.AbsenceConflicts;
import dk.dfdg.gateway.contact.Contradictions;
import dk.dfdg.gateway.contact.DateChecks;
import dk.dfdg.gateway.contact.Facts;
import dk.dfdg.gateway.contact.Groups;
import dk.dfdg.gateway.contact.Notices;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Kontaktgruppens begyndelse og ophør, § 7. */
final class ContactGroupRules {
  private final ContactGroupChecks checks;
  private final Contradictions contradictions;
  private final AbsenceConflicts absences;

  ContactGroupRules(
      ContactGroupChecks checks, Contradictions contradictions, AbsenceConflicts absences) {
    this.checks = checks;
    this.contradictions = contradictions;
    this.absences = absences;
  }

  Decision<CitizenFact> create(Registering registering, ContactGroupCommand command) {
    LocalDate today = registering.today();
    List<Violation> violations =
        new ArrayList<>(
            checks.ofStart(
                registering, command.group(), registering.state().matchGroup(), PersonPaths.GROUP));
    Stream.of(
            granted(registering, command),
            DateChecks.event(command.event(), today, "KON-07.1-1", PersonPaths.GROUP_EVENT),
            DateChecks.today(
                command.start(), today, "KON-07.1-4", "KON-07.5-4", PersonPaths.GROUP_START),
            DateChecks.today(
                command.end(), today, "KON-07.5-5", "KON-07.5-5", PersonPaths.GROUP_END))
        .flatMap(Optional::stream)
        .forEach(violations::add);
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    List<CitizenFact> facts =
        new ArrayList<>(started(registering, command.group(), command.event()));
    if (Groups.isAppliedFor(command.group())) {
      facts.add(
          command.granted()
              ? new BenefitGranted(today, "KON-07.3-7")
              : new ApplicationReceived(today, "KON-07.3-6"));
    }
    if (command.end() != null) {
      facts.add(new ContactGroupEnded(command.group(), today, "KON-07.5-6"));
    }
    return accepted(registering, facts, DateChecks.late(command.event(), today, "KON-07.1-1"));
  }

  private static Optional<Violation> granted(Registering registering, ContactGroupCommand command) {
    return command.granted()
            && Groups.isAppliedFor(command.group())
            && registering.channel() != Channel.BENEFIT_OFFICE
        ? Optional.of(
            Violation.of(FaultCode.GRANT_ONLY_BY_BENEFIT_OFFICE, "TIL-08.2-3")
                .at(PersonPaths.GROUP_GRANTED, "true"))
        : Optional.empty();
  }

  /**
   * The citizen is in the group from today, as an applicant where the benefit is applied for (pkt.
   * 7.3); whoever is enrolled is then enrolled as an applicant.
   */
  static List<CitizenFact> started(Registering registering, int group) {
    return started(registering, group, null);
  }

  /**
   * @param event when the citizen became covered by it, or null
   */
  private static List<CitizenFact> started(Registering registering, int group, LocalDate event) {
    CitizenState state = registering.state();
    LocalDate today = registering.today();
    boolean applicant = Groups.isAppliedFor(group);
    String rule = "KON-07.1-1";
    if (applicant) {
      rule = "KON-07.3-2";
    } else if (state.contactGroup() != null) {
      rule = "KON-06-3";
    }
    boolean recipient = !applicant && group != Groups.WITHOUT_BENEFIT;
    List<CitizenFact> facts = new ArrayList<>();
    facts.add(new ContactGroupStarted(group, recipient, event, today, rule));
    if (applicant
        && registering.isEnrolled()
        && state.enrollment().category() != Groups.applicantCategory(group)) {
      facts.add(new CategoryChanged(Groups.applicantCategory(group), today, "KON-07.3-2"));
    }
    facts.addAll(
        GroupNotices.groupChanged(
            registering,
            "Borgeren er i kontaktgruppe %d.".formatted(group),
            "The citizen is in contact group %d.".formatted(group)));
    return facts;
  }

  private Decision<CitizenFact> accepted(
      Registering registering, List<CitizenFact> facts, Optional<Advice> late) {
    List<Advice> found = contradictions.of(Facts.after(registering, facts), registering.today());
    facts.addAll(Notices.contradictions(registering, found));
    return new Decision.Accepted<>(facts, Stream.concat(late.stream(), found.stream()).toList());
  }

  Decision<CitizenFact> end(Registering registering, EndContactGroupCommand command) {
    LocalDate today = registering.today();
    List<Violation> violations =
        new ArrayList<>(checks.ofEnd(registering, command.group(), PersonPaths.ENDED));
    Stream.of(
            DateChecks.event(command.event(), today, "KON-07.2-1", PersonPaths.ENDED_EVENT),
            DateChecks.today(
                command.end(), today, "KON-07.5-5", "KON-07.5-5", PersonPaths.ENDED_END))
        .flatMap(Optional::stream)
        .forEach(violations::add);
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    List<CitizenFact> facts = new ArrayList<>();
    facts.add(new ContactGroupEnded(command.group(), command.event(), today, "KON-07.2-3"));
    facts.addAll(
        GroupNotices.groupChanged(
            registering,
            "Borgeren er ikke længere i kontaktgruppe %d.".formatted(command.group()),
            "The citizen is no longer in contact group %d.".formatted(command.group())));
    CitizenState after = Facts.after(registering, facts);
    List<Advice> advice = new ArrayList<>();
    DateChecks.late(command.event(), today, "KON-07.2-2").ifPresent(advice::add);
    if (registering.isEnrolled()) {
      advice.add(
          new Advice(
              "KON-07.2-3",
              "Borgeren er stadig tilmeldt, men ikke i nogen kontaktgruppe.",
              "The citizen is still enrolled, but in no contact group."));
    }
    advice.addAll(absences.adviceOn(after, today));
    return new Decision.Accepted<>(facts, advice);
  }
}

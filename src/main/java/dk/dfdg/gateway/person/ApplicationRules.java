package dk.dfdg.gateway.person;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.Conversation;
import dk.dfdg.gateway.citizen.VisitationFact.ApplicationReceived;
import dk.dfdg.gateway.citizen.VisitationFact.MatchRegistered;
import dk.dfdg.gateway.contact.Contradictions;
import dk.dfdg.gateway.contact.Facts;
import dk.dfdg.gateway.contact.Groups;
import dk.dfdg.gateway.contact.HeldConversations;
import dk.dfdg.gateway.contact.MatchChecks;
import dk.dfdg.gateway.contact.Notices;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Første henvendelse med anmodning om hjælp, § 7 stk. 3 and § 15. */
final class ApplicationRules {
  private final ContactGroupChecks checks;
  private final FirstContactChecks conversations;
  private final HeldConversations held;
  private final MatchChecks matches;
  private final Contradictions contradictions;

  ApplicationRules(
      ContactGroupChecks checks,
      FirstContactChecks conversations,
      HeldConversations held,
      MatchChecks matches,
      Contradictions contradictions) {
    this.checks = checks;
    this.conversations = conversations;
    this.held = held;
    this.matches = matches;
    this.contradictions = contradictions;
  }

  Decision<CitizenFact> apply(Registering registering, ApplicationCommand command, UUID id) {
    List<Violation> violations = violations(registering, command);
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    LocalDate today = registering.today();
    List<CitizenFact> facts = new ArrayList<>();
    if (command.conversation() != null) {
      facts.add(held.held(id, command.conversation(), command.matchGroup(), today, "KON-07.3-1"));
    }
    if (command.matchGroup() != null) {
      // Before the group, whose absences depend on it.
      facts.add(new MatchRegistered(command.matchGroup(), today, "MAT-15-1"));
    }
    facts.addAll(ContactGroupRules.started(registering, command.group()));
    facts.add(new ApplicationReceived(today, "KON-07.3-6"));
    List<Advice> advice =
        new ArrayList<>(contradictions.of(Facts.after(registering, facts), today));
    facts.addAll(Notices.contradictions(registering, advice));
    missing(registering, command, advice);
    return new Decision.Accepted<>(facts, advice);
  }

  private List<Violation> violations(Registering registering, ApplicationCommand command) {
    Integer match =
        command.matchGroup() == null ? registering.state().matchGroup() : command.matchGroup();
    List<Violation> found =
        new ArrayList<>(checks.ofStart(registering, command.group(), match, PersonPaths.APPLIED));
    if (!Groups.isAppliedFor(command.group())
        && found.stream().noneMatch(v -> v.code() == FaultCode.INVALID_CONTACT_GROUP)) {
      found.add(
          Violation.of(FaultCode.NOT_APPLIED_FOR, "KON-07.3-2")
              .at(PersonPaths.APPLIED.group(), Integer.toString(command.group())));
    }
    if (command.matchGroup() != null) {
      found.addAll(
          matches.code(command.matchGroup(), registering.today(), PersonPaths.APPLICATION_MATCH));
      if (Groups.isAppliedFor(command.group())) {
        found.addAll(
            matches.registrar(registering, command.group(), PersonPaths.APPLICATION_MATCH));
      }
    }
    found.addAll(conversations.of(command, registering.today()));
    if (registering.channel() == Channel.JOBCENTRE && Groups.isAppliedFor(command.group())) {
      found.addAll(incomplete(command));
    }
    found.addAll(
        held.place(
            registering.state(), command.conversation(), PersonPaths.APPLICATION_CONVERSATION));
    return found;
  }

  /** § 15: the jobcentre, to which the citizen has come, talks with the citizen and matches. */
  private static List<Violation> incomplete(ApplicationCommand command) {
    List<Violation> found = new ArrayList<>();
    if (command.conversation() == null) {
      found.add(
          Violation.of(FaultCode.FIRST_CONTACT_INCOMPLETE, "KON-07.3-1")
              .at(PersonPaths.APPLICATION_CONVERSATION + "InterviewDate", null)
              .because("Samtalen mangler.", "The conversation is missing."));
    }
    boolean interview =
        command.conversation() != null && command.conversation().type() == Conversation.INTERVIEW;
    if (command.matchGroup() == null && command.group() != Groups.INTRODUCTION && !interview) {
      found.add(
          Violation.of(FaultCode.FIRST_CONTACT_INCOMPLETE, "MAT-15-1")
              .at(PersonPaths.APPLICATION_MATCH, null)
              .because("Matchgruppen mangler.", "The match group is missing."));
    }
    return found;
  }

  /** What the benefit office, which neither talks nor matches, leaves to the jobcentre. */
  private static void missing(
      Registering registering, ApplicationCommand command, List<Advice> advice) {
    if (command.conversation() == null) {
      advice.add(
          new Advice(
              "KON-07.3-1",
              "Ved første henvendelse skal der registreres en jobsamtale eller anden samtale.",
              "At first contact a jobsamtale or anden samtale is to be registered."));
    }
    if (command.matchGroup() == null && command.group() != Groups.INTRODUCTION) {
      advice.add(
          new Advice(
              "MAT-15-1",
              "Ved første henvendelse skal der foretages og registreres en matchvurdering.",
              "At first contact a match is to be made and registered."));
    }
  }
}

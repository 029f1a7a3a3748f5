package dk.dfdg.gateway.person;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.VisitationFact.MatchRegistered;
import dk.dfdg.gateway.contact.ConversationChecks;
import dk.dfdg.gateway.contact.DateChecks;
import dk.dfdg.gateway.contact.HeldConversations;
import dk.dfdg.gateway.contact.MatchChecks;
import dk.dfdg.gateway.contact.MatchContradictions;
import dk.dfdg.gateway.contact.Notices;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Matchvurdering outside a jobsamtale, §§ 12-15. */
final class MatchRules {
  private static final Advice CONVERSATION_MISSING =
      new Advice(
          "MAT-15-1",
          "Samtalens dato og form registreres også, når matchvurderingen er foretaget ved en"
              + " samtale.",
          "Date and form of the conversation are registered as well when the match was made at"
              + " one.");

  private final MatchChecks checks;
  private final ConversationChecks conversations;
  private final HeldConversations held;
  private final MatchContradictions contradictions;

  MatchRules(
      MatchChecks checks,
      ConversationChecks conversations,
      HeldConversations held,
      MatchContradictions contradictions) {
    this.checks = checks;
    this.conversations = conversations;
    this.held = held;
    this.contradictions = contradictions;
  }

  Decision<CitizenFact> match(Registering registering, MatchCommand command, UUID id) {
    LocalDate today = registering.today();
    List<Violation> violations =
        new ArrayList<>(checks.code(command.matchGroup(), today, PersonPaths.MATCH));
    violations.addAll(checks.citizen(registering, PersonPaths.MATCH_CITIZEN));
    DateChecks.today(command.start(), today, "MAT-14-11", "MAT-14-11", PersonPaths.MATCH_START)
        .ifPresent(violations::add);
    violations.addAll(
        conversations.of(command.conversation(), PersonPaths.MATCH_CONVERSATION, today));
    violations.addAll(
        held.place(registering.state(), command.conversation(), PersonPaths.MATCH_CONVERSATION));
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    List<CitizenFact> facts = new ArrayList<>();
    if (command.conversation() != null) {
      facts.add(held.held(id, command.conversation(), command.matchGroup(), today, "MAT-15-1"));
    }
    String rule = checks.isVoluntary(registering.state().contactGroup()) ? "MAT-13-2" : "MAT-12-3";
    facts.add(new MatchRegistered(command.matchGroup(), today, rule));
    List<Advice> advice = new ArrayList<>(contradictions.of(registering, facts));
    facts.addAll(Notices.contradictions(registering, advice));
    if (command.conversation() == null) {
      advice.add(CONVERSATION_MISSING);
    }
    return new Decision.Accepted<>(facts, advice);
  }
}

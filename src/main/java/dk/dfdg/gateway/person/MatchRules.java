package dk.dfdg.gateway.person;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.PortalCheck;
import dk.dfdg.gateway.citizen.VisitationFact.ConversationHeld;
import dk.dfdg.gateway.citizen.VisitationFact.MatchRegistered;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.person.MatchTable.Matched;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Matchvurdering outside a jobsamtale, §§ 12-15. */
final class MatchRules {
  private static final Advice CONVERSATION_MISSING =
      new Advice(
          "MAT-15-1",
          "Samtalens dato og form registreres også, når matchvurderingen er foretaget ved en"
              + " samtale.",
          "Date and form of the conversation are registered as well when the match was made at"
              + " one.");

  private final CodeList matchGroups;
  private final MatchTable table;
  private final JobcentreRegister jobcentres;
  private final ConversationChecks conversations;
  private final Contradictions contradictions;
  private final AbsenceConflicts absences;

  MatchRules(
      CodeLists lists,
      MatchTable table,
      JobcentreRegister jobcentres,
      ConversationChecks conversations,
      Contradictions contradictions,
      AbsenceConflicts absences) {
    this.matchGroups = lists.get("MatchGroupType");
    this.table = table;
    this.jobcentres = jobcentres;
    this.conversations = conversations;
    this.contradictions = contradictions;
    this.absences = absences;
  }

  Decision<CitizenFact> match(Registering registering, MatchCommand command) {
    LocalDate today = registering.today();
    List<Violation> violations =
        new ArrayList<>(code(command.matchGroup(), today, PersonPaths.MATCH));
    violations.addAll(group(registering));
    DateChecks.today(command.start(), today, "MAT-14-11", "MAT-14-11", PersonPaths.MATCH_START)
        .ifPresent(violations::add);
    violations.addAll(
        conversations.of(command.conversation(), PersonPaths.MATCH_CONVERSATION, today));
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    List<CitizenFact> facts = new ArrayList<>();
    if (command.conversation() != null) {
      facts.add(new ConversationHeld(command.conversation(), today, "MAT-15-1"));
    }
    String rule =
        table.matched(registering.state().contactGroup()) == Matched.VOLUNTARY
            ? "MAT-13-2"
            : "MAT-12-3";
    facts.add(new MatchRegistered(command.matchGroup(), today, rule));
    List<Advice> advice = contradictions(registering, facts);
    facts.addAll(Notices.contradictions(registering, advice));
    if (command.conversation() == null) {
      advice.add(CONVERSATION_MISSING);
    }
    return new Decision.Accepted<>(facts, advice);
  }

  /** What is wrong with the match group itself. */
  List<Violation> code(int matchGroup, LocalDate today, String path) {
    return CodeCheck.of(
        matchGroups,
        Integer.toString(matchGroup),
        today,
        FaultCode.INVALID_CODE_LIST_ITEM,
        "MAT-14-9",
        path);
  }

  /** What is wrong with who registers a match in a group of the code list. */
  List<Violation> registrar(Registering registering, int group, String path) {
    return table.check(group, registering.channel()).map(found -> found.at(path, null)).stream()
        .toList();
  }

  /** Who is matched, and by whom. */
  private List<Violation> group(Registering registering) {
    CitizenState state = registering.state();
    Integer group = state.contactGroup();
    if (group == null) {
      return List.of(
          Violation.of(FaultCode.NO_ACTIVE_CONTACT_GROUP, "MAT-13-1")
              .at(PersonPaths.MATCH_CITIZEN, null));
    }
    if (table.matched(group) == Matched.NO) {
      return List.of(
          Violation.of(FaultCode.INVALID_COMBINATION, table.rule(group))
              .at(PersonPaths.MATCH_CITIZEN, null)
              .because(
                  "Borgeren er i kontaktgruppe %d, som ikke matches.".formatted(group),
                  "The citizen is in contact group %d, which is not matched.".formatted(group)));
    }
    List<Violation> found =
        new ArrayList<>(registrar(registering, group, PersonPaths.MATCH_CITIZEN));
    PortalCheck.ofGroup(jobcentres, state, registering.channel(), group)
        .map(violation -> violation.at(PersonPaths.MATCH_CITIZEN, null))
        .ifPresent(found::add);
    return found;
  }

  /**
   * A match never cancels or enrolls and never ends an absence (decisions ): where it
   * contradicts them, the case worker and the jobcentre are told.
   */
  private List<Advice> contradictions(Registering registering, List<CitizenFact> facts) {
    CitizenState after = Facts.after(registering, facts);
    List<Advice> found = new ArrayList<>(contradictions.of(after, registering.today()));
    found.addAll(absences.adviceOn(after, registering.today()));
    return found;
  }
}

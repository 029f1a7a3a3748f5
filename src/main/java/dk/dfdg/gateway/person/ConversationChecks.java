package dk.dfdg.gateway.person;

import dk.dfdg.gateway.citizen.Conversation;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a conversation (§ 15, pkt. 7.3 and pkt. 14.1.1). */
final class ConversationChecks {
  private final CodeList types;
  private final CodeList forms;
  private final PersonLimits limits;

  ConversationChecks(CodeLists lists, PersonLimits limits) {
    this.types = lists.get("InterviewType");
    this.forms = lists.get("InterviewContactType");
    this.limits = limits;
  }

  /**
   * @param conversation or null
   * @param path of the conversation, to which a field's name is added
   */
  List<Violation> of(Conversation conversation, String path, LocalDate today) {
    if (conversation == null) {
      return List.of();
    }
    List<Violation> found = new ArrayList<>(date(conversation.heldOn(), path, today));
    found.addAll(
        CodeCheck.of(
            forms,
            Integer.toString(conversation.form()),
            today,
            FaultCode.INVALID_INTERVIEW_CONTACT_TYPE,
            "MAT-14-4",
            path + "InterviewContactTypeIdentifier"));
    return found;
  }

  private List<Violation> date(LocalDate heldOn, String path, LocalDate today) {
    LocalDate first = today.minusDays(limits.conversationBackdatingDays());
    if (heldOn.isAfter(today)) {
      return List.of(
          wrongDate("MAT-14-3", heldOn, path)
              .because(
                  "%s ligger efter i dag, %s; samtalen er ikke holdt endnu."
                      .formatted(heldOn, today),
                  "%s is after today, %s; the conversation has not been held yet."
                      .formatted(heldOn, today)));
    }
    return heldOn.isBefore(first)
        ? List.of(
            wrongDate("MAT-14-2", heldOn, path)
                .because(
                    "%s ligger før %s, den første mulige dag.".formatted(heldOn, first),
                    "%s is before %s, the first possible day.".formatted(heldOn, first)))
        : List.of();
  }

  private static Violation wrongDate(String rule, LocalDate heldOn, String path) {
    return Violation.of(FaultCode.INVALID_INTERVIEW_DATE, rule)
        .at(path + "InterviewDate", heldOn.toString());
  }

  /**
   * What is wrong with it as a first contact (pkt. 7.3): only a jobsamtale or anden samtale counts,
   * and a jobsamtale needs match and agreement.
   */
  List<Violation> ofFirstContact(ApplicationCommand command, LocalDate today) {
    Conversation conversation = command.conversation();
    if (conversation == null) {
      return List.of();
    }
    String path = PersonPaths.APPLICATION_CONVERSATION + "InterviewTypeIdentifier";
    String type = Integer.toString(conversation.type());
    List<Violation> found =
        new ArrayList<>(
            CodeCheck.of(types, type, today, FaultCode.INVALID_INTERVIEW_TYPE, "KON-07.3-1", path));
    if (found.isEmpty()
        && conversation.type() != Conversation.INTERVIEW
        && conversation.type() != Conversation.OTHER) {
      found.add(Violation.of(FaultCode.NOT_A_FIRST_CONTACT, "KON-07.3-1").at(path, type));
    }
    if (conversation.type() == Conversation.INTERVIEW) {
      if (command.matchGroup() == null) {
        String rule = command.group() == Groups.INTRODUCTION ? "BI3-4" : "MAT-12-2";
        found.add(Violation.of(FaultCode.INTERVIEW_NEEDS_MATCH, rule).at(path, type));
      }
      if (conversation.agreement() == null) {
        found.add(Violation.of(FaultCode.INTERVIEW_NEEDS_AGREEMENT, "MAT-14-7").at(path, type));
      }
    }
    found.addAll(of(conversation, PersonPaths.APPLICATION_CONVERSATION, today));
    return found;
  }
}

package dk.dfdg.gateway.person;

import dk.dfdg.gateway.citizen.Conversation;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.contact.ConversationChecks;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a conversation as a first contact (pkt. 7.3): only a jobsamtale or anden
 * samtale counts, and a jobsamtale needs match and agreement.
 */
final class FirstContactChecks {
  private static final String TYPE =
      PersonPaths.APPLICATION_CONVERSATION + "InterviewTypeIdentifier";

  private final CodeList types;
  private final ConversationChecks conversations;

  FirstContactChecks(CodeLists lists, ConversationChecks conversations) {
    this.types = lists.get("InterviewType");
    this.conversations = conversations;
  }

  List<Violation> of(ApplicationCommand command, LocalDate today) {
    Conversation conversation = command.conversation();
    if (conversation == null) {
      return List.of();
    }
    String type = Integer.toString(conversation.type());
    List<Violation> found =
        new ArrayList<>(
            CodeCheck.of(types, type, today, FaultCode.INVALID_INTERVIEW_TYPE, "KON-07.3-1", TYPE));
    if (found.isEmpty()
        && conversation.type() != Conversation.INTERVIEW
        && conversation.type() != Conversation.OTHER) {
      found.add(Violation.of(FaultCode.NOT_A_FIRST_CONTACT, "KON-07.3-1").at(TYPE, type));
    }
    if (conversation.type() == Conversation.INTERVIEW) {
      found.addAll(
          ConversationChecks.ofJobsamtale(
              command.matchGroup(), conversation.agreement(), command.group(), TYPE));
    }
    found.addAll(conversations.of(conversation, PersonPaths.APPLICATION_CONVERSATION, today));
    return found;
  }
}

package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Conversation;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.citizen.InterviewFact.InterviewHeld;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Conversations that are registered together with something else, as part of the contact course.
 */
public final class HeldConversations {
  /** Until it is registered. */
  private static final UUID NO_ID = new UUID(0, 0);

  private final InterviewTypeTable types;

  public HeldConversations(InterviewTypeTable types) {
    this.types = types;
  }

  /**
   * What is wrong with where it stands among the citizen's others.
   *
   * @param conversation of a type that is reported, or null
   * @param path of the conversation, to which a field's name is added
   */
  public List<Violation> place(CitizenState state, Conversation conversation, String path) {
    return conversation == null || !types.isHeld(conversation.type())
        ? List.of()
        : ContactCourseChecks.of(
            state, interview(NO_ID, conversation, null, conversation.heldOn()), null, path);
  }

  /**
   * The conversation was held.
   *
   * @param id the receipt's id
   * @param matchGroup made at it, or null
   */
  public InterviewHeld held(
      UUID id, Conversation conversation, Integer matchGroup, LocalDate today, String rule) {
    return new InterviewHeld(
        interview(id, conversation, matchGroup, today),
        InterviewReport.of(conversation.agreement()),
        conversation.heldOn(),
        rule);
  }

  private Interview interview(
      UUID id, Conversation conversation, Integer matchGroup, LocalDate registeredOn) {
    return new Interview(
        id,
        conversation.type(),
        conversation.form(),
        conversation.heldAt(),
        registeredOn,
        types.isResetting(conversation.type()),
        null,
        matchGroup);
  }
}

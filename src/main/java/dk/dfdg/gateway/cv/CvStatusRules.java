package dk.dfdg.gateway.cv;

import dk.dfdg.gateway.citizen.CvFact;
import dk.dfdg.gateway.contact.CvRules;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What fits together in a report on a CV; what it means is decided by {@link CvRules}. */
public final class CvStatusRules {
  private final CvRules rules;

  public CvStatusRules(CvRules rules) {
    this.rules = rules;
  }

  /**
   * Godkendelsesstatus, alone or with a conversation, or a change of a conversation.
   *
   * @param groupThen the contact group on the day of the conversation, otherwise today's; or null
   */
  Decision<CvFact> reported(
      Registering registering, Integer groupThen, CvStatusCommand command, UUID id) {
    List<Violation> found = new ArrayList<>(shape(command));
    Decision<CvFact> decision = decision(registering, groupThen, command, id);
    if (decision instanceof Decision.Refused<CvFact> refused) {
      found.addAll(refused.violations());
    }
    return found.isEmpty() ? decision : new Decision.Refused<>(found);
  }

  private Decision<CvFact> decision(
      Registering registering, Integer groupThen, CvStatusCommand command, UUID id) {
    return command.interview() == null || command.report().held() == null
        ? rules.reported(registering, groupThen, command.report(), id, CvPathsOf.UPDATE)
        : rules.changed(
            registering,
            command.interview(),
            command.report(),
            command.report().comment(),
            CvPathsOf.UPDATE);
  }

  /** Takes a conversation away that was reported by mistake. */
  Decision<CvFact> deleted(Registering registering, UUID interview, String correctionComment) {
    return rules.deleted(registering, interview, correctionComment, CvPathsOf.DELETE);
  }

  private static List<Violation> shape(CvStatusCommand command) {
    List<Violation> found = new ArrayList<>();
    if (command.isStatusAlone() && command.interviewGiven()) {
      found.add(
          Violation.of(FaultCode.CV_STATUS_ALONE_WITH_CONVERSATION, "CVS-40-3")
              .at(CvPathsOf.INTERVIEW, null));
    }
    if (!command.isStatusAlone() && command.report().held() == null) {
      found.add(
          Violation.of(FaultCode.CV_CONVERSATION_WITHOUT_DATE, "CVS-40-2")
              .at(CvPathsOf.UPDATE.heldOn(), null));
    }
    if (command.eventDate() != null) {
      found.add(
          Violation.of(FaultCode.CV_EVENT_DATE_NOT_OPEN, "DFD-4.1-1")
              .at(CvPathsOf.EVENT_DATE, command.eventDate().toString()));
    }
    return found;
  }
}

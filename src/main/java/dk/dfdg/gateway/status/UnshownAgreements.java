package dk.dfdg.gateway.status;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import dk.dfdg.gateway.citizen.HistoryFact;
import dk.dfdg.gateway.citizen.InterviewFact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The citizen does not see yet what was agreed at follow-ups and cv-samtaler (pkt. 34.3 and pkt.
 * 40.3), nor the case worker's words on why they were corrected. Pure.
 */
final class UnshownAgreements {
  private static final List<String> HIDDEN =
      List.of("agreement", "need_assessment", "report", InterviewFact.CORRECTION_COMMENT);

  private UnshownAgreements() {}

  /** The same history, to the citizen without the texts. */
  static PersonHistory shown(PersonHistory history, CallContext call) {
    return Viewer.of(call).equals(Optional.of(Viewer.CITIZEN))
        ? new PersonHistory(
            history.facts().stream().map(UnshownAgreements::without).toList(),
            history.more(),
            history.periods())
        : history;
  }

  private static Recorded without(Recorded recorded) {
    HistoryFact fact = recorded.fact();
    boolean hides =
        FactBlocks.of(fact.kind())
            .filter(block -> block == PersonBlock.SICKNESS_FOLLOW_UP || block == PersonBlock.CV)
            .isPresent();
    if (!hides) {
      return recorded;
    }
    Map<String, Object> details = new LinkedHashMap<>(fact.details());
    details.keySet().removeAll(HIDDEN);
    return new Recorded(
        recorded.id(),
        new HistoryFact(fact.kind(), fact.effectiveDate(), fact.rule(), details),
        recorded.messageIdentifier(),
        recorded.registeredAt(),
        recorded.processorId(),
        recorded.organisation());
  }
}

package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.util.List;
import java.util.Set;

/**
 * Which types a transfer may hold.
 *
 * @param allowed what the caller may fetch
 * @param pushed what the organisation wants pushed
 */
record WantedTypes(
    MessageTypes types, Organisation organisation, List<Integer> allowed, Set<Integer> pushed) {
  private static final String SUB_QUEUE = "/wsrm:CreateSequenceRequest/wsrm:SubQueueIdentifier";

  /**
   * @param subQueue the one that is asked for, or null for all
   */
  List<Integer> of(Integer subQueue) {
    if (subQueue == null) {
      if (allowed.isEmpty()) {
        throw new Refusal(FaultCode.OPERATION_NOT_COVERED);
      }
      return allowed.stream().filter(type -> !pushed.contains(type)).toList();
    }
    if (types.of(organisation.type()).stream().noneMatch(type -> type.number() == subQueue)) {
      throw refusal(FaultCode.MESSAGE_TYPE_UNKNOWN, subQueue);
    }
    if (!allowed.contains(subQueue)) {
      throw refusal(FaultCode.OPERATION_NOT_COVERED, subQueue);
    }
    if (pushed.contains(subQueue)) {
      throw refusal(FaultCode.MESSAGE_TYPE_PUSHED, subQueue);
    }
    return List.of(subQueue);
  }

  private static Refusal refusal(FaultCode code, int subQueue) {
    return new Refusal(Violation.of(code).at(SUB_QUEUE, Integer.toString(subQueue)));
  }
}

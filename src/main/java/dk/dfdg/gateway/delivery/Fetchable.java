package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.Agreement;
import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Operation;
import dk.dfdg.gateway.access.Subscribers;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.citizen.MessageTypes.MessageType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which kinds of message a caller may fetch: those for which an agreement and the access matrix let
 * it call the operation, so that no transfer holds what its receiver cannot hand out.
 */
final class Fetchable {
  static final String SERVICE = "WsrmMessageService";

  private final MessageTypes types;
  private final Subscribers subscribers;
  private final AccessMatrix matrix;
  private final GatewayClock clock;

  Fetchable(MessageTypes types, Subscribers subscribers, AccessMatrix matrix, GatewayClock clock) {
    this.types = types;
    this.subscribers = subscribers;
    this.matrix = matrix;
    this.clock = clock;
  }

  /** In the order of the table. */
  List<Integer> by(CallContext call) {
    Set<Operation> covered = covered(call);
    return types.of(call.organisation().type()).stream()
        .filter(type -> covered.contains(new Operation(SERVICE, type.operation())))
        .filter(type -> reaches(call, type))
        .map(MessageType::number)
        .toList();
  }

  private Set<Operation> covered(CallContext call) {
    LocalDate today = clock.today();
    AgreementStatus open = call.inTest() ? AgreementStatus.IN_TEST : AgreementStatus.ACTIVE;
    return subscribers.current().agreementsOf(call.processorId()).stream()
        .filter(agreement -> agreement.controllers().containsKey(call.organisation()))
        .filter(agreement -> agreement.statusOn(today) == open)
        .filter(agreement -> !today.isBefore(agreement.validFrom()))
        .map(Agreement::operations)
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  private boolean reaches(CallContext call, MessageType type) {
    return matrix
        .row(SERVICE, type.operation(), call.organisation().type())
        .map(row -> row.noCitizen().reaches(call.channel()))
        .orElse(false);
  }
}

package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.AccessTable;
import dk.dfdg.gateway.access.Agreement;
import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.Operation;
import dk.dfdg.gateway.access.Subscribers;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.citizen.MessageTypes.MessageType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which kinds of message a subscriber may get: those for which an agreement and the access matrix
 * let it call the operation that fetches them. The one place for both ways: no transfer holds what
 * its receiver cannot hand out, and nothing is pushed that might not be fetched.
 */
public final class Fetchable {
  static final String SERVICE = "WsrmMessageService";

  private final MessageTypes types;
  private final Subscribers subscribers;
  private final AccessMatrix matrix;
  private final GatewayClock clock;

  public Fetchable(
      MessageTypes types, Subscribers subscribers, AccessMatrix matrix, GatewayClock clock) {
    this.types = types;
    this.subscribers = subscribers;
    this.matrix = matrix;
    this.clock = clock;
  }

  /** What a caller may pull, in the order of the table. */
  List<Integer> by(CallContext call) {
    return kinds(call.organisation(), covered(call), call.channel());
  }

  /**
   * What a receiver may be sent: what its agreement covers, whether or not it is active today.
   * Nothing when there is no such agreement.
   */
  List<Integer> by(Receiver receiver) {
    AccessTable table = subscribers.current();
    return table
        .agreement(receiver.agreement())
        .map(
            agreement ->
                kinds(
                    receiver.organisation(),
                    agreement.operations(),
                    table.processor(agreement.processorId()).channel()))
        .orElse(List.of());
  }

  private List<Integer> kinds(Organisation to, Set<Operation> covered, Channel channel) {
    return types.of(to.type()).stream()
        .filter(type -> covered.contains(new Operation(SERVICE, type.operation())))
        .filter(type -> reaches(to, channel, type))
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

  private boolean reaches(Organisation to, Channel channel, MessageType type) {
    return matrix
        .row(SERVICE, type.operation(), to.type())
        .map(row -> row.noCitizen().reaches(channel))
        .orElse(false);
  }
}

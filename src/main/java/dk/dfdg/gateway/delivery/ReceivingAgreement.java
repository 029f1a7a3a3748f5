package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.AccessTable;
import dk.dfdg.gateway.access.Agreement;
import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.access.Operation;
import dk.dfdg.gateway.access.Processor;
import dk.dfdg.gateway.access.Subscribers;
import dk.dfdg.gateway.base.GatewayClock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a receiver may be sent now: its connection agreement is active today, is for the
 * organisation, covers receiving, and is that of the organisation's own system (§ 13 of the order
 * of 2007); and of the kinds of message those that it could fetch under that agreement. Asked anew
 * before every message.
 */
public final class ReceivingAgreement {
  private static final Operation RECEIVE =
      new Operation("NotificationReceiverService", "ReceiveMessage");

  private final Subscribers subscribers;
  private final AccessMatrix matrix;
  private final GatewayClock clock;
  private final Fetchable fetchable;

  /**
   * What is open to a receiver.
   *
   * @param signer the system that must sign the answers
   * @param types the kinds of message that it may be sent
   */
  record Open(Caller signer, Set<Integer> types) {}

  public ReceivingAgreement(
      Fetchable fetchable, Subscribers subscribers, AccessMatrix matrix, GatewayClock clock) {
    this.fetchable = fetchable;
    this.subscribers = subscribers;
    this.matrix = matrix;
    this.clock = clock;
  }

  /** What it may be sent; nothing when nothing may go out. */
  Optional<Open> open(Receiver receiver) {
    AccessTable table = subscribers.current();
    LocalDate today = clock.today();
    return table
        .agreement(receiver.agreement())
        .filter(agreement -> allows(agreement, receiver, today))
        .map(agreement -> table.processor(agreement.processorId()))
        .filter(system -> reaches(receiver, system))
        .map(system -> new Open(system.certificate(), Set.copyOf(fetchable.by(receiver))));
  }

  /** What a municipality is told is for its benefit office, and so on. */
  private boolean reaches(Receiver receiver, Processor system) {
    return matrix
        .row(RECEIVE.service(), RECEIVE.name(), receiver.organisation().type())
        .filter(row -> row.noCitizen().reaches(system.channel()))
        .isPresent();
  }

  private static boolean allows(Agreement agreement, Receiver receiver, LocalDate today) {
    return agreement.statusOn(today) == AgreementStatus.ACTIVE
        && !today.isBefore(agreement.validFrom())
        && agreement.controllers().containsKey(receiver.organisation())
        && agreement.operations().contains(RECEIVE);
  }
}

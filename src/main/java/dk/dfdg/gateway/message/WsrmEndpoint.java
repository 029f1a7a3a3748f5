package dk.dfdg.gateway.message;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.contract.common.v1.ServiceReceiptType;
import dk.dfdg.gateway.contract.wsrm.v1.CloseSequenceRequestType;
import dk.dfdg.gateway.contract.wsrm.v1.CloseSequenceResponseType;
import dk.dfdg.gateway.contract.wsrm.v1.CreateSequenceRequestType;
import dk.dfdg.gateway.contract.wsrm.v1.CreateSequenceResponseType;
import dk.dfdg.gateway.contract.wsrm.v1.ServiceItemType;
import dk.dfdg.gateway.contract.wsrm.v1.ServiceItemTypeCollection;
import dk.dfdg.gateway.contract.wsrm.v1.TerminateSequenceRequestType;
import dk.dfdg.gateway.contract.wsrm.v1.TerminateSequenceResponseType;
import dk.dfdg.gateway.contract.wsrm.v1.WsrmServicePortType;
import dk.dfdg.gateway.delivery.Sequence;
import dk.dfdg.gateway.delivery.TransferService;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;

/** WsrmService on the wire. */
public final class WsrmEndpoint implements WsrmServicePortType {
  private final TransferService transfers;
  private final MessageTypes types;
  private final Wire wire;
  private final GatewayClock clock;
  private final Supplier<URI> messageService;

  /**
   * @param messageService where WsrmMessageService is
   */
  public WsrmEndpoint(
      TransferService transfers,
      MessageTypes types,
      Wire wire,
      GatewayClock clock,
      Supplier<URI> messageService) {
    this.transfers = transfers;
    this.types = types;
    this.wire = wire;
    this.clock = clock;
    this.messageService = messageService;
  }

  @Override
  public CreateSequenceResponseType createSequence(CreateSequenceRequestType request) {
    Sequence sequence =
        transfers.create(CurrentCall.get().context(), request.getSubQueueIdentifier());
    CreateSequenceResponseType response = new CreateSequenceResponseType();
    response.setIdentifier(sequence.id() == null ? null : sequence.id().toString());
    response.setServiceInventoryCollection(inventory(sequence));
    response.setMoreIndicator(sequence.more());
    return response;
  }

  private ServiceItemTypeCollection inventory(Sequence sequence) {
    ServiceItemTypeCollection inventory = new ServiceItemTypeCollection();
    sequence
        .inventory()
        .forEach(
            (type, count) -> {
              ServiceItemType item = new ServiceItemType();
              item.setServiceName(types.find(type).orElseThrow().operation());
              item.setServiceEndpoint(messageService.get().toString());
              item.setMessageCount(count);
              inventory.getServiceItem().add(item);
            });
    return inventory;
  }

  @Override
  public CloseSequenceResponseType closeSequence(CloseSequenceRequestType request) {
    CloseSequenceResponseType response = new CloseSequenceResponseType();
    response.setServiceReceipt(
        receipt(transfers.close(CurrentCall.get().context(), id(request.getIdentifier()))));
    return response;
  }

  @Override
  public TerminateSequenceResponseType terminateSequence(TerminateSequenceRequestType request) {
    TerminateSequenceResponseType response = new TerminateSequenceResponseType();
    response.setServiceReceipt(
        receipt(transfers.terminate(CurrentCall.get().context(), id(request.getIdentifier()))));
    return response;
  }

  private static UUID id(String identifier) {
    return UUID.fromString(identifier);
  }

  private ServiceReceiptType receipt(Registered registered) {
    return wire.receipt(
        registered.receipt().messageIdentifier(),
        registered.receipt().eventDate(),
        registered.receipt().test());
  }

  @Override
  public PingResponseType ping(PingRequestType request) {
    transfers.ping(CurrentCall.get().context());
    return wire.ping(clock.now());
  }
}

package dk.dfdg.gateway.message;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.contract.common.v1.ServiceReceiptType;
import dk.dfdg.gateway.contract.delivery.v1.DeadMessageType;
import dk.dfdg.gateway.contract.delivery.v1.DeadMessageTypeCollection;
import dk.dfdg.gateway.contract.delivery.v1.DeliveryServicePortType;
import dk.dfdg.gateway.contract.delivery.v1.FailingMessageTypeCollection;
import dk.dfdg.gateway.contract.delivery.v1.GetDeadMessagesRequestType;
import dk.dfdg.gateway.contract.delivery.v1.GetDeadMessagesResponseType;
import dk.dfdg.gateway.contract.delivery.v1.GetDeliveryStatusRequestType;
import dk.dfdg.gateway.contract.delivery.v1.GetDeliveryStatusResponseType;
import dk.dfdg.gateway.contract.delivery.v1.PauseDeliveryRequestType;
import dk.dfdg.gateway.contract.delivery.v1.PauseDeliveryResponseType;
import dk.dfdg.gateway.contract.delivery.v1.RequeueMessageRequestType;
import dk.dfdg.gateway.contract.delivery.v1.RequeueMessageResponseType;
import dk.dfdg.gateway.contract.delivery.v1.ResumeDeliveryRequestType;
import dk.dfdg.gateway.contract.delivery.v1.ResumeDeliveryResponseType;
import dk.dfdg.gateway.contract.delivery.v1.SetDeliveryWayRequestType;
import dk.dfdg.gateway.contract.delivery.v1.SetDeliveryWayResponseType;
import dk.dfdg.gateway.delivery.DeadMessage;
import dk.dfdg.gateway.delivery.DeliveryWay;
import dk.dfdg.gateway.delivery.QueueService;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;
import java.util.Optional;
import java.util.UUID;

/** DeliveryService on the wire. */
public final class DeliveryEndpoint implements DeliveryServicePortType {
  private final QueueService service;
  private final StatusWireEndpoint statuses;
  private final Wire wire;
  private final GatewayClock clock;

  public DeliveryEndpoint(
      QueueService service, StatusWireEndpoint statuses, Wire wire, GatewayClock clock) {
    this.service = service;
    this.statuses = statuses;
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public GetDeliveryStatusResponseType getDeliveryStatus(GetDeliveryStatusRequestType request) {
    QueueService.Status status = service.status(CurrentCall.get().context());
    GetDeliveryStatusResponseType response = statuses.of(status.queue());
    if (!status.failing().isEmpty()) {
      FailingMessageTypeCollection failing = new FailingMessageTypeCollection();
      status.failing().forEach(message -> failing.getFailingMessage().add(type(message)));
      response.setFailingMessageCollection(failing);
    }
    return response;
  }

  @Override
  public SetDeliveryWayResponseType setDeliveryWay(SetDeliveryWayRequestType request) {
    DeliveryWay way = DeliveryWay.valueOf(request.getDeliveryWay().value());
    SetDeliveryWayResponseType response = new SetDeliveryWayResponseType();
    response.setServiceReceipt(
        receipt(
            service.choose(CurrentCall.get().context(), request.getMessageTypeIdentifier(), way)));
    return response;
  }

  @Override
  public PauseDeliveryResponseType pauseDelivery(PauseDeliveryRequestType request) {
    PauseDeliveryResponseType response = new PauseDeliveryResponseType();
    response.setServiceReceipt(receipt(service.pause(CurrentCall.get().context())));
    return response;
  }

  @Override
  public ResumeDeliveryResponseType resumeDelivery(ResumeDeliveryRequestType request) {
    ResumeDeliveryResponseType response = new ResumeDeliveryResponseType();
    response.setServiceReceipt(receipt(service.resume(CurrentCall.get().context())));
    return response;
  }

  @Override
  public GetDeadMessagesResponseType getDeadMessages(GetDeadMessagesRequestType request) {
    Long after = request.getAfterMessageNumber();
    QueueService.DeadMessages dead =
        service.dead(CurrentCall.get().context(), after == null ? 0 : after);
    DeadMessageTypeCollection messages = new DeadMessageTypeCollection();
    dead.messages().forEach(message -> messages.getDeadMessage().add(type(message)));
    GetDeadMessagesResponseType response = new GetDeadMessagesResponseType();
    response.setDeadMessageCollection(messages);
    response.setMoreIndicator(dead.more());
    return response;
  }

  private DeadMessageType type(DeadMessage message) {
    DeadMessageType type = new DeadMessageType();
    type.setMessageIdentifier(message.identifier().toString());
    type.setMessageTypeIdentifier(message.type());
    type.setQueuedDateTime(wire.dateTime(message.queuedAt()));
    type.setAttemptCount(message.attempts());
    type.setLastAnswer(message.lastAnswer());
    type.setMessageNumber(message.number());
    return type;
  }

  @Override
  public RequeueMessageResponseType requeueMessage(RequeueMessageRequestType request) {
    QueueService.Requeued requeued =
        service.requeue(
            CurrentCall.get().context(),
            Optional.ofNullable(request.getMessageIdentifier()).map(UUID::fromString));
    RequeueMessageResponseType response = new RequeueMessageResponseType();
    response.setServiceReceipt(receipt(requeued.registered()));
    response.setRequeuedCount(requeued.messages());
    return response;
  }

  private ServiceReceiptType receipt(Registered registered) {
    return wire.receipt(
        registered.receipt().messageIdentifier(),
        registered.receipt().eventDate(),
        registered.receipt().test());
  }

  @Override
  public PingResponseType ping(PingRequestType request) {
    service.ping(CurrentCall.get().context());
    return wire.ping(clock.now());
  }
}

package dk.dfdg.gateway.message;

import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.contract.delivery.v1.DeliveryWayType;
import dk.dfdg.gateway.contract.delivery.v1.GetDeliveryStatusResponseType;
import dk.dfdg.gateway.contract.delivery.v1.MessageTypeStatusType;
import dk.dfdg.gateway.contract.delivery.v1.MessageTypeStatusTypeCollection;
import dk.dfdg.gateway.delivery.QueueStatus;
import dk.dfdg.gateway.delivery.QueueStatus.TypeStatus;
import dk.dfdg.gateway.soap.Wire;
import java.time.Instant;
import javax.xml.datatype.XMLGregorianCalendar;

/** How it stands with a queue, as the contract has it. */
public final class StatusWireEndpoint {
  private final MessageTypes types;
  private final Wire wire;

  public StatusWireEndpoint(MessageTypes types, Wire wire) {
    this.types = types;
    this.wire = wire;
  }

  GetDeliveryStatusResponseType of(QueueStatus status) {
    GetDeliveryStatusResponseType response = new GetDeliveryStatusResponseType();
    response.setPausedDateTime(moment(status.pausedAt()));
    response.setPausedBy(status.pausedBy());
    response.setDeliveredCount(status.delivered());
    response.setLastSuccessDateTime(moment(status.lastSuccess()));
    response.setOldestQueuedDateTime(moment(status.oldest()));
    response.setWaitingCount(status.waiting());
    response.setWaitingAtLeastIndicator(status.more());
    response.setInTransferCount(status.inTransfer());
    response.setDeadCount(status.dead());
    MessageTypeStatusTypeCollection each = new MessageTypeStatusTypeCollection();
    status.types().forEach(type -> each.getMessageTypeStatus().add(of(type)));
    response.setMessageTypeStatusCollection(each);
    return response;
  }

  private MessageTypeStatusType of(TypeStatus status) {
    MessageTypeStatusType type = new MessageTypeStatusType();
    type.setMessageTypeIdentifier(status.type());
    type.setServiceName(types.find(status.type()).orElseThrow().operation());
    type.setDeliveryWay(DeliveryWayType.fromValue(status.way().name()));
    type.setWaitingCount(status.waiting());
    type.setWaitingAtLeastIndicator(status.more());
    type.setInTransferCount(status.inTransfer());
    type.setDeadCount(status.dead());
    type.setOldestQueuedDateTime(moment(status.oldest()));
    return type;
  }

  private XMLGregorianCalendar moment(Instant moment) {
    return moment == null ? null : wire.dateTime(moment);
  }
}

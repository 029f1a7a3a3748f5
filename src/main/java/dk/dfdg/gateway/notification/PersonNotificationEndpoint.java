package dk.dfdg.gateway.notification;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.contact.NotificationWireEndpoint;
import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.contract.notification.v1.AcknowledgePersonNotificationRequestType;
import dk.dfdg.gateway.contract.notification.v1.AcknowledgePersonNotificationResponseType;
import dk.dfdg.gateway.contract.notification.v1.GetPersonNotificationRequestType;
import dk.dfdg.gateway.contract.notification.v1.GetPersonNotificationResponseType;
import dk.dfdg.gateway.contract.notification.v1.PersonNotificationServicePortType;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;
import java.util.UUID;

/** PersonNotificationService on the wire. */
public final class PersonNotificationEndpoint implements PersonNotificationServicePortType {
  private final PersonNotificationService service;
  private final NotificationWireEndpoint notifications;
  private final Wire wire;
  private final GatewayClock clock;

  public PersonNotificationEndpoint(
      PersonNotificationService service, RuleCatalogue catalogue, Wire wire, GatewayClock clock) {
    this.service = service;
    this.notifications = new NotificationWireEndpoint(catalogue, wire);
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public GetPersonNotificationResponseType getPersonNotification(
      GetPersonNotificationRequestType request) {
    PersonNotifications found = service.read(CurrentCall.get().context());
    GetPersonNotificationResponseType response = new GetPersonNotificationResponseType();
    found
        .notifications()
        .forEach(each -> response.getPersonNotification().add(notifications.of(each)));
    response.setMoreIndicator(found.more());
    return response;
  }

  @Override
  public AcknowledgePersonNotificationResponseType acknowledgePersonNotification(
      AcknowledgePersonNotificationRequestType request) {
    service.acknowledge(
        CurrentCall.get().context(), UUID.fromString(request.getPersonNotificationIdentifier()));
    return new AcknowledgePersonNotificationResponseType();
  }

  @Override
  public PingResponseType ping(PingRequestType request) {
    service.ping(CurrentCall.get().context());
    return wire.ping(clock.now());
  }
}

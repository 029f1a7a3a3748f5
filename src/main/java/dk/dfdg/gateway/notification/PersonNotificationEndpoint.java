package dk.dfdg.gateway.notification;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.contact.BookingWireEndpoint;
import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.contract.notification.v1.AcknowledgePersonNotificationRequestType;
import dk.dfdg.gateway.contract.notification.v1.AcknowledgePersonNotificationResponseType;
import dk.dfdg.gateway.contract.notification.v1.GetPersonNotificationRequestType;
import dk.dfdg.gateway.contract.notification.v1.GetPersonNotificationResponseType;
import dk.dfdg.gateway.contract.notification.v1.PersonNotificationServicePortType;
import dk.dfdg.gateway.contract.notification.v1.PersonNotificationType;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;
import java.util.UUID;

/** PersonNotificationService on the wire. */
public final class PersonNotificationEndpoint implements PersonNotificationServicePortType {
  private final PersonNotificationService service;
  private final RuleCatalogue catalogue;
  private final BookingWireEndpoint bookings;
  private final Wire wire;
  private final GatewayClock clock;

  public PersonNotificationEndpoint(
      PersonNotificationService service, RuleCatalogue catalogue, Wire wire, GatewayClock clock) {
    this.service = service;
    this.catalogue = catalogue;
    this.bookings = new BookingWireEndpoint(wire);
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public GetPersonNotificationResponseType getPersonNotification(
      GetPersonNotificationRequestType request) {
    PersonNotifications found = service.read(CurrentCall.get().context());
    GetPersonNotificationResponseType response = new GetPersonNotificationResponseType();
    found.notifications().forEach(each -> response.getPersonNotification().add(type(each)));
    response.setMoreIndicator(found.more());
    return response;
  }

  private PersonNotificationType type(PersonNotification notification) {
    PersonNotificationType type = new PersonNotificationType();
    type.setPersonNotificationIdentifier(notification.id().toString());
    type.setPersonCivilRegistrationIdentifier(notification.cpr().value());
    type.setEventDate(
        wire.dateTime(notification.eventDate().atStartOfDay(GatewayClock.ZONE).toInstant()));
    type.setPersonNotificationTypeIdentifier(notification.type());
    type.setTextDanish(notification.danish());
    type.setTextEnglish(notification.english());
    type.setRuleIdentifier(notification.rule());
    type.setLegalReference(catalogue.get(notification.rule()).source());
    type.setRegistrationDate(wire.dateTime(notification.registeredAt()));
    if (notification.booking() != null) {
      type.setBooking(bookings.of(notification.booking()));
    }
    return type;
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

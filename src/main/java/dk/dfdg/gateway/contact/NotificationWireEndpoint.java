package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.PersonNotification;
import dk.dfdg.gateway.contract.notification.v1.PersonNotificationType;
import dk.dfdg.gateway.law.Rule;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.soap.Wire;

/** An advis as the contracts have it, however it is delivered. */
public final class NotificationWireEndpoint {
  private final RuleCatalogue catalogue;
  private final BookingWireEndpoint bookings;
  private final Wire wire;

  public NotificationWireEndpoint(RuleCatalogue catalogue, Wire wire) {
    this.catalogue = catalogue;
    this.bookings = new BookingWireEndpoint(wire);
    this.wire = wire;
  }

  /** The whole advis. */
  public PersonNotificationType of(PersonNotification notification) {
    PersonNotificationType type = new PersonNotificationType();
    type.setPersonNotificationIdentifier(notification.id().toString());
    type.setPersonCivilRegistrationIdentifier(notification.cpr().value());
    type.setEventDate(
        wire.dateTime(notification.eventDate().atStartOfDay(GatewayClock.ZONE).toInstant()));
    type.setPersonNotificationTypeIdentifier(notification.type());
    type.setTextDanish(notification.danish());
    type.setTextEnglish(notification.english());
    type.setRuleIdentifier(notification.rule());
    type.setLegalReference(
        catalogue.find(notification.rule()).map(Rule::source).orElse(notification.rule()));
    type.setRegistrationDate(wire.dateTime(notification.registeredAt()));
    if (notification.booking() != null) {
      type.setBooking(bookings.of(notification.booking()));
    }
    return type;
  }
}

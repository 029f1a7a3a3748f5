package dk.dfdg.gateway.notification;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.PersonNotification;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.delivery.DeliveredStore;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.util.List;
import java.util.UUID;

/** Advis: an organisation reads its own until it has acknowledged them. */
public final class PersonNotificationService {
  /** The most that one answer holds. */
  static final int MOST = 500;

  private static final String IDENTIFIER =
      "/not:AcknowledgePersonNotificationRequest/not:PersonNotificationIdentifier";

  private final Registrations registrations;
  private final PersonNotificationStore store = new PersonNotificationStore();
  private final DeliveredStore deliveries = new DeliveredStore();

  public PersonNotificationService(Registrations registrations) {
    this.registrations = registrations;
  }

  /** What the organisation acted for has not acknowledged. */
  public PersonNotifications read(CallContext call) {
    Organisation receiver = call.organisation();
    List<PersonNotification> found =
        registrations.readWithoutCitizen(
            call, handle -> store.unacknowledged(handle, receiver, MOST + 1));
    return new PersonNotifications(
        found.subList(0, Math.min(MOST, found.size())), found.size() > MOST);
  }

  /**
   * The organisation acted for has taken it in.
   *
   * @throws Refusal when it is unknown or another's, which is not told apart
   */
  public void acknowledge(CallContext call, UUID id) {
    Organisation receiver = call.organisation();
    registrations.registerWithoutCitizen(
        call,
        // Before the advis itself: whoever settles a delivery locks in that order.
        handle -> deliveries.lock(handle, receiver),
        (handle, receipt) -> {
          if (!store.acknowledge(handle, id, receiver, receipt.eventDate())) {
            throw new Refusal(
                Violation.of(FaultCode.NOTIFICATION_UNKNOWN).at(IDENTIFIER, id.toString()));
          }
          deliveries.acknowledged(handle, receiver, id, receipt.eventDate());
          return List.of();
        });
  }

  /** Records that the service was asked whether it answers. */
  public void ping(CallContext call) {
    registrations.readWithoutCitizen(call);
  }
}

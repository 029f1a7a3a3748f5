package dk.dfdg.gateway.notification;

import dk.dfdg.gateway.citizen.PersonNotification;
import java.util.List;

/**
 * What an authority has not acknowledged, the oldest first.
 *
 * @param more there are others beside these
 */
public record PersonNotifications(List<PersonNotification> notifications, boolean more) {}

package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.Cpr;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Advis to an authority about a citizen.
 *
 * @param type value of the code list PersonNotificationType
 * @param eventDate the day on which it happened
 * @param rule id of the rule from which it follows
 * @param booking the whole booking as it was then, or null when it is about none
 */
public record PersonNotification(
    UUID id,
    Cpr cpr,
    LocalDate eventDate,
    int type,
    String danish,
    String english,
    String rule,
    Instant registeredAt,
    WholeBooking booking) {}

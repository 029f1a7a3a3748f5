package dk.dfdg.gateway.fund;

import java.time.LocalDate;

/**
 * Medlemsafgang as it is sent (MA).
 *
 * @param from first day on which the citizen is no longer a member
 * @param cause udmeldelsesårsag: a letter of the code list MembershipCancellationCauseType
 */
public record LeavingCommand(LocalDate from, String cause) {}

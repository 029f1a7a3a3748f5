package dk.dfdg.gateway.access;

import java.time.Instant;

/**
 * A change of an agreement's status.
 *
 * @param at when
 * @param by who
 * @param from the status before, or null when the agreement was made
 * @param to the status after
 * @param reason why
 */
public record AgreementChange(
    Instant at, String by, AgreementStatus from, AgreementStatus to, String reason) {}

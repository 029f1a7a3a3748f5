package dk.dfdg.gateway.event;

/**
 * What an announcement may change in the reports on offers.
 *
 * @param prolongedAsEnded an offer that is prolonged after the a-kasse has been told of its end is
 *     reported with a new I-A, as Bilag 4 has it word for word, and not with an I-P (decision
 *     AKK-5)
 */
public record ActivityLimits(boolean prolongedAsEnded) {}

package dk.dfdg.gateway.timeliness;

import java.util.List;
import java.util.Map;

/**
 * Rettidighedsopgørelse for a jobcentre and a period.
 *
 * @param late how many registrations came late, by rule; also for a rule of which none did
 * @param registrations those of this page, in the order of their registration
 * @param more the last registration of this page when there are others after it, or null
 */
record TimelinessReport(
    String jobcentre, Map<String, Integer> late, List<LateRegistration> registrations, Long more) {}

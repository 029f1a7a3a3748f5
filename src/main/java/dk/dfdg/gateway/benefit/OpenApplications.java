package dk.dfdg.gateway.benefit;

import java.util.List;

/**
 * Applications that wait for an answer, the oldest first.
 *
 * @param more there are others beside these
 */
public record OpenApplications(List<OpenApplication> applications, boolean more) {}

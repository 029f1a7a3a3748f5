package dk.dfdg.gateway.contact;

/**
 * Where a request that reports on a CV has its fields.
 *
 * @param id of the conversation that is changed or deleted
 */
public record CvPaths(
    String id, String citizen, String status, String municipality, String heldOn, String form) {}

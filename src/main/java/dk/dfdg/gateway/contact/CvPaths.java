package dk.dfdg.gateway.contact;

/**
 * Where a request that reports on a CV has its fields.
 *
 * @param id of the conversation that is changed or deleted
 * @param booking null where a request has none
 */
public record CvPaths(
    String id,
    String citizen,
    String status,
    String municipality,
    String heldOn,
    String form,
    String booking) {}

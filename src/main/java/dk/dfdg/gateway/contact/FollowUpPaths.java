package dk.dfdg.gateway.contact;

/**
 * Where a request that reports a follow-up has its fields.
 *
 * @param id of the follow-up that is corrected
 * @param booking null where a request has none
 */
public record FollowUpPaths(
    String id,
    String citizen,
    String municipality,
    String heldOn,
    String form,
    String category,
    String booking) {}

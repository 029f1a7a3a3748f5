package dk.dfdg.gateway.contact;

/**
 * Where a request that reports a follow-up has its fields.
 *
 * @param id of the follow-up that is corrected; null in a request for a new one
 */
public record FollowUpPaths(
    String id, String citizen, String municipality, String heldOn, String form, String category) {}

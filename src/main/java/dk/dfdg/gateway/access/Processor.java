package dk.dfdg.gateway.access;

/**
 * Databehandler: a subscriber's system.
 *
 * @param id short and stable
 * @param name as people know it
 * @param channel as whom it registers
 * @param certificate what its certificates say
 */
public record Processor(String id, String name, Channel channel, Caller certificate) {}

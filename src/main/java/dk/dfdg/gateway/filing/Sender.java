package dk.dfdg.gateway.filing;

/**
 * Who sends a file, once the agreement has been found good.
 *
 * @param processor the subscriber whose system it is
 * @param agreement that covers it
 * @param inTest the agreement is in test: everything is checked, nothing is stored
 */
public record Sender(String processor, String agreement, boolean inTest) {}

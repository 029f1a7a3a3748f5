package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.law.Violation;

/**
 * What is wrong with a file as a whole, so that nothing of it is taken in.
 *
 * @param line where it shows, the header row being line 1; 0 when it is nowhere in particular
 * @param column the column's name in the format, or null
 * @param violation what is wrong; masked
 */
public record FileFault(long line, String column, Violation violation) {}

package dk.dfdg.gateway.intake;

/**
 * Why a row is not in, for the person who must mend it. Never says what stands in the row, which is
 * personal.
 *
 * @param line in the file, the header being line 1
 * @param field column
 * @param reason what is wrong with it
 * @param remedy what to do
 */
public record RowProblem(long line, String field, String reason, String remedy) {}

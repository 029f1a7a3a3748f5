package dk.dfdg.gateway.report;

import java.util.List;

/**
 * What came of a chunk. The same chunk again gets the same answer.
 *
 * @param number of the chunk
 * @param records how many records it held, the wrong and the unreadable ones too
 * @param wrong how many of them are wrong
 * @param problems what was wrong and what the reporter should know; of a report with very many
 *     problems only the first are told
 */
public record ChunkAnswer(int number, int records, int wrong, List<RowProblem> problems) {}

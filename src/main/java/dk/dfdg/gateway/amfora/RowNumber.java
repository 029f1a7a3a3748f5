package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.report.ReportDesk;

/**
 * The number of a record in its report, which also tells its chunk: chunks come in any order, so
 * the numbers before a chunk cannot be counted. Each chunk has as many numbers as it may have
 * records.
 */
final class RowNumber {
  private RowNumber() {}

  /**
   * @param place in the chunk, from 1
   */
  static long of(int chunk, int place) {
    return (chunk - 1L) * ReportDesk.CHUNK + place;
  }

  static int chunk(long row) {
    return (int) ((row - 1) / ReportDesk.CHUNK) + 1;
  }

  static long place(long row) {
    return (row - 1) % ReportDesk.CHUNK + 1;
  }
}

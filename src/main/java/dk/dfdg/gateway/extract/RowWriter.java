package dk.dfdg.gateway.extract;

import java.io.Closeable;
import java.io.IOException;

/** Writes the rows of one file; the same rows make the same bytes. */
interface RowWriter extends Closeable {
  /**
   * @param values by column, in the form that {@link Column#form()} says; null is none
   */
  void write(String[] values) throws IOException;
}

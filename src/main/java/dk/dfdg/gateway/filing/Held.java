package dk.dfdg.gateway.filing;

import java.io.IOException;

/** What is held while an answer is being found: a place, and perhaps a file. */
interface Held extends AutoCloseable {
  @Override
  void close() throws IOException;
}

package dk.dfdg.gateway.letter;

import java.io.IOException;

/**
 * Where letters are put to be sent. A letter may be put again, after a failure in the middle: it is
 * then to be recognised by its id and sent once.
 */
@FunctionalInterface
public interface LetterBox {

  /**
   * When this returns, the letter is on its way, also when the power fails.
   *
   * @throws IOException when it could not be put; it is tried again later
   */
  void put(Letter letter) throws IOException;
}

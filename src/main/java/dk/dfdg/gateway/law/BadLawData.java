package dk.dfdg.gateway.law;

import java.nio.file.Path;

/** A file of the law is wrong: the gateway does not start. Names the file, the line and why. */
public final class BadLawData extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param line the line in the file, or 0 when the file as a whole is wrong
   */
  public BadLawData(Path file, long line, String reason) {
    super(file.getFileName() + (line > 0 ? ", line " + line : "") + ": " + reason);
  }
}

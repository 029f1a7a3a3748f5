package dk.dfdg.gateway.filing;

import java.io.IOException;

/** The disk does not give a file back that it had taken. */
public final class FileUnreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FileUnreadable(IOException cause) {
    super("A received file cannot be read", cause);
  }
}

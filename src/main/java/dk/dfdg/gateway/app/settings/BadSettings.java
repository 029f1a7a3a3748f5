package dk.dfdg.gateway.app.settings;

import java.util.List;

/** The gateway does not start: each problem names its key and what to do. */
public final class BadSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadSettings(String file, List<String> problems) {
    super(file + " is not usable:\n  " + String.join("\n  ", problems));
  }
}

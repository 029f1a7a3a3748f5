package dk.dfdg.gateway.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Chooses the log's configuration before the first line is logged. */
public final class Logging {
  private static final String PROPERTY = "logback.configurationFile";
  private static final String FILE = "dfdg.log";
  private static final String QUIET = "dk/dfdg/gateway/app/cli/logback-quiet.xml";

  private Logging() {}

  /**
   * Production logs as {@code conf/logback.xml} says, a sandbox as {@code conf/sandbox/logback.xml}
   * says into its own directory; the short commands only print what they are asked for.
   */
  public static void configure(String... arguments) {
    if (System.getProperty(PROPERTY) != null) {
      return;
    }
    Path configuration = GatewayHome.find().configuration();
    Path file =
        switch (arguments.length == 0 ? "" : arguments[0]) {
          case "serve" -> configuration.resolve("logback.xml");
          case "sandbox" -> configuration.resolve("sandbox/logback.xml");
          default -> null;
        };
    System.setProperty(PROPERTY, file != null && Files.exists(file) ? file.toString() : QUIET);
  }

  /** Where a sandbox's log goes; told before anything logs. */
  static Path into(Path state) {
    Path log = state.resolve("gateway.log");
    System.setProperty(FILE, log.toString());
    return log;
  }
}

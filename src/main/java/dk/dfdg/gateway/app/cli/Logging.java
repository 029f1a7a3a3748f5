package dk.dfdg.gateway.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Chooses the log's configuration before the first line is logged. */
public final class Logging {
  private static final String PROPERTY = "logback.configurationFile";
  private static final String QUIET = "dk/dfdg/gateway/app/cli/logback-quiet.xml";
  private static final Set<String> SERVERS = Set.of("serve", "sandbox");

  private Logging() {}

  /**
   * A server logs as {@code conf/logback.xml} says; the short commands only print what they are
   * asked for.
   */
  public static void configure(String... arguments) {
    if (System.getProperty(PROPERTY) != null) {
      return;
    }
    boolean server = arguments.length > 0 && SERVERS.contains(arguments[0]);
    Path file = GatewayHome.find().configuration().resolve("logback.xml");
    System.setProperty(PROPERTY, server && Files.exists(file) ? file.toString() : QUIET);
  }
}

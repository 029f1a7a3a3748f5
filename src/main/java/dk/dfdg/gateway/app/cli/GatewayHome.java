package dk.dfdg.gateway.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the distribution stands: the system property {@code dfdg.home}, else the current directory.
 */
public record GatewayHome(Path directory) {

  public static GatewayHome find() {
    return new GatewayHome(Path.of(System.getProperty("dfdg.home", "")).toAbsolutePath());
  }

  public Path configuration() {
    return directory.resolve("conf");
  }

  public Path contracts() {
    return directory.resolve("wsdl");
  }

  /** The file as named, or as named below the distribution. */
  public Path file(Path name) {
    Path below = directory.resolve(name);
    return !Files.exists(name) && Files.exists(below) ? below : name;
  }

  /** The sandbox of the build that one stands in, else the one beside the distribution. */
  public Path sandbox() {
    Path here = Path.of("target", "sandbox");
    Path beside = directory.resolveSibling("sandbox");
    return !Files.exists(here) && (Files.exists(beside) || !Files.exists(Path.of("pom.xml")))
        ? beside
        : here;
  }
}

package dk.dfdg.gateway.store;

import java.nio.file.Path;

/**
 * Where the data live.
 *
 * @param url {@code jdbc:h2:...} or {@code jdbc:postgresql:...}
 * @param user database user
 * @param password the user's password, never shown
 * @param maximumPoolSize most connections at once
 * @param requireDurability refuse to start on a database that may lose an acknowledged registration
 */
public record DatabaseSettings(
    String url, String user, String password, int maximumPoolSize, boolean requireDurability) {

  public DatabaseSettings(String url, String user, String password, int maximumPoolSize) {
    this(url, user, password, maximumPoolSize, true);
  }

  /** The embedded default: one H2 file in a directory. */
  public static DatabaseSettings h2In(Path directory, int maximumPoolSize) {
    Path file = directory.toAbsolutePath().resolve("gateway");
    return new DatabaseSettings("jdbc:h2:file:" + file, "gateway", "", maximumPoolSize);
  }

  boolean isH2() {
    return url.startsWith("jdbc:h2:");
  }

  boolean isPostgreSql() {
    return url.startsWith("jdbc:postgresql:");
  }

  @Override
  public String toString() {
    return "DatabaseSettings[" + (isH2() ? "H2" : "PostgreSQL") + "]";
  }
}

package dk.dfdg.gateway.store;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The driver's address with the settings that the gateway relies on. */
final class DriverUrl {
  /** Lock waits end before a client gives up; the call is then answered as one to try again. */
  static final int LOCK_TIMEOUT_MILLIS = 10_000;

  /** A call's statement answers within seconds; lock waits are shorter too. */
  static final Duration SILENCE = Duration.ofMinutes(1);

  /** Statements about millions of measures may take minutes before their first row. */
  static final Duration SILENCE_OF_LONG_WORK = Duration.ofMinutes(10);

  /**
   * What every PostgreSQL session is told: how long it waits for locks, and to look within a minute
   * whether a node that says nothing is still there. Otherwise the locks of one that has vanished
   * would stay for hours. And to have the disk begin at once with what a report leaves: otherwise
   * all of it is written at the end of a checkpoint, and commits of calls stand still meanwhile.
   */
  static final String SESSION =
      "set lock_timeout = "
          + LOCK_TIMEOUT_MILLIS
          + "; set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10"
          + "; set tcp_keepalives_count = 3; set tcp_user_timeout = 60000"
          + "; set backend_flush_after = '1MB'";

  /** For long work too: it takes no core from calls by having a statement done by several. */
  static final String SESSION_OF_LONG_WORK = SESSION + "; set max_parallel_workers_per_gather = 0";

  private static final Map<String, String> H2_REQUIRED = new LinkedHashMap<>();

  static {
    H2_REQUIRED.put("MODE", "PostgreSQL");
    H2_REQUIRED.put("DATABASE_TO_LOWER", "TRUE");
    H2_REQUIRED.put("DEFAULT_NULL_ORDERING", "HIGH");
    // H2 otherwise writes commits up to 500 ms later, and a killed process loses them.
    H2_REQUIRED.put("WRITE_DELAY", "0");
    // More than the statements of a call; H2 otherwise remembers eight and parses the others each
    // time.
    H2_REQUIRED.put("QUERY_CACHE_SIZE", "64");
    // H2 would write failures beside the data, with the values that they were about.
    H2_REQUIRED.put("TRACE_LEVEL_FILE", "0");
  }

  private DriverUrl() {}

  /** The address for short work. */
  static String of(DatabaseSettings settings) {
    return of(settings, SILENCE);
  }

  /**
   * @param silence after so long without a byte from a database that was asked, it counts as gone;
   *     an address that sets socketTimeout itself knows better
   */
  static String of(DatabaseSettings settings, Duration silence) {
    if (settings.isH2()) {
      return h2(settings);
    }
    if (settings.isPostgreSql()) {
      return postgreSql(settings.url(), silence);
    }
    throw new IllegalArgumentException(
        "The database address must begin with jdbc:h2: or jdbc:postgresql:");
  }

  private static String h2(DatabaseSettings settings) {
    String url = settings.url();
    if (settings.requireDurability() && url.startsWith("jdbc:h2:mem:")) {
      throw new IllegalArgumentException("An H2 database in memory keeps nothing; give it a file");
    }
    Map<String, String> given = h2Options(url);
    StringBuilder complete = new StringBuilder(url);
    H2_REQUIRED.forEach(
        (key, value) -> {
          if (!given.containsKey(key)) {
            complete.append(';').append(key).append('=').append(value);
          } else if (!value.equalsIgnoreCase(given.get(key))) {
            throw new IllegalArgumentException(
                "The H2 address sets " + key + "; the gateway needs " + key + "=" + value);
          }
        });
    if (!given.containsKey("LOCK_TIMEOUT")) {
      complete.append(";LOCK_TIMEOUT=").append(LOCK_TIMEOUT_MILLIS);
    }
    return complete.toString();
  }

  private static Map<String, String> h2Options(String url) {
    Map<String, String> options = new LinkedHashMap<>();
    String[] parts = url.split(";");
    for (int i = 1; i < parts.length; i++) {
      String[] option = parts[i].split("=", 2);
      options.put(
          option[0].strip().toUpperCase(Locale.ROOT), option.length == 2 ? option[1].strip() : "");
    }
    return options;
  }

  /** The server's error detail names the row's values, so the driver must leave it out. */
  private static String postgreSql(String url, Duration silence) {
    if (url.contains("logServerErrorDetail=")) {
      throw new IllegalArgumentException(
          "The PostgreSQL address sets logServerErrorDetail; the gateway needs it to be false");
    }
    StringBuilder complete = new StringBuilder(url).append(url.contains("?") ? '&' : '?');
    complete.append("logServerErrorDetail=false");
    if (!url.contains("socketTimeout=")) {
      complete.append("&socketTimeout=").append(silence.toSeconds());
    }
    if (!url.contains("tcpKeepAlive=")) {
      complete.append("&tcpKeepAlive=true");
    }
    return complete.toString();
  }
}

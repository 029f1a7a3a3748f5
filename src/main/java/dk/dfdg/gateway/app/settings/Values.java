package dk.dfdg.gateway.app.settings;

import dk.dfdg.gateway.app.settings.GatewaySettings.KeyFile;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads typed values and gathers every problem, so that an operator sees all of them at once. A
 * value that is wrong is replaced by a stand-in that is never used, since the problem stops the
 * start.
 */
final class Values {
  private final SmallRyeConfig config;
  private final Path directory;
  private final Set<String> read = new TreeSet<>();
  private final Set<String> unused = new TreeSet<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * @param directory the directory that relative paths start from
   */
  Values(SmallRyeConfig config, Path directory) {
    this.config = config;
    this.directory = directory;
  }

  List<String> problems() {
    return problems;
  }

  /** A text that must be there. */
  String text(String key) {
    String value = raw(key);
    if (value == null || value.isBlank()) {
      problem(key, "is missing", "set it");
      return "";
    }
    return value.trim();
  }

  /** A whole number within a range. */
  int number(String key, int from, int to) {
    String value = raw(key);
    try {
      int number = Integer.parseInt(value == null ? "" : value.trim());
      if (number >= from && number <= to) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below
    }
    problem(key, "is not a whole number from " + from + " to " + to, "set one in this range");
    return from;
  }

  /** A list of days, which may be empty. */
  Set<LocalDate> days(String key) {
    Set<LocalDate> days = new TreeSet<>();
    String alone = raw(key);
    List<String> items = config.getIndexedProperties(key);
    if (items.isEmpty() && alone == null) {
      problem(key, "is missing", "set it, [] for no day");
    } else if (items.isEmpty() && !alone.isBlank()) {
      addDay(days, key, alone);
    }
    items.forEach(item -> addDay(days, item, raw(item)));
    return days;
  }

  private void addDay(Set<LocalDate> days, String key, String value) {
    try {
      days.add(LocalDate.parse(value == null ? "" : value.trim()));
    } catch (DateTimeParseException notADay) {
      problem(key, "is not a day", "write it as 2026-12-24");
    }
  }

  /** True for "true", false for "false", and nothing else is allowed. */
  boolean yes(String key) {
    String value = raw(key);
    if (!"true".equals(value) && !"false".equals(value)) {
      problem(key, "is neither true nor false", "choose one of them");
    }
    return "true".equals(value);
  }

  /** One of a list of words. */
  <T extends Enum<T>> T word(String key, Class<T> type) {
    String value = raw(key);
    for (T each : type.getEnumConstants()) {
      if (each.name().equalsIgnoreCase(value)) {
        return each;
      }
    }
    String words = Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
    problem(key, "is none of " + words, "choose one of them");
    return type.getEnumConstants()[0];
  }

  /** An https address, or null for an empty one: the machine's own. */
  URI address(String key) {
    String value = raw(key);
    if (value == null) {
      problem(key, "is missing", "set it");
    }
    if (value == null || value.isBlank()) {
      return null;
    }
    if (!value.matches("https://[^\\s/]+/")) {
      problem(key, "is not an address like https://dfdg.example.dk/", "correct it");
      return null;
    }
    return URI.create(value);
  }

  /** A file that can be read. */
  Path file(String key) {
    Path file = directory.resolve(text(key)).normalize();
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      problem(key, "names no readable file", "put the file there or correct the path");
    }
    return file;
  }

  /** A file that can be read, or null for an empty text. */
  Path fileIfAny(String key) {
    String value = raw(key);
    if (value == null) {
      problem(key, "is missing", "set it");
    }
    return value == null || value.isBlank() ? null : file(key);
  }

  /** A directory that exists. */
  Path directory(String key) {
    Path path = directory.resolve(text(key)).normalize();
    if (!Files.isDirectory(path)) {
      problem(key, "names no directory", "make it or correct the path");
    }
    return path;
  }

  /** A directory to write to, made when it is missing. */
  Path writableDirectory(String key) {
    Path path = directory.resolve(text(key)).normalize();
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      problem(key, "names a directory that cannot be made", "choose one that the gateway may use");
      return path;
    }
    if (!Files.isWritable(path)) {
      problem(key, "names a directory that cannot be written", "give the gateway's user access");
    }
    return path;
  }

  KeyFile keyFile(String prefix) {
    return new KeyFile(file(prefix + ".key-store"), password(prefix));
  }

  /** From {@code password}, where it may be an expression on the environment, or from a file. */
  String password(String prefix) {
    String direct = emptyToNull(raw(prefix + ".password"));
    String inFile = emptyToNull(raw(prefix + ".password-file"));
    if ((direct == null) == (inFile == null)) {
      problem(
          prefix + ".password",
          direct == null ? "is missing" : "and password-file are both set",
          "set either password (for example ${VARIABLE}) or password-file");
      return "";
    }
    if (direct != null) {
      return direct;
    }
    Path file = file(prefix + ".password-file");
    try {
      return Files.isReadable(file) ? Files.readString(file).strip() : "";
    } catch (IOException e) {
      problem(prefix + ".password-file", "cannot be read", "give the gateway's user access");
      return "";
    }
  }

  /** What begins so is not used now, and may hold anything. */
  void leaveAlone(String prefix) {
    unused.add(prefix);
  }

  /** Every key of the file that nobody has asked for is a mistake. */
  void refuseUnknown(Iterable<String> keys) {
    for (String key : keys) {
      if (!read.contains(key) && unused.stream().noneMatch(key::startsWith)) {
        problem(key, "is not a setting", "correct its spelling or remove it");
      }
    }
  }

  void problem(String key, String what, String remedy) {
    problems.add(key + " " + what + ": " + remedy);
  }

  private static String emptyToNull(String value) {
    return value == null || value.isEmpty() ? null : value;
  }

  private String raw(String key) {
    read.add(key);
    ConfigValue value = config.getConfigValue(key);
    if (value.getValue() == null && value.getRawValue() != null) {
      problem(key, "names an environment variable that is not set", "set the variable");
      return null;
    }
    return value.getValue();
  }
}

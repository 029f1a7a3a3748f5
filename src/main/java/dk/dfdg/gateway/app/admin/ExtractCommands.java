package dk.dfdg.gateway.app.admin;

import dk.dfdg.gateway.base.FailureTrace;
import dk.dfdg.gateway.extract.ExtractRefused;
import dk.dfdg.gateway.extract.Extracts;
import dk.dfdg.gateway.extract.HandedOver;
import dk.dfdg.gateway.extract.QuotaStatement;
import dk.dfdg.gateway.store.StorageException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code extract/…}: extracts of the measures. An extract of the whole country takes longer than a
 * call may, so that one command starts it and another tells how it stands; one at a time.
 */
public final class ExtractCommands {
  private static final Logger LOG = LoggerFactory.getLogger(ExtractCommands.class);
  private static final Map<String, String> NONE = Map.of("state", "none");
  private static final Map<String, String> RUNNING = Map.of("state", "running");

  private final Extracts extracts;
  private final QuotaStatement quotas;
  private final AtomicReference<Map<String, ?>> state = new AtomicReference<>(NONE);

  private ExtractCommands(Extracts extracts, QuotaStatement quotas) {
    this.extracts = extracts;
    this.quotas = quotas;
  }

  /** The commands by their names. */
  public static Map<String, AdminCommand> all(Extracts extracts, QuotaStatement quotas) {
    ExtractCommands commands = new ExtractCommands(extracts, quotas);
    return Map.of(
        "extract/start",
        commands::start,
        "extract/state",
        arguments -> commands.state.get(),
        "report/extracts",
        arguments -> commands.handedOver(),
        "report/quotas",
        commands::quotas);
  }

  private Object start(Map<String, String> arguments) {
    LocalDate day = day(arguments, "day");
    Path directory = directory(arguments);
    Map<String, ?> before = state.get();
    if (before == RUNNING || !state.compareAndSet(before, RUNNING)) {
      throw new AdminRefusal("An extract is being made; one comes after the other.");
    }
    Thread thread =
        new Thread(
            () ->
                state.set(
                    make(
                        arguments.getOrDefault("recipient", ""),
                        day,
                        directory,
                        arguments.getOrDefault("by", ""))),
            "extract");
    thread.setDaemon(true);
    thread.start();
    return RUNNING;
  }

  private Map<String, ?> make(String recipient, LocalDate day, Path directory, String by) {
    try {
      return made(extracts.make(recipient, day, directory, by));
    } catch (ExtractRefused refused) {
      return refused(refused.getMessage());
    } catch (StorageException failure) {
      LOG.error("An extract failed: {}", FailureTrace.of(failure));
      return refused("The database does not answer; nothing is written.");
    } catch (RuntimeException failure) {
      LOG.error("An extract failed: {}", FailureTrace.of(failure));
      return refused("The extract failed and nothing is written; the gateway's log says why.");
    }
  }

  private static Map<String, String> refused(String sentence) {
    return Map.of("state", "refused", "reason", sentence);
  }

  private static Map<String, ?> made(Extracts.Made made) {
    List<List<String>> files = new ArrayList<>();
    made.extract()
        .files()
        .forEach(
            file ->
                files.add(
                    List.of(
                        file.name(),
                        Long.toString(file.rows()),
                        Long.toString(file.bytes()),
                        file.sha256())));
    return Map.of(
        "state",
        "made",
        "legalBasis",
        made.extract().legalBasis(),
        "columns",
        List.of("file", "rows", "bytes", "sha256"),
        "rows",
        files,
        "before",
        made.before() == null ? "" : made.before().at().toString(),
        "repeats",
        Boolean.TRUE.equals(made.repeats()));
  }

  private Object handedOver() {
    List<List<String>> rows = new ArrayList<>();
    for (HandedOver each : extracts.handedOver()) {
      each.files()
          .forEach(
              file ->
                  rows.add(
                      List.of(
                          each.at().toString(),
                          each.by(),
                          each.recipient(),
                          each.day().toString(),
                          file.name(),
                          Long.toString(file.rows()),
                          file.sha256(),
                          each.legalBasis())));
    }
    return Map.of(
        "columns",
        List.of("made_at", "by", "recipient", "day", "file", "rows", "sha256", "legal_basis"),
        "rows",
        rows);
  }

  private Object quotas(Map<String, String> arguments) {
    LocalDate from = day(arguments, "from");
    LocalDate to = day(arguments, "to");
    if (to.isBefore(from)) {
      throw new AdminRefusal("The last day is before the first.");
    }
    return Map.of("columns", QuotaStatement.COLUMNS, "rows", quotas.rows(from, to));
  }

  private static Path directory(Map<String, String> arguments) {
    try {
      Path directory = Path.of(arguments.getOrDefault("out", ""));
      if (directory.isAbsolute()) {
        return directory;
      }
    } catch (InvalidPathException unusable) {
      // Refused below.
    }
    throw new AdminRefusal("'out' is a directory, named from the root.");
  }

  private static LocalDate day(Map<String, String> arguments, String name) {
    try {
      return LocalDate.parse(arguments.getOrDefault(name, ""));
    } catch (DateTimeException e) {
      throw new AdminRefusal("'" + name + "' is a day and looks like 2026-11-20.");
    }
  }
}

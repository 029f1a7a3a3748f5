package dk.dfdg.gateway.reference;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.store.Database;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this node's code lists and registers at the versions that are in effect. Asked every few
 * seconds, and whenever the day changes; the nodes tell each other nothing, they read the same
 * announcements.
 */
public final class ReferenceUse {
  private static final Logger LOG = LoggerFactory.getLogger(ReferenceUse.class);
  private static final long FILE = 0;

  private final Database database;
  private final GatewayClock clock;
  private final Collection<Replaceable> replaceables;
  private final Consumer<List<CodeList>> wholeLaw;
  private final ReferenceStore store = new ReferenceStore();
  private final Map<String, Long> inUse = new HashMap<>();
  private volatile String trouble = "";

  /**
   * @param wholeLaw as for the {@link ReferenceDesk}
   */
  public ReferenceUse(
      Database database,
      GatewayClock clock,
      Collection<Replaceable> replaceables,
      Consumer<List<CodeList>> wholeLaw) {
    this.database = database;
    this.clock = clock;
    this.replaceables = replaceables;
    this.wholeLaw = wholeLaw;
  }

  /**
   * At the start, before the rules are made of the lists.
   *
   * @throws BadLawData when a file contradicts what has been announced
   */
  public synchronized void begin() {
    use(changed());
  }

  /** Takes into use what is in effect now; returns how many lists and registers have changed. */
  public synchronized int refresh() {
    try {
      Map<Replaceable, Text> changed = changed();
      if (!changed.isEmpty()) {
        wholeLaw.accept(codeLists(changed));
        use(changed);
      }
      trouble = "";
      return changed.size();
    } catch (BadLawData wrong) {
      if (!wrong.getMessage().equals(trouble)) {
        LOG.error("An announced version cannot be taken into use: {}", wrong.getMessage());
      }
      trouble = wrong.getMessage();
      return 0;
    }
  }

  /** Why an announced version is not in use although its day has come, or an empty text. */
  public String trouble() {
    return trouble;
  }

  /**
   * @param version its id, or {@link #FILE}
   */
  private record Text(long version, String csv) {}

  private Map<Replaceable, Text> changed() {
    LocalDate today = clock.today();
    return database.read(
        handle -> {
          List<ReferenceVersion> all = store.all(handle);
          Map<Replaceable, Text> changed = new LinkedHashMap<>();
          for (Replaceable each : replaceables) {
            Optional<ReferenceVersion> due = ReferenceDesk.inEffect(all, each.name(), today);
            if (due.map(ReferenceVersion::id).orElse(FILE)
                != inUse.getOrDefault(each.name(), FILE)) {
              changed.put(each, text(handle, each, due));
            }
          }
          return changed;
        });
  }

  private Text text(Handle handle, Replaceable replaceable, Optional<ReferenceVersion> due) {
    return due.map(
            version ->
                new Text(
                    version.id(),
                    Standing.text(replaceable, version, store.content(handle, version.id()))))
        .orElseGet(() -> new Text(FILE, replaceable.file()));
  }

  /** Those of the files too that have been changed before: the law is checked as it will be. */
  private List<CodeList> codeLists(Map<Replaceable, Text> changed) {
    return replaceables.stream()
        .flatMap(
            each ->
                Optional.ofNullable(changed.get(each))
                    .map(text -> each.codeList(text.csv()))
                    .orElseGet(each::current)
                    .stream())
        .toList();
  }

  private void use(Map<Replaceable, Text> changed) {
    changed.forEach(
        (replaceable, text) -> {
          replaceable.replace(text.csv());
          inUse.put(replaceable.name(), text.version());
          LOG.info(
              "{} is now {}",
              replaceable.name(),
              text.version() == FILE ? "as in its file" : "version id " + text.version());
        });
  }
}

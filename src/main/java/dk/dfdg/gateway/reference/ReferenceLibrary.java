package dk.dfdg.gateway.reference;

import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.store.Database;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/** What code lists say today and have been announced to say, for everybody who may read them. */
public final class ReferenceLibrary {
  private final Database database;
  private final Map<String, Replaceable> codeLists = new LinkedHashMap<>();
  private final ReferenceStore store = new ReferenceStore();

  /** A version never changes, so that each is read once. */
  private final Map<String, CodeList> read = new ConcurrentHashMap<>();

  public ReferenceLibrary(Database database, Collection<Replaceable> replaceables) {
    this.database = database;
    replaceables.stream()
        .filter(each -> each.current().isPresent())
        .forEach(each -> codeLists.put(each.name(), each));
  }

  /** Whether there is a code list of that name. */
  public boolean has(String name) {
    return codeLists.containsKey(name);
  }

  /** All code lists on that day. */
  public List<ListedCodeList> lists(LocalDate day) {
    return database.read(handle -> lists(handle, day));
  }

  List<ListedCodeList> lists(Handle handle, LocalDate day) {
    List<ReferenceVersion> all = store.all(handle);
    return codeLists.values().stream().map(each -> listed(handle, all, each, day)).toList();
  }

  ListedCodeList list(Handle handle, String name, LocalDate day) {
    return listed(handle, store.all(handle), codeLists.get(name), day);
  }

  private ListedCodeList listed(
      Handle handle, List<ReferenceVersion> all, Replaceable each, LocalDate day) {
    Optional<ReferenceVersion> version = ReferenceDesk.inEffect(all, each.name(), day);
    return new ListedCodeList(
        each.name(),
        version.map(ReferenceVersion::number).orElse(0),
        version.map(ReferenceVersion::effectiveOn).orElse(null),
        codeList(handle, version, each).entries().size(),
        all.stream()
            .filter(other -> other.name().equals(each.name()) && !other.isWithdrawn())
            .map(ReferenceVersion::effectiveOn)
            .filter(effective -> effective.isAfter(day))
            .min(LocalDate::compareTo)
            .orElse(null));
  }

  /** The list with its values as they are on that day. */
  public CodeList codeList(String name, LocalDate day) {
    return database.read(handle -> codeList(handle, name, day));
  }

  CodeList codeList(Handle handle, String name, LocalDate day) {
    return codeList(
        handle, ReferenceDesk.inEffect(store.all(handle), name, day), codeLists.get(name));
  }

  private CodeList codeList(Handle handle, Optional<ReferenceVersion> version, Replaceable each) {
    return read.computeIfAbsent(
        each.name() + " " + version.map(ReferenceVersion::number).orElse(0),
        unread -> {
          String csv =
              version
                  .map(one -> Standing.text(each, one, store.content(handle, one.id())))
                  .orElseGet(each::file);
          return each.codeList(csv).orElseThrow();
        });
  }

  /** Changes of code lists that take effect on that day or later, the newest first. */
  public List<AnnouncedChange> changes(LocalDate effectiveSince) {
    return database.read(handle -> changes(handle, effectiveSince));
  }

  List<AnnouncedChange> changes(Handle handle, LocalDate effectiveSince) {
    return store.changes(handle, effectiveSince).stream()
        .filter(change -> has(change.version().name()))
        .toList();
  }
}

package dk.dfdg.gateway.reference;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.StorageException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Where the operator announces new versions of code lists and registers. A version is checked whole
 * before it is kept, and is used from its day by every node that shares the database.
 */
public final class ReferenceDesk {
  private static final int LONGEST_REASON = 400;
  private static final int LONGEST_NAME = 100;

  private final Database database;
  private final GatewayClock clock;
  private final Map<String, Replaceable> replaceables = new LinkedHashMap<>();
  private final Consumer<List<CodeList>> wholeLaw;
  private final ReferenceStore store = new ReferenceStore();

  /**
   * @param wholeLaw makes all rules of the law from the files with these versions of code lists,
   *     and throws {@link BadLawData} when that cannot be done
   */
  public ReferenceDesk(
      Database database,
      GatewayClock clock,
      Collection<Replaceable> replaceables,
      Consumer<List<CodeList>> wholeLaw) {
    this.database = database;
    this.clock = clock;
    this.wholeLaw = wholeLaw;
    replaceables.forEach(each -> this.replaceables.put(each.name(), each));
  }

  /** What can be replaced, by name. */
  public Collection<Replaceable> replaceables() {
    return replaceables.values();
  }

  /**
   * Takes a version in.
   *
   * @param effective the first day on which it is used; today or later
   * @param correction it may also change what was right or wrong before that day
   * @throws ChangeRefused with a sentence for the operator; nothing is kept then
   */
  public ReferenceVersion announce(
      String name, String csv, LocalDate effective, String by, String reason, boolean correction) {
    Replaceable replaceable = replaceable(name);
    if (effective.isBefore(clock.today())) {
      throw new ChangeRefused("A change takes effect today or later.");
    }
    if (reason.length() > LONGEST_REASON || by.length() > LONGEST_NAME) {
      throw new ChangeRefused("The reason has at most 400 characters, who announces it 100.");
    }
    try {
      return database.inTransaction(
          handle -> announce(handle, replaceable, csv, effective, by, reason, correction));
    } catch (BadLawData wrong) {
      throw new ChangeRefused(wrong.getMessage());
    } catch (StorageException e) {
      if (e.isUniqueViolation()) {
        throw new ChangeRefused("Somebody else has announced a version at the same time; look.");
      }
      throw e;
    }
  }

  private ReferenceVersion announce(
      Handle handle,
      Replaceable replaceable,
      String csv,
      LocalDate effective,
      String by,
      String reason,
      boolean correction) {
    List<ReferenceVersion> all = store.all(handle);
    String name = replaceable.name();
    List<ReferenceVersion> own = of(all, name);
    own.stream()
        .filter(version -> !version.isWithdrawn() && version.effectiveOn().isAfter(effective))
        .findFirst()
        .ifPresent(
            later -> {
              throw new ChangeRefused(
                  "Version %d is announced for %s and does not know this change; withdraw it first."
                      .formatted(later.number(), later.effectiveOn()));
            });
    List<ReferenceRow> rows = replaceable.rows(csv);
    List<ReferenceRow> before = replaceable.rows(text(handle, all, replaceable, effective));
    List<ReferenceChange> changes = ReferenceChange.between(before, rows);
    ChangeRules.check(before, rows, changes, effective, correction);
    wholeLaw.accept(codeLists(handle, all, effective, replaceable, csv));
    ReferenceVersion version =
        new ReferenceVersion(
            0,
            name,
            own.size() + 1,
            effective,
            clock.machineNow().truncatedTo(ChronoUnit.MILLIS),
            by,
            reason,
            TextDigest.of(replaceable.file()),
            null);
    long id = store.insert(handle, version, csv);
    store.insertChanges(handle, id, changes);
    return version;
  }

  /** All code lists that are not as in their files on that day, one of them with another text. */
  private List<CodeList> codeLists(
      Handle handle, List<ReferenceVersion> all, LocalDate day, Replaceable changed, String csv) {
    return replaceables.values().stream()
        .flatMap(
            each -> {
              String text = each == changed ? csv : text(handle, all, each, day);
              return each.codeList(text).stream();
            })
        .toList();
  }

  /** What the list or register says on that day. */
  private String text(
      Handle handle, List<ReferenceVersion> all, Replaceable replaceable, LocalDate day) {
    return inEffect(all, replaceable.name(), day)
        .map(version -> Standing.text(replaceable, version, store.content(handle, version.id())))
        .orElseGet(replaceable::file);
  }

  private static List<ReferenceVersion> of(List<ReferenceVersion> all, String name) {
    return all.stream().filter(version -> version.name().equals(name)).toList();
  }

  static Optional<ReferenceVersion> inEffect(
      List<ReferenceVersion> all, String name, LocalDate day) {
    return of(all, name).stream()
        .filter(version -> version.isInEffect(day))
        .max(Comparator.comparing(ReferenceVersion::number));
  }

  /**
   * Takes an announcement back before its day.
   *
   * @throws ChangeRefused when there is none, or it is in effect
   */
  public ReferenceVersion withdraw(String name, String by) {
    replaceable(name);
    return database.inTransaction(
        handle -> {
          ReferenceVersion last =
              of(store.all(handle), name).stream()
                  .filter(version -> !version.isWithdrawn())
                  .max(Comparator.comparing(ReferenceVersion::number))
                  .filter(version -> version.effectiveOn().isAfter(clock.today()))
                  .orElseThrow(() -> new ChangeRefused("Nothing is announced for " + name + "."));
          store.withdraw(handle, last.id(), clock.machineNow(), by);
          return last;
        });
  }

  /** All versions, those of one name in the order of their numbers. */
  public List<ReferenceVersion> versions() {
    return database.read(store::all);
  }

  /** What has been and will be changed from that day, the newest first. */
  public List<AnnouncedChange> changes(LocalDate effectiveSince) {
    return database.read(handle -> store.changes(handle, effectiveSince));
  }

  /** The whole text as of a day, in the form of its file. */
  public String show(String name, LocalDate day) {
    Replaceable replaceable = replaceable(name);
    return database.read(handle -> text(handle, store.all(handle), replaceable, day));
  }

  private Replaceable replaceable(String name) {
    return Optional.ofNullable(replaceables.get(name))
        .orElseThrow(() -> new ChangeRefused("There is no code list or register " + name + "."));
  }
}

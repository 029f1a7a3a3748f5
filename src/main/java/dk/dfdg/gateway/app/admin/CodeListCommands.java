package dk.dfdg.gateway.app.admin;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.reference.AnnouncedChange;
import dk.dfdg.gateway.reference.ChangeRefused;
import dk.dfdg.gateway.reference.ReferenceDesk;
import dk.dfdg.gateway.reference.ReferenceRow;
import dk.dfdg.gateway.reference.ReferenceUse;
import dk.dfdg.gateway.reference.ReferenceVersion;
import dk.dfdg.gateway.reference.Replaceable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** {@code codelists/…}: what code lists and registers say, and other versions of them. */
public final class CodeListCommands {
  private static final List<String> VERSIONS =
      List.of("name", "version", "effective_on", "announced_at", "announced_by", "state", "reason");
  private static final List<String> CHANGES =
      List.of(
          "effective_on",
          "name",
          "version",
          "code",
          "change",
          "before",
          "from_before",
          "to_before",
          "after",
          "from_after",
          "to_after",
          "reason");

  private final ReferenceDesk desk;
  private final ReferenceUse use;
  private final GatewayClock clock;

  private CodeListCommands(ReferenceDesk desk, ReferenceUse use, GatewayClock clock) {
    this.desk = desk;
    this.use = use;
    this.clock = clock;
  }

  /** The commands by their names. */
  public static Map<String, AdminCommand> all(
      ReferenceDesk desk, ReferenceUse use, GatewayClock clock) {
    CodeListCommands own = new CodeListCommands(desk, use, clock);
    return Map.of(
        "codelists/list", own::list,
        "codelists/show", refusing(own::show),
        "codelists/announce", refusing(own::announce),
        "codelists/withdraw", refusing(own::withdraw),
        "codelists/changes", refusing(own::changes));
  }

  private static AdminCommand refusing(AdminCommand command) {
    return arguments -> {
      try {
        return command.run(arguments);
      } catch (ChangeRefused refused) {
        throw new AdminRefusal(refused.getMessage());
      }
    };
  }

  private Object list(Map<String, String> arguments) {
    List<List<String>> rows = new ArrayList<>();
    List<ReferenceVersion> versions = desk.versions();
    for (Replaceable each : desk.replaceables()) {
      rows.add(List.of(each.name(), "0", "", "", "", "file", ""));
      versions.stream()
          .filter(version -> version.name().equals(each.name()))
          .forEach(version -> rows.add(row(version)));
    }
    return Map.of("columns", VERSIONS, "rows", rows);
  }

  private List<String> row(ReferenceVersion version) {
    String state =
        version.withdrawnAt() != null
            ? "withdrawn"
            : version.effectiveOn().isAfter(clock.today()) ? "announced" : "in effect";
    return List.of(
        version.name(),
        Integer.toString(version.number()),
        version.effectiveOn().toString(),
        version.announcedAt().toString(),
        version.announcedBy(),
        state,
        version.reason());
  }

  private Object show(Map<String, String> arguments) {
    return Map.of(
        "csv", desk.show(required(arguments, "name"), day(arguments, "day", clock.today())));
  }

  private Object announce(Map<String, String> arguments) {
    LocalDate effective = day(arguments, "from", clock.today());
    ReferenceVersion version =
        desk.announce(
            required(arguments, "name"),
            required(arguments, "csv"),
            effective,
            required(arguments, "by"),
            required(arguments, "reason"),
            Boolean.parseBoolean(arguments.get("correction")));
    if (!effective.isAfter(clock.today())) {
      use.refresh();
      if (!use.trouble().isEmpty()) {
        throw new AdminRefusal("It is kept, but not in use here: " + use.trouble());
      }
    }
    return Map.of(
        "version",
        version.number(),
        "effective_on",
        effective.toString(),
        "changes",
        table(
            desk.changes(effective).stream()
                .filter(change -> change.version().name().equals(version.name()))
                .filter(change -> change.version().number() == version.number())));
  }

  private Object withdraw(Map<String, String> arguments) {
    ReferenceVersion version =
        desk.withdraw(required(arguments, "name"), required(arguments, "by"));
    return Map.of("version", version.number(), "effective_on", version.effectiveOn().toString());
  }

  private Object changes(Map<String, String> arguments) {
    String name = arguments.get("name");
    return table(
        desk.changes(day(arguments, "since", LocalDate.EPOCH)).stream()
            .filter(change -> name == null || name.equals(change.version().name())));
  }

  private static Map<String, Object> table(Stream<AnnouncedChange> changes) {
    return Map.of("columns", CHANGES, "rows", changes.map(CodeListCommands::row).toList());
  }

  private static List<String> row(AnnouncedChange announced) {
    ReferenceVersion version = announced.version();
    ReferenceRow before = announced.change().before();
    ReferenceRow after = announced.change().after();
    return List.of(
        version.effectiveOn().toString(),
        version.name(),
        Integer.toString(version.number()),
        announced.change().code(),
        announced.change().kind().word(),
        before == null ? "" : before.text(),
        before == null ? "" : Objects.toString(before.from(), ""),
        before == null ? "" : Objects.toString(before.to(), ""),
        after == null ? "" : after.text(),
        after == null ? "" : Objects.toString(after.from(), ""),
        after == null ? "" : Objects.toString(after.to(), ""),
        version.reason());
  }

  private static LocalDate day(Map<String, String> arguments, String name, LocalDate otherwise) {
    String day = arguments.get(name);
    if (day == null) {
      return otherwise;
    }
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw new AdminRefusal("'" + name + "' is a day and looks like 2026-11-20.");
    }
  }

  private static String required(Map<String, String> arguments, String name) {
    String value = arguments.get(name);
    if (value == null || value.isBlank()) {
      throw new AdminRefusal("'" + name + "' is missing.");
    }
    return value;
  }
}

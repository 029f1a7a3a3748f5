package dk.dfdg.gateway.status;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which kind of organisation sees which block: {@code status-blocks.csv}. No yes, no sight. */
public final class BlockTable {
  private enum Sight {
    YES,
    NO,
    /** Only once the agency has opened it to the citizen (pkt. 19.1). */
    SWITCH
  }

  private final Map<PersonBlock, Map<Viewer, Sight>> rows;
  private final boolean openToCitizen;

  private BlockTable(Map<PersonBlock, Map<Viewer, Sight>> rows, boolean openToCitizen) {
    this.rows = rows;
    this.openToCitizen = openToCitizen;
  }

  /**
   * Reads the table in the folder of rules.
   *
   * @param openToCitizen absence and exemptions are shown to the citizen (pkt. 19.1)
   */
  public static BlockTable load(Path confRules, boolean openToCitizen) {
    Path file = confRules.resolve("status-blocks.csv");
    Map<PersonBlock, Map<Viewer, Sight>> rows = new EnumMap<>(PersonBlock.class);
    for (CsvRow row :
        CsvFile.read(
            file,
            "block",
            "agency",
            "citizen",
            "fund",
            "municipality",
            "jobcentre",
            "other_actor",
            "source")) {
      row.text("source");
      if (rows.put(block(row), sights(row)) != null) {
        throw row.bad("the block stands twice");
      }
    }
    for (PersonBlock block : PersonBlock.values()) {
      if (!rows.containsKey(block)) {
        throw new BadLawData(file, 0, "has no row for the block " + block.element());
      }
    }
    return new BlockTable(rows, openToCitizen);
  }

  private static PersonBlock block(CsvRow row) {
    String name = row.text("block");
    return Arrays.stream(PersonBlock.values())
        .filter(block -> block.element().equals(name))
        .findFirst()
        .orElseThrow(() -> row.bad("is about a block that does not exist: " + name));
  }

  private static Map<Viewer, Sight> sights(CsvRow row) {
    Map<Viewer, Sight> sights = new EnumMap<>(Viewer.class);
    for (Viewer viewer : Viewer.values()) {
      sights.put(viewer, sight(row, viewer));
    }
    return sights;
  }

  private static Sight sight(CsvRow row, Viewer viewer) {
    return switch (viewer == Viewer.CITIZEN
        ? row.choice(viewer.column(), "yes", "no", "switch")
        : row.choice(viewer.column(), "yes", "no")) {
      case "yes" -> Sight.YES;
      case "switch" -> Sight.SWITCH;
      default -> Sight.NO;
    };
  }

  /**
   * One violation for each block that is asked for and may not be seen.
   *
   * @param flags path to the flags of the request
   */
  List<Violation> notSeen(Set<PersonBlock> asked, CallContext call, String flags) {
    List<Violation> found = new ArrayList<>();
    Optional<Viewer> viewer = Viewer.of(call);
    for (PersonBlock block : asked) {
      Sight sight = viewer.map(rows.get(block)::get).orElse(Sight.NO);
      if (sight == Sight.NO || sight == Sight.SWITCH && !openToCitizen) {
        found.add(violation(block, sight).at(flags + block.element(), "true"));
      }
    }
    return found;
  }

  private static Violation violation(PersonBlock block, Sight sight) {
    return sight == Sight.SWITCH
        ? Violation.of(FaultCode.BLOCK_NOT_OPEN, "FRA-19.1-21")
            .because(
                "%s vises endnu ikke for borgeren på Min side.".formatted(block.element()),
                "%s is not yet shown to the citizen on Min side.".formatted(block.element()))
        : Violation.of(FaultCode.BLOCK_NOT_OPEN)
            .because(
                "%s vises ikke for denne slags organisation.".formatted(block.element()),
                "%s is not shown to this kind of organisation.".formatted(block.element()));
  }
}

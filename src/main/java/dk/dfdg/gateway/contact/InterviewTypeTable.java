package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.codelist.CodeTable;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which conversations are reported when they have been held, which of them reset the contact
 * course, for which contact groups and by whom (pkt. 27.1.1): {@code interview-types.csv}.
 */
public final class InterviewTypeTable {

  /**
   * @param registrars who registers one; their rule is, for a type that is not reported, the one
   *     that says so
   */
  private record Row(
      boolean held,
      boolean resetting,
      Set<Integer> groups,
      Registrars registrars,
      String refusedDanish,
      String refusedEnglish) {}

  private final Map<Integer, Row> rows;

  private InterviewTypeTable(Map<Integer, Row> rows) {
    this.rows = rows;
  }

  /** Reads the table in the folder of rules; every value of InterviewType must have a row. */
  public static InterviewTypeTable load(Path confRules, CodeLists lists) {
    return new InterviewTypeTable(
        CodeTable.load(
            confRules.resolve("interview-types.csv"),
            lists.get("InterviewType"),
            row -> row(row, lists.get("ContactGroupType")),
            "type",
            "held",
            "resetting",
            "contact_groups",
            "citizen",
            "jobcentre",
            "fund",
            "benefit_office",
            "other_actor",
            "rule",
            "refused_da",
            "refused_en",
            "source"));
  }

  private static Row row(CsvRow row, CodeList contactGroups) {
    boolean held = row.yes("held");
    boolean resetting = row.yes("resetting");
    if (resetting && !held) {
      throw row.bad("a conversation that is not reported cannot be resetting");
    }
    return new Row(
        held,
        resetting,
        held ? groups(row, contactGroups) : Set.of(),
        Registrars.read(row),
        held ? null : row.text("refused_da"),
        held ? null : row.text("refused_en"));
  }

  private static Set<Integer> groups(CsvRow row, CodeList contactGroups) {
    Set<Integer> groups = new TreeSet<>();
    for (String group : row.text("contact_groups").split(" ")) {
      if (!contactGroups.isKnown(group) || !groups.add(Integer.valueOf(group))) {
        throw row.bad("contact_groups: " + group + " is no contact group, or stands twice");
      }
    }
    return groups;
  }

  /** A held conversation of the type is reported; of a type that is none, never. */
  public boolean isHeld(int type) {
    return rows.containsKey(type) && rows.get(type).held();
  }

  /** Nulstillende: the deadline of the next jobsamtale is counted from it. */
  public boolean isResetting(int type) {
    return rows.get(type).resetting();
  }

  public boolean isForGroup(int type, int contactGroup) {
    return rows.get(type).groups().contains(contactGroup);
  }

  /**
   * What is wrong with reporting a held conversation of the type, or with who does.
   *
   * @param type in the code list InterviewType
   */
  public Optional<Violation> check(int type, Channel channel) {
    Row row = rows.get(type);
    return row.held()
        ? row.registrars().check(channel)
        : Optional.of(
            Violation.of(FaultCode.INTERVIEW_TYPE_NOT_REPORTED, row.registrars().rule())
                .because(row.refusedDanish(), row.refusedEnglish()));
  }
}

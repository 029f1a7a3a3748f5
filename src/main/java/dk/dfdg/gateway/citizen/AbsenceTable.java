package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Bilag 2, whole: {@code conf/rules/absence.csv}. */
public final class AbsenceTable {
  private static final int LAST_GROUP = 8;
  private static final int LAST_MATCH = 3;
  private static final int ACTIVATION_ENDS_IN_MATCH = 3;

  /** § 13: their match is one of a group before (decision A-41). */
  private static final Set<Integer> NOT_MATCHED = Set.of(6, 8);

  private record Key(int type, int contactGroup, Integer matchGroup) {}

  private final Map<Key, AbsenceRow> rows;

  private AbsenceTable(Map<Key, AbsenceRow> rows) {
    this.rows = rows;
  }

  /** Reads the table in the folder of rules; every value of AbsenceType must have a row. */
  public static AbsenceTable load(Path confRules, CodeLists lists) {
    Path file = confRules.resolve("absence.csv");
    Map<Key, AbsenceRow> rows = new LinkedHashMap<>();
    CsvRow last = null;
    for (CsvRow line : read(file)) {
      AbsenceRow row = row(line);
      checkName(line, lists);
      for (Key same : overlapping(row)) {
        if (rows.containsKey(same)) {
          throw line.bad("the absence stands twice for this contact group and match group");
        }
      }
      if (leavesGap(rows, row)) {
        throw line.bad("a match group is missing before this one");
      }
      rows.put(new Key(row.type(), row.contactGroup(), row.matchGroup()), row);
      last = line;
    }
    for (var entry : lists.get("AbsenceType").entries()) {
      if (rows.keySet().stream().noneMatch(key -> entry.code().equals("" + key.type()))) {
        throw last.bad("no row for absence type " + entry.code());
      }
    }
    return new AbsenceTable(rows);
  }

  private static List<CsvRow> read(Path file) {
    return CsvFile.read(
        file,
        "absence_type",
        "name_da",
        "contact_group",
        "match_group",
        "limit",
        "backdating_days",
        "end_may_be_missing",
        "cancelled_after_days",
        "enrollment",
        "cv",
        "job_search_confirmation",
        "referred_work",
        "activation",
        "contact_course",
        "personal_contact",
        "rule",
        "source");
  }

  private static AbsenceRow row(CsvRow line) {
    line.text("source");
    int group = line.number("contact_group");
    Integer match = optionalNumber(line, "match_group");
    if (group < 1 || group > LAST_GROUP || match != null && (match < 1 || match > LAST_MATCH)) {
      throw line.bad("contact groups are 1-8, match groups 1-3");
    }
    AbsenceLimit limit = AbsenceLimit.parse(line.text("limit"));
    if (limit == null) {
      throw line.bad("limit is \"" + line.text("limit") + "\"; written as 14D, 2W, 3M or NONE");
    }
    return new AbsenceRow(
        line.number("absence_type"),
        group,
        match,
        limit,
        optionalNumber(line, "backdating_days"),
        line.yes("end_may_be_missing"),
        optionalNumber(line, "cancelled_after_days"),
        exemptions(line),
        line.text("rule"));
  }

  private static Integer optionalNumber(CsvRow line, String column) {
    return line.optional(column).isPresent() ? (Integer) line.number(column) : null;
  }

  private static Set<Exemption> exemptions(CsvRow line) {
    Set<Exemption> exempts = EnumSet.noneOf(Exemption.class);
    for (Exemption each :
        List.of(
            Exemption.ENROLLMENT,
            Exemption.CV,
            Exemption.JOB_SEARCH_CONFIRMATION,
            Exemption.ACTIVATION,
            Exemption.CONTACT_COURSE)) {
      if (line.yes(each.column())) {
        exempts.add(each);
      }
    }
    switch (line.choice("referred_work", "yes", "no", "fleksjob")) {
      case "yes" -> exempts.add(Exemption.REFERRED_WORK);
      case "fleksjob" -> exempts.add(Exemption.REFERRED_FLEKSJOB);
      default -> {}
    }
    switch (line.choice("personal_contact", "no", "jobsamtale", "opfølgningssamtale", "fremmøde")) {
      case "jobsamtale" -> exempts.add(Exemption.PERSONAL_CONTACT_AT_INTERVIEW);
      case "opfølgningssamtale" -> exempts.add(Exemption.PERSONAL_CONTACT_AT_FOLLOW_UP);
      case "fremmøde" -> exempts.add(Exemption.ATTENDANCE_AT_FOLLOW_UP);
      default -> {}
    }
    return exempts;
  }

  private static void checkName(CsvRow line, CodeLists lists) {
    String code = line.text("absence_type");
    boolean known =
        lists.get("AbsenceType").entries().stream()
            .anyMatch(e -> e.code().equals(code) && e.nameDanish().equals(line.text("name_da")));
    if (!known) {
      throw line.bad("code and name are not those of the code list AbsenceType");
    }
  }

  /** The match groups of a contact group follow each other: 1/2/3, 1/2 or 2/3, never 1/3. */
  private static boolean leavesGap(Map<Key, AbsenceRow> rows, AbsenceRow row) {
    return row.matchGroup() != null
        && row.matchGroup() == LAST_MATCH
        && rows.containsKey(new Key(row.type(), row.contactGroup(), 1))
        && !rows.containsKey(new Key(row.type(), row.contactGroup(), 2));
  }

  /** A row without match holds for every match. */
  private static List<Key> overlapping(AbsenceRow row) {
    Key any = new Key(row.type(), row.contactGroup(), null);
    return row.matchGroup() == null
        ? List.of(
            any,
            new Key(row.type(), row.contactGroup(), 1),
            new Key(row.type(), row.contactGroup(), 2),
            new Key(row.type(), row.contactGroup(), 3))
        : List.of(any, new Key(row.type(), row.contactGroup(), row.matchGroup()));
  }

  /** Every row, in the file's order. */
  public Collection<AbsenceRow> rows() {
    return rows.values();
  }

  /** Whether Bilag 2 has the reason. */
  public boolean knows(int type) {
    return rows.keySet().stream().anyMatch(key -> key.type() == type);
  }

  /** The row for an absence of the citizen as the groups are now; empty when it is not allowed. */
  public Optional<AbsenceRow> find(int type, Integer contactGroup, Integer matchGroup) {
    if (contactGroup == null) {
      return Optional.empty();
    }
    AbsenceRow row = rows.get(new Key(type, contactGroup, null));
    return Optional.ofNullable(
        row != null ? row : rows.get(new Key(type, contactGroup, matchGroup)));
  }

  /** Whether a contact group can have the reason, in some match group. */
  public boolean isForGroup(int type, int contactGroup) {
    return rows.containsKey(new Key(type, contactGroup, null)) || namesMatch(type, contactGroup);
  }

  /**
   * Whether the rows for a contact group are about match groups, so that a citizen without a match
   * cannot have the absence (Bilag 3 and decision A-68).
   */
  public boolean namesMatch(int type, int contactGroup) {
    return !rows.containsKey(new Key(type, contactGroup, null))
        && IntStream.rangeClosed(1, LAST_MATCH)
            .anyMatch(match -> rows.containsKey(new Key(type, contactGroup, match)));
  }

  /** The row for an absence that the citizen has, as the groups are now. */
  public Optional<AbsenceRow> find(CitizenState state, Absence absence) {
    return find(absence.type(), state.contactGroup(), state.matchGroup());
  }

  /** The absences that cannot stand in a contact group and match group on a day or later. */
  public List<Absence> forbidden(
      CitizenState state, Integer contactGroup, Integer matchGroup, LocalDate from) {
    return state.absences().stream()
        .filter(absence -> absence.end() == null || !absence.end().isBefore(from))
        .filter(absence -> find(absence.type(), contactGroup, matchGroup).isEmpty())
        .toList();
  }

  /**
   * What the citizen is exempted from on a day: the union of all absences (decision A-61); persons
   * in match 3 are exempted from activation as such (Bilag 2 NB).
   */
  public Set<Exemption> exemptions(CitizenState state, LocalDate day) {
    Set<Exemption> exempts = EnumSet.noneOf(Exemption.class);
    if (state.matchGroup() != null
        && state.matchGroup() == ACTIVATION_ENDS_IN_MATCH
        && state.contactGroup() != null
        && !NOT_MATCHED.contains(state.contactGroup())) {
      exempts.add(Exemption.ACTIVATION);
    }
    state.absences().stream()
        .filter(absence -> absence.covers(day))
        .flatMap(absence -> find(state, absence).stream())
        .forEach(row -> exempts.addAll(row.exempts()));
    return exempts;
  }
}

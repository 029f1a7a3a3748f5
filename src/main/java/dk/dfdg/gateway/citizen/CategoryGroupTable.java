package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.codelist.CodeTable;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** In which contact group which category is possible: {@code category-contact-group.csv}. */
public final class CategoryGroupTable {
  private static final String[] COLUMNS = {
    "category",
    "none",
    "group1",
    "group2",
    "group3",
    "group4",
    "group5",
    "group6",
    "group7",
    "group8",
    "source"
  };

  /** On what the category depends in a contact group. */
  public enum Condition {
    YES,
    NO,
    /** The benefit is granted (pkt. 8.2). */
    GRANTED,
    /** The benefit is applied for and not granted (pkt. 8.2). */
    NOT_GRANTED,
    /** The right to dagpenge has begun (pkt. 8.5.1 nr. 3 NB). */
    RIGHT,
    /** The right to dagpenge has not begun (pkt. 8.5.1 nr. 3). */
    NO_RIGHT
  }

  private final Map<Integer, Condition[]> conditions;

  private CategoryGroupTable(Map<Integer, Condition[]> conditions) {
    this.conditions = conditions;
  }

  /** Reads the table in the folder of rules. */
  public static CategoryGroupTable load(Path confRules, CodeLists lists) {
    return new CategoryGroupTable(
        CodeTable.load(
            confRules.resolve("category-contact-group.csv"),
            lists.get("ClientCategoryType"),
            CategoryGroupTable::conditions,
            COLUMNS));
  }

  /** No group first, then groups 1 to 8. */
  private static Condition[] conditions(CsvRow row) {
    return Stream.of(COLUMNS)
        .skip(1)
        .limit(9)
        .map(
            column ->
                row.choice(column, "yes", "no", "granted", "not_granted", "right", "no_right"))
        .map(word -> Condition.valueOf(word.toUpperCase(Locale.ROOT)))
        .toArray(Condition[]::new);
  }

  /**
   * @param category one of the code list's
   * @param contactGroup null when the citizen is in none
   */
  public Condition condition(int category, Integer contactGroup) {
    return conditions.get(category)[contactGroup == null ? 0 : contactGroup];
  }

  /** Whether a citizen as they stand can be enrolled in the category. */
  public boolean fits(int category, CitizenState state, LocalDate today) {
    boolean right = state.benefitRightFrom() != null && !state.benefitRightFrom().isAfter(today);
    return switch (condition(category, state.contactGroup())) {
      case YES -> true;
      case NO -> false;
      case GRANTED -> state.benefitGranted();
      case NOT_GRANTED -> !state.benefitGranted();
      case RIGHT -> right;
      case NO_RIGHT -> !right;
    };
  }
}

package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Values that must be valid on the day on which a measure is created, and stay as they are
 * afterwards: the code lists with their days, and what came in place of a value ({@code
 * code-changes.csv}).
 */
final class CreationLaw {
  private static final Map<MeasureField, String> LISTS =
      new EnumMap<>(
          Map.of(
              MeasureField.ACTIVATION_TYPE, "ActivationType",
              MeasureField.JOB_ORDER_TYPE, "JobOrderType",
              MeasureField.MINISTRY_AREA, "MinistryAreaType",
              MeasureField.COURSE_TYPE, "CourseType",
              MeasureField.MEASURE, "MeasureType"));

  private final Map<MeasureField, CodeSet> sets = new EnumMap<>(MeasureField.class);
  private final Map<String, String> instead = new HashMap<>();

  private CreationLaw() {}

  static CreationLaw load(Path tables, CodeLists lists) {
    CreationLaw law = new CreationLaw();
    LISTS.forEach((field, list) -> law.sets.put(field, CodeSet.of(lists.get(list))));
    for (CsvRow row :
        CsvFile.read(
            tables.resolve("code-changes.csv"),
            "record",
            "list",
            "old_codes",
            "new_codes",
            "tested_on",
            "last_day_old",
            "first_day_new",
            "condition",
            "text_da",
            "rule",
            "source")) {
      row.text("source");
      RecordKind.named(row.text("record"));
      lists.get(row.text("list"));
      row.optional("new_codes")
          .ifPresent(
              codes -> {
                for (String old : row.text("old_codes").split(" ")) {
                  law.instead.put(row.text("list") + old, codes);
                }
              });
    }
    return law;
  }

  /** What came in place of a value, or null when nothing did. */
  String instead(MeasureField field, int code) {
    return instead.get(LISTS.get(field) + code);
  }

  /**
   * Whether a measure may have the value.
   *
   * @param created day of its creation, or {@link DayNumber#NONE} when it is not told: then the
   *     value must have been valid up to the first day or later (the course is then from before); a
   *     ministry area must have been in the list by the first day
   * @param start its first day
   * @param today the reference day
   */
  boolean isAllowed(MeasureField field, int code, int created, int start, int today) {
    CodeSet set = sets.get(field);
    if (created == DayNumber.NONE) {
      int first = Math.max(start, set.firstDay());
      if (field == MeasureField.MINISTRY_AREA) {
        // Offers from before a new list keep the areas of the old one (46.1 nr. 17).
        return set.isValidWithin(code, Math.min(first, today), first);
      }
      return set.isValidWithin(code, Math.min(first, today), Math.max(today, set.firstDay()))
          && set.isValidWithin(code, first, DayNumber.OPEN);
    }
    // Old courses may be told with the new codes of courses (46.1 nr. 19 and 52.1 nr. 3).
    boolean course = field == MeasureField.COURSE_TYPE || field == MeasureField.MEASURE;
    return set.isValidOn(code, created)
        || course
            && set.isValidWithin(code, Math.max(created, set.firstDay()), Math.max(created, today));
  }
}

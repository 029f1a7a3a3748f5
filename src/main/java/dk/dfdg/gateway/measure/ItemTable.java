package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import dk.dfdg.gateway.measure.ItemRow.Demand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which items a record of each kind and measure has: {@code measure-fields.csv}, by code. */
final class ItemTable {
  private static final String ALL = "all";
  private static final int LARGEST_NUMBER = 999;

  /** What is valid on the day of creation, and stays so (46.1 nr. 9, 15, 17, 19; 52.1 nr. 3). */
  private static final Set<MeasureField> BY_CREATION =
      Set.of(
          MeasureField.ACTIVATION_TYPE,
          MeasureField.MEASURE,
          MeasureField.MINISTRY_AREA,
          MeasureField.JOB_ORDER_TYPE,
          MeasureField.COURSE_TYPE);

  private final Map<RecordKind, ItemRow[][][]> byKind;

  private ItemTable(Map<RecordKind, ItemRow[][][]> byKind) {
    this.byKind = byKind;
  }

  private record Line(Set<Integer> measures, ItemRow row) {
    boolean isFor(int code) {
      return measures.isEmpty() || measures.contains(code);
    }
  }

  static ItemTable load(Path tables, CodeLists lists) {
    Map<RecordKind, List<Line>> lines = new EnumMap<>(RecordKind.class);
    Map<String, CodeSet> sets = new HashMap<>();
    Map<String, String> daysOf = new HashMap<>();
    for (CsvRow row : MeasureTables.items(tables)) {
      row.text("source");
      String days = row.text("valid_from") + row.optional("valid_to").orElse("");
      if (!days.equals(daysOf.computeIfAbsent(row.text("record"), record -> days))) {
        // Which kinds are reported on a day is in reporting-duties.csv.
        throw row.bad("the items of one kind of record are valid on the same days");
      }
      Set<Integer> measures = new HashSet<>();
      if (!row.text("measures").equals(ALL)) {
        for (String measure : row.text("measures").split(" ")) {
          measures.add(Integer.valueOf(measure));
        }
      }
      lines
          .computeIfAbsent(RecordKind.named(row.text("record")), kind -> new ArrayList<>())
          .add(new Line(measures, row(row, lists, sets)));
    }
    Map<RecordKind, ItemRow[][][]> byKind = new EnumMap<>(RecordKind.class);
    lines.forEach((kind, all) -> byKind.put(kind, byCode(all)));
    return new ItemTable(byKind);
  }

  private static ItemRow row(CsvRow row, CodeLists lists, Map<String, CodeSet> sets) {
    MeasureField field = MeasureField.named(row.text("field"));
    String rule = row.text("rule");
    String danish = row.text("name_da");
    return new ItemRow(
        field,
        danish,
        row.optional("condition").map(name -> Condition.named(row, name).bit()).orElse(0),
        Demand.valueOf(
            row.choice("demand", "required", "optional", "expected", "forbidden")
                .toUpperCase(Locale.ROOT)),
        row.choice("channels", ALL, "webservice").equals(ALL),
        row.optional("minimum").map(Integer::valueOf).orElse(0),
        row.optional("maximum").map(Integer::valueOf).orElse(LARGEST_NUMBER),
        row.optional("warn_above").map(Integer::valueOf).orElse(Integer.MAX_VALUE),
        row.optional("code_list")
            .map(name -> sets.computeIfAbsent(name, list -> CodeSet.of(lists.get(list))))
            .orElse(null),
        BY_CREATION.contains(field),
        rule,
        new Advice(
            rule,
            "Jobplanen mangler oplysning om %s (%s).".formatted(danish, field.field()),
            "The jobplan does not tell %s (%s).".formatted(danish, field.field())));
  }

  /** For each code the rows of each item; where a code has none of its own, the last of them. */
  private static ItemRow[][][] byCode(List<Line> lines) {
    int largest =
        lines.stream()
            .flatMap(line -> line.measures().stream())
            .mapToInt(code -> code)
            .max()
            .orElse(0);
    ItemRow[][][] all = new ItemRow[largest + 2][][];
    ItemRow[][] others = ofUnknown(lines);
    Set<Integer> told = new HashSet<>();
    lines.forEach(line -> told.addAll(line.measures()));
    for (int code = 0; code <= largest; code++) {
      all[code] = told.contains(code) ? of(lines, code) : others;
    }
    all[largest + 1] = others;
    return all;
  }

  private static ItemRow[][] of(List<Line> lines, int code) {
    ItemRow[][] rows = new ItemRow[MeasureField.values().length][];
    for (MeasureField field : MeasureField.values()) {
      List<ItemRow> ofField =
          new ArrayList<>(
              lines.stream()
                  .filter(line -> line.row().field() == field && line.isFor(code))
                  .map(Line::row)
                  .toList());
      if (!ofField.isEmpty()) {
        ItemRow last = ofField.get(ofField.size() - 1);
        if (last.conditions() != 0) {
          ofField.add(last.optional());
        }
        rows[field.ordinal()] = ofField.toArray(ItemRow[]::new);
      }
    }
    return rows;
  }

  /**
   * A code that no row names, such as one that was added to its list since: what every measure must
   * have, and what some have may be given (AMF-46-5).
   */
  private static ItemRow[][] ofUnknown(List<Line> lines) {
    ItemRow[][] rows = of(lines, -1);
    for (Line line : lines) {
      int field = line.row().field().ordinal();
      if (rows[field] == null) {
        rows[field] = new ItemRow[] {line.row().optional()};
      }
    }
    return rows;
  }

  /**
   * The rows of each item, by its place; null for an item that the kind does not have.
   *
   * @param code of the measure, or a negative number when it is not known
   */
  ItemRow[][] of(RecordKind kind, int code) {
    ItemRow[][][] rows = byKind.get(kind);
    return code < 0 || code >= rows.length ? rows[rows.length - 1] : rows[code];
  }
}

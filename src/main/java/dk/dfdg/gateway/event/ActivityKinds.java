package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Hvilket tilbud: {@code conf/rules/activity-kinds.csv} (Bilag 4 I, decisions AKK-6 and AKK-7). */
public final class ActivityKinds {
  private final Map<Integer, ActivityKind> kinds;

  private ActivityKinds(Map<Integer, ActivityKind> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  /** Reads the table in the folder of rules; every value of OfferType has a row. */
  public static ActivityKinds load(Path confRules, CodeLists lists, EventTable events) {
    Map<Integer, ActivityKind> kinds = new HashMap<>();
    CsvRow last = null;
    for (CsvRow row :
        CsvFile.read(
            confRules.resolve("activity-kinds.csv"),
            "activation_type",
            "in_jobplan",
            "outside_jobplan",
            "job_order_types",
            "private_job_order_types",
            "paragraph",
            "source")) {
      ActivityKind kind = kind(row, lists.get("JobOrderType"), events);
      if (kinds.put(kind.type(), kind) != null) {
        throw row.bad("the kind of offer stands twice");
      }
      last = row;
    }
    for (var entry : lists.get("OfferType").entries()) {
      if (!kinds.containsKey(Integer.valueOf(entry.code()))) {
        throw last.bad("no row for OfferType " + entry.code());
      }
    }
    return new ActivityKinds(kinds);
  }

  private static ActivityKind kind(CsvRow row, CodeList jobOrderTypes, EventTable events) {
    row.text("paragraph");
    row.text("source");
    Set<Integer> allowed = numbers(row, "job_order_types", jobOrderTypes);
    Set<Integer> privates = numbers(row, "private_job_order_types", jobOrderTypes);
    if (!allowed.containsAll(privates)) {
      throw row.bad("a private job order type is not among those that the offer takes");
    }
    return new ActivityKind(
        row.number("activation_type"),
        code(row, "in_jobplan", events),
        code(row, "outside_jobplan", events),
        allowed,
        privates);
  }

  private static String code(CsvRow row, String column, EventTable events) {
    String code = row.text(column);
    if (events.find(code, "P").isEmpty() || events.find(code, "A").isEmpty()) {
      throw row.bad(column + " is not an event with I-P and I-A: " + code);
    }
    return code;
  }

  private static Set<Integer> numbers(CsvRow row, String column, CodeList list) {
    Set<Integer> numbers = new LinkedHashSet<>();
    for (String each : row.optional(column).map(text -> text.split(" ")).orElse(new String[0])) {
      if (!list.isKnown(each)) {
        throw row.bad(column + " is not in JobOrderType: " + each);
      }
      numbers.add(Integer.valueOf(each));
    }
    return Set.copyOf(numbers);
  }

  Optional<ActivityKind> find(int type) {
    return Optional.ofNullable(kinds.get(type));
  }
}

package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When the numbers of another stand for a company: {@code company-fallbacks.csv}. */
final class FallbackTable {
  /** Whose numbers are given. */
  enum Numbers {
    FOREIGN_MINISTRY,
    JOBCENTRE,
    OWN_CVR_AND_ADDRESS
  }

  /**
   * One way out; an empty set does not limit it.
   *
   * @param provider stands for the provider of a course, and not for the workplace
   * @param placeTypes that may be given, and {@code advisedPlaceTypes} with advice
   */
  record Fallback(
      Set<Integer> measures,
      Set<String> jobOrderKinds,
      Set<Integer> mainBenefits,
      Numbers numbersOf,
      boolean provider,
      Set<Integer> jobOrderTypes,
      Set<Integer> placeTypes,
      Set<Integer> advisedPlaceTypes,
      String rule) {}

  private record Key(RecordKind kind, String name) {}

  private final Map<Key, Fallback> fallbacks;

  private FallbackTable(Map<Key, Fallback> fallbacks) {
    this.fallbacks = Map.copyOf(fallbacks);
  }

  static FallbackTable load(Path tables) {
    Map<Key, Fallback> fallbacks = new HashMap<>();
    for (CsvRow row :
        CsvFile.read(
            tables.resolve("company-fallbacks.csv"),
            "fallback",
            "record",
            "measures",
            "job_order_kinds",
            "main_benefits",
            "numbers_of",
            "field_pair",
            "job_order_types",
            "place_types",
            "place_types_with_advice",
            "text_da",
            "rule",
            "source")) {
      row.text("source");
      String numbers =
          row.choice(
              "numbers_of",
              "foreign_ministry",
              "jobcentre",
              "own_cvr_and_address",
              "workplace",
              "recipient");
      if (!numbers.equals("workplace") && !numbers.equals("recipient")) {
        Key key = new Key(RecordKind.named(row.text("record")), row.text("fallback"));
        if (fallbacks.put(key, fallback(row, numbers)) != null) {
          throw row.bad("the fallback stands twice");
        }
      }
    }
    return new FallbackTable(fallbacks);
  }

  private static Fallback fallback(CsvRow row, String numbers) {
    return new Fallback(
        set(row, "measures", Integer::valueOf),
        set(row, "job_order_kinds", Function.identity()),
        set(row, "main_benefits", Integer::valueOf),
        Numbers.valueOf(numbers.toUpperCase(Locale.ROOT)),
        row.choice("field_pair", "workplace", "provider").equals("provider"),
        set(row, "job_order_types", Integer::valueOf),
        set(row, "place_types", Integer::valueOf),
        set(row, "place_types_with_advice", Integer::valueOf),
        row.text("rule"));
  }

  private static <T> Set<T> set(CsvRow row, String column, Function<String, T> reader) {
    return row.optional(column).stream()
        .flatMap(text -> Arrays.stream(text.split(" ")))
        .map(reader)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The way out of that name for a kind of record, or null when there is none. */
  Fallback of(RecordKind kind, String name) {
    return fallbacks.get(new Key(kind, name));
  }
}

package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** What the law says of single codes: a table each, by the number of the code. */
final class MeasureCodes {
  /** Foranstaltning (pkt. 52.1 nr. 3). */
  record MeasureType(String kind, boolean companyOriented, boolean course, boolean ordinary) {}

  /**
   * Jobordretype (pkt. 46.1 nr. 15).
   *
   * @param groups values of OfferClientCategoryType that may fill it; all when the law is silent
   * @param newOffer may be used for new offers; a historical one may not
   * @param clientCategory the client category is given when the offer is registered
   * @param move may be given for an existing offer that is moved between systems
   */
  record JobOrderType(
      String kind,
      Set<Integer> groups,
      boolean newOffer,
      boolean clientCategory,
      boolean move,
      String ministryArea,
      String rule) {}

  /** Aktiveringstype (pkt. 46.1 nr. 9): where its apprentices come from, and whom it is for. */
  private record ActivationType(String apprenticesFrom, String targetGroup) {}

  /** Hovedydelse (pkt. 52.1 nr. 7). */
  record MainBenefit(
      int minimumAge, int maximumAge, boolean wageSubsidy, Set<Integer> expected, String rule) {}

  /** Stedkode (pkt. 52.1 nr. 13). */
  record PlaceType(String sector, String ministryArea) {}

  static final String WAGE_SUBSIDY = "wage_subsidy";
  static final String WORK_PRACTICE = "work_practice";
  static final String ADULT_APPRENTICE = "adult_apprentice";
  static final String FLEKSJOB = "fleksjob";

  private static final int YOUNGEST = 0;
  private static final int OLDEST = 200;

  private final MeasureType[] measures;
  private final JobOrderType[] jobOrders;
  private final MainBenefit[] benefits;
  private final PlaceType[] places;
  private final Boolean[] ordinaryCourses;
  private final ActivationType[] activationTypes;

  private MeasureCodes(Path tables) {
    measures =
        table(
            tables.resolve("measure-types.csv"),
            row ->
                new MeasureType(
                    row.text("kind"),
                    row.yes("company_oriented"),
                    row.yes("course"),
                    row.yes("ordinary_education")),
            MeasureType[]::new,
            "measure",
            "kind",
            "company_oriented",
            "course",
            "ordinary_education",
            "table",
            "parent_da",
            "law_da",
            "law_old_da",
            "rule",
            "source");
    jobOrders = jobOrders(tables);
    benefits =
        table(
            tables.resolve("main-benefits.csv"),
            row ->
                new MainBenefit(
                    row.optional("minimum_age").map(Integer::valueOf).orElse(YOUNGEST),
                    row.optional("maximum_age").map(Integer::valueOf).orElse(OLDEST),
                    row.yes("wage_subsidy"),
                    numbers(row, "expected_measures"),
                    row.text("rule")),
            MainBenefit[]::new,
            "main_benefit",
            "minimum_age",
            "maximum_age",
            "age_on",
            "wage_subsidy",
            "adult_apprentice_from",
            "expected_measures",
            "target_group",
            "rule",
            "source");
    places =
        table(
            tables.resolve("place-types.csv"),
            row -> new PlaceType(row.text("sector"), row.text("ministry_area")),
            PlaceType[]::new,
            "place_type",
            "sector",
            "ministry_area",
            "rule",
            "source");
    ordinaryCourses =
        table(
            tables.resolve("course-types.csv"),
            row -> row.yes("ordinary_education"),
            Boolean[]::new,
            "course_type",
            "ordinary_education",
            "table",
            "description_da",
            "rule",
            "source");
    activationTypes =
        table(
            tables.resolve("activation-types.csv"),
            row ->
                new ActivationType(
                    row.optional("adult_apprentice").orElse(""),
                    row.optional("target_group").orElse("")),
            ActivationType[]::new,
            "activation_type",
            "kind",
            "replaced_by",
            "adult_apprentice",
            "target_group",
            "remark_da",
            "rule",
            "source");
  }

  static MeasureCodes load(Path tables) {
    return new MeasureCodes(tables);
  }

  MeasureType measure(int code) {
    return of(measures, code);
  }

  /**
   * Whether it is a measure of LAB kap. 10-12, which chapter 8 has for recipients of dagpenge: a
   * course, a trial in a company or a wage subsidy.
   */
  boolean isOfChapterEightToo(int code) {
    MeasureType type = measure(code);
    return type != null
        && (type.course() || type.kind().equals(WORK_PRACTICE) || type.kind().equals(WAGE_SUBSIDY));
  }

  JobOrderType jobOrder(int code) {
    return of(jobOrders, code);
  }

  MainBenefit benefit(int code) {
    return of(benefits, code);
  }

  PlaceType place(int code) {
    return of(places, code);
  }

  /** Whether the course type counts as ordinary education. */
  boolean isOrdinaryCourse(int courseType) {
    return Boolean.TRUE.equals(of(ordinaryCourses, courseType));
  }

  /** Whether the aktiveringstype is only for apprentices who come from employment. */
  boolean isApprenticeOnly(int activationType) {
    ActivationType type = of(activationTypes, activationType);
    return type != null && type.apprenticesFrom().equals("employment");
  }

  /** Whether the aktiveringstype is for employed persons, whatever target group they came from. */
  boolean isForEmployed(int activationType) {
    ActivationType type = of(activationTypes, activationType);
    return type != null && type.targetGroup().startsWith("employed");
  }

  private static JobOrderType[] jobOrders(Path tables) {
    return table(
        MeasureTables.jobOrderTypes(tables),
        "job_order_type",
        row ->
            new JobOrderType(
                row.text("kind"),
                groups(row),
                row.yes("new_offer"),
                row.yes("client_category"),
                row.yes("move"),
                row.text("ministry_area"),
                row.text("rule")),
        JobOrderType[]::new);
  }

  /** Values of OfferClientCategoryType that may fill it; all three when the law does not say. */
  private static Set<Integer> groups(CsvRow row) {
    Map<Integer, String> columns =
        Map.of(1, "order_insured", 2, "order_uninsured", 3, "order_not_unemployed");
    return columns.entrySet().stream()
        .filter(column -> row.optional(column.getValue()).isEmpty() || row.yes(column.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<Integer> numbers(CsvRow row, String column) {
    return row.optional(column).stream()
        .flatMap(text -> Arrays.stream(text.split(" ")))
        .map(Integer::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static <T> T[] table(
      Path file, Function<CsvRow, T> reader, IntFunction<T[]> array, String... columns) {
    return table(CsvFile.read(file, columns), columns[0], reader, array);
  }

  private static <T> T[] table(
      List<CsvRow> lines, String code, Function<CsvRow, T> reader, IntFunction<T[]> array) {
    TreeMap<Integer, T> rows = new TreeMap<>();
    for (CsvRow row : lines) {
      row.text("source");
      if (rows.containsKey(row.number(code))) {
        throw row.bad("the value stands twice");
      }
      rows.put(row.number(code), reader.apply(row));
    }
    T[] byCode = array.apply(rows.lastKey() + 1);
    rows.forEach((number, row) -> byCode[number] = row);
    return byCode;
  }

  private static <T> T of(T[] table, int code) {
    return code < 0 || code >= table.length ? null : table[code];
  }
}

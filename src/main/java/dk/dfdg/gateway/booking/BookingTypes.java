package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.codelist.CodeTable;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Samtaletyper in calls (pkt. 27.1.1 nr. 4): {@code booking-types.csv}. */
public final class BookingTypes {
  /** Jobsamtale. */
  static final int INTERVIEW = 7;

  /**
   * One type.
   *
   * @param groups the contact groups that are called to it
   * @param selfBooking the citizen may choose another time
   * @param fundMaySee the citizen's a-kasse reads it
   * @param heldAs as what it is reported once held; empty when it is not
   * @param rule the rule that says so
   */
  record Type(
      Set<Integer> groups,
      boolean selfBooking,
      boolean fundMaySee,
      Set<Integer> heldAs,
      String rule) {}

  private final Map<Integer, Type> types;

  private BookingTypes(Map<Integer, Type> types) {
    this.types = types;
  }

  /** Reads the table in the folder of rules; every value of InterviewType has one row. */
  public static BookingTypes load(Path confRules, CodeLists lists) {
    return new BookingTypes(
        CodeTable.load(
            confRules.resolve("booking-types.csv"),
            lists.get("InterviewType"),
            BookingTypes::type,
            "type",
            "contact_groups",
            "self_booking",
            "fund_may_see",
            "held_as",
            "rule",
            "source"));
  }

  private static Type type(CsvRow row) {
    return new Type(
        numbers(row, row.text("contact_groups")),
        row.yes("self_booking"),
        row.yes("fund_may_see"),
        row.optional("held_as").map(text -> numbers(row, text)).orElse(Set.of()),
        row.text("rule"));
  }

  private static Set<Integer> numbers(CsvRow row, String text) {
    try {
      return Arrays.stream(text.split(","))
          .map(number -> Integer.valueOf(number.strip()))
          .collect(Collectors.toUnmodifiableSet());
    } catch (NumberFormatException notANumber) {
      throw row.bad("has something that is not a number: " + text);
    }
  }

  /** Empty for what no citizen is called to. */
  Optional<Type> find(int type) {
    return Optional.ofNullable(types.get(type));
  }

  /** Some type is for that contact group. */
  boolean isCalled(Integer group) {
    return group != null && types.values().stream().anyMatch(type -> type.groups().contains(group));
  }

  /** As what it is reported once held. */
  Set<Integer> heldAs(int type) {
    return find(type).map(Type::heldAs).orElse(Set.of());
  }

  boolean fundMaySee(int type) {
    return find(type).filter(Type::fundMaySee).isPresent();
  }
}

package dk.dfdg.gateway.person;

import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Bilag 1, whole, and what pkt. 6.1 says of each benefit: {@code several-benefits.csv}. Names the
 * contact group of a person who receives several benefits.
 */
public final class SeveralBenefitsTable {
  private static final int LAST_NUMBER = 15;
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9])?|pkt\\. 6\\.1-.+");

  private final List<SeveralBenefitsRow> rows;

  private SeveralBenefitsTable(List<SeveralBenefitsRow> rows) {
    this.rows = rows;
  }

  /** Reads the table in the folder of rules; every number of Bilag 1 must have a row. */
  public static SeveralBenefitsTable load(Path confRules, CodeLists lists) {
    Path file = confRules.resolve("several-benefits.csv");
    List<SeveralBenefitsRow> rows = new ArrayList<>();
    for (CsvRow line :
        CsvFile.read(
            file,
            "row",
            "groups",
            "not_with",
            "situation",
            "contact_group",
            "first_da",
            "second_da",
            "comment_da",
            "answer_da",
            "workaround_da",
            "short_da",
            "short_en",
            "source")) {
      SeveralBenefitsRow row = row(line, lists);
      if (rows.stream().anyMatch(other -> isSame(other, row))) {
        throw line.bad("the same benefits and situation, or the same number, stand twice");
      }
      rows.add(row);
    }
    IntStream.rangeClosed(1, LAST_NUMBER)
        .filter(number -> rows.stream().noneMatch(row -> row.row().matches(number + "(\\.[0-9])?")))
        .findFirst()
        .ifPresent(
            number -> {
              throw new BadLawData(file, 0, "has no row for number " + number + " of Bilag 1");
            });
    return new SeveralBenefitsTable(List.copyOf(rows));
  }

  private static SeveralBenefitsRow row(CsvRow line, CodeLists lists) {
    if (!NUMBER.matcher(line.text("row")).matches()) {
      throw line.bad("row is neither a number of Bilag 1 nor a place in pkt. 6.1");
    }
    CodeList benefits = lists.get("GroupOrBenefitType");
    Set<Integer> groups = codes(line, "groups", benefits);
    if (groups.isEmpty()) {
      throw line.bad("groups is empty");
    }
    return new SeveralBenefitsRow(
        line.text("row"),
        groups,
        codes(line, "not_with", benefits),
        code(line, "situation", lists.get("BenefitSituationType")),
        code(line, "contact_group", lists.get("ContactGroupType")),
        line.optional("comment_da").orElse(null),
        line.text("answer_da"),
        line.optional("workaround_da").orElse(null),
        line.text("short_da"),
        line.text("short_en"),
        line.text("source"));
  }

  private static Set<Integer> codes(CsvRow line, String column, CodeList list) {
    Set<Integer> codes = new TreeSet<>();
    for (String code : line.optional(column).map(text -> text.split(" ")).orElse(new String[0])) {
      if (!list.isKnown(code) || !codes.add(Integer.valueOf(code))) {
        throw line.bad(column + ": " + code + " is not in " + list.name() + ", or stands twice");
      }
    }
    return codes;
  }

  private static Integer code(CsvRow line, String column, CodeList list) {
    Set<Integer> codes = codes(line, column, list);
    if (codes.size() > 1) {
      throw line.bad(column + " has more than one value");
    }
    return codes.isEmpty() ? null : codes.iterator().next();
  }

  private static boolean isSame(SeveralBenefitsRow one, SeveralBenefitsRow other) {
    return one.row().equals(other.row())
        || one.groups().equals(other.groups())
            && one.notWith().equals(other.notWith())
            && Objects.equals(one.situation(), other.situation());
  }

  /** Every row, in the file's order. */
  List<SeveralBenefitsRow> rows() {
    return rows;
  }

  /**
   * The rows about a person, without those that another row goes beyond.
   *
   * @param benefits what the person receives or is
   * @param situations what is special; when empty, every situation is thought of
   */
  BenefitsAnswer answer(Set<Integer> benefits, Set<Integer> situations) {
    List<SeveralBenefitsRow> found =
        rows.stream().filter(row -> row.isAbout(benefits, situations)).toList();
    return BenefitsAnswer.of(
        found.stream().filter(row -> found.stream().noneMatch(row::isLessThan)).toList());
  }
}

package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** When somebody is expected to reach folkepension (pkt. 52.1 nr. 5): {@code pension-age.csv}. */
final class PensionAges {
  private record Age(int knownFrom, int knownTo, int bornFrom, int bornTo, int years, int months) {}

  private final List<Age> ages;

  private PensionAges(List<Age> ages) {
    this.ages = List.copyOf(ages);
  }

  static PensionAges load(Path tables) {
    List<Age> ages = new ArrayList<>();
    for (CsvRow row :
        CsvFile.read(
            tables.resolve("pension-age.csv"),
            "known_from",
            "known_to",
            "born_from",
            "born_to",
            "years",
            "months",
            "rule",
            "source")) {
      row.text("source");
      ages.add(
          new Age(
              DayNumber.of(row.date("known_from")),
              row.optionalDate("known_to").map(DayNumber::of).orElse(DayNumber.OPEN),
              row.optionalDate("born_from").map(DayNumber::of).orElse(0),
              row.optionalDate("born_to").map(DayNumber::of).orElse(DayNumber.OPEN),
              row.number("years"),
              row.number("months")));
    }
    return new PensionAges(ages);
  }

  /**
   * The day on which somebody is expected to reach folkepension, by the law of a day.
   *
   * @param birth the day of birth
   * @return {@link DayNumber#NONE} when the table does not say
   */
  int dayFor(int birth, int today) {
    // What was law first stands for the time before it too.
    int lawOf = Math.max(today, ages.get(0).knownFrom());
    for (Age age : ages) {
      if (age.knownFrom() <= lawOf
          && lawOf <= age.knownTo()
          && age.bornFrom() <= birth
          && birth <= age.bornTo()) {
        LocalDate day = DayNumber.date(birth).plusYears(age.years()).plusMonths(age.months());
        return DayNumber.of(day);
      }
    }
    return DayNumber.NONE;
  }
}

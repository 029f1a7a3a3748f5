package dk.dfdg.gateway.codelist;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The job titles (stillingsbetegnelser) after DISCO-88, DISCO-AMS and DISCOweb that a measure may
 * name (vejledningen af 2011 pkt. 46.1 nr. 13 and 18, pkt. 52.1 nr. 12 and 17), also those of the
 * past. The same number may stand in several classifications, and in one with several periods.
 */
public final class JobTitles {
  /** The file in the folder of registers. */
  public static final String FILE = "job-titles.csv";

  private static final String[] COLUMNS = {
    "code", "classification", "level", "name_da", "valid_from", "valid_to", "source"
  };

  private volatile Map<String, List<JobTitle>> byCode;

  private JobTitles(Map<String, List<JobTitle>> byCode) {
    this.byCode = byCode;
  }

  /** Reads and checks the register in the folder {@code conf/registers}. */
  public static JobTitles load(Path confRegisters) {
    return of(CsvFile.read(confRegisters.resolve(FILE), COLUMNS));
  }

  /** A version of the register that is not in its file. */
  public static JobTitles read(String csv) {
    return of(CsvFile.readText(Path.of(FILE), csv, COLUMNS));
  }

  private static JobTitles of(List<CsvRow> rows) {
    Map<String, List<JobTitle>> byCode = new LinkedHashMap<>();
    for (CsvRow row : rows) {
      JobTitle title = title(row);
      List<JobTitle> same = byCode.computeIfAbsent(title.code(), code -> new ArrayList<>());
      if (same.stream().anyMatch(other -> isTwice(title, other))) {
        throw row.bad("code " + title.code() + " is valid twice on the same day");
      }
      same.add(title);
    }
    byCode.replaceAll((code, titles) -> List.copyOf(titles));
    return new JobTitles(byCode);
  }

  private static JobTitle title(CsvRow row) {
    row.text("source");
    String code = row.text("code");
    if (!code.matches("[0-9]{4,7}")) {
      throw row.bad("code is not of four to seven digits: " + code);
    }
    LocalDate from = row.date("valid_from");
    LocalDate to = row.optionalDate("valid_to").orElse(null);
    if (to != null && to.isBefore(from)) {
      throw row.bad("valid_to is before valid_from");
    }
    int level = row.number("level");
    if (level < 1 || level > 9) {
      throw row.bad("level is not from 1 to 9: " + level);
    }
    return new JobTitle(
        code,
        row.choice("classification", "disco-88", "disco-ams", "disco-web"),
        level,
        row.text("name_da"),
        from,
        to);
  }

  private static boolean isTwice(JobTitle title, JobTitle other) {
    return title.classification().equals(other.classification())
        && title.overlaps(other.validFrom(), other.validTo());
  }

  /** Whether the code is or was in one of the classifications, at whatever level. */
  public boolean isKnown(String code) {
    return !of(code).isEmpty();
  }

  /** Whether one of the classifications has the code at that level. */
  public boolean isLevel(String code, int level) {
    for (JobTitle title : of(code)) {
      if (title.level() == level) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the code was in force on a day of the period, both ends included; {@code to} is null
   * when the period is open.
   */
  public boolean overlaps(String code, LocalDate from, LocalDate to) {
    for (JobTitle title : of(code)) {
      if (title.overlaps(from, to)) {
        return true;
      }
    }
    return false;
  }

  /**
   * All that the code means or meant; empty when it is unknown. The whole code counts: a zero
   * before it is part of it (DISCO-88 0110).
   */
  public List<JobTitle> of(String code) {
    return byCode.getOrDefault(code, List.of());
  }

  /** All rows of the register. */
  public List<JobTitle> all() {
    return byCode.values().stream().flatMap(List::stream).toList();
  }

  /** Takes the rows of another version: from now on, everybody who asks is answered by these. */
  public void take(JobTitles version) {
    byCode = version.byCode;
  }
}

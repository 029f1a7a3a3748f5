package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.citizen.Exemption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A line of {@code absence.csv} as a test reads it, apart from the code that is tested. */
record BilagTwoRow(
    int type,
    int group,
    Integer match,
    String limit,
    Integer backdatingDays,
    boolean endMayBeMissing,
    Set<Exemption> exempts) {
  /** 18 on 10 March 2012. */
  static final LocalDate MINOR_BORN = LocalDate.of(1994, 3, 10);

  private static final int REFERRED_WORK = 11;

  /** Every line. */
  static List<BilagTwoRow> all() {
    try {
      return Files.readAllLines(Path.of("conf/rules/absence.csv")).stream()
          .skip(1)
          .map(line -> row(line.split(";")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BilagTwoRow row(String[] line) {
    Set<Exemption> exempts = EnumSet.noneOf(Exemption.class);
    add(exempts, line[8].equals("yes"), Exemption.ENROLLMENT);
    add(exempts, line[9].equals("yes"), Exemption.CV);
    add(exempts, line[10].equals("yes"), Exemption.JOB_SEARCH_CONFIRMATION);
    add(exempts, line[REFERRED_WORK].equals("yes"), Exemption.REFERRED_WORK);
    add(exempts, line[REFERRED_WORK].equals("fleksjob"), Exemption.REFERRED_FLEKSJOB);
    add(exempts, line[12].equals("yes"), Exemption.ACTIVATION);
    add(exempts, line[13].equals("yes"), Exemption.CONTACT_COURSE);
    add(exempts, line[14].equals("jobsamtale"), Exemption.PERSONAL_CONTACT_AT_INTERVIEW);
    add(exempts, line[14].equals("opfølgningssamtale"), Exemption.PERSONAL_CONTACT_AT_FOLLOW_UP);
    add(exempts, line[14].equals("fremmøde"), Exemption.ATTENDANCE_AT_FOLLOW_UP);
    return new BilagTwoRow(
        Integer.parseInt(line[0]),
        Integer.parseInt(line[2]),
        number(line[3]),
        line[4],
        number(line[5]),
        line[6].equals("yes"),
        exempts);
  }

  private static void add(Set<Exemption> exempts, boolean yes, Exemption exemption) {
    if (yes) {
      exempts.add(exemption);
    }
  }

  private static Integer number(String text) {
    return text.isEmpty() ? null : Integer.valueOf(text);
  }

  /** Whether a citizen who stands so may have the reason. */
  static boolean allows(int type, int group, Integer match) {
    return all().stream()
        .anyMatch(
            row ->
                row.type == type
                    && row.group == group
                    && (row.match == null || row.match.equals(match)));
  }

  /** The citizen must be under 18. */
  boolean isForMinors() {
    return limit.equals("TO_AGE_18");
  }

  /** Ends within 100 days from the registration as well. */
  boolean isWithinHorizon() {
    return !Set.of("NONE", "TO_AGE_18", "15W", "54W").contains(limit);
  }

  /** The last day that it may have, or null. */
  LocalDate lastDay(LocalDate start) {
    return switch (limit) {
      case "NONE" -> null;
      case "TO_AGE_18" -> MINOR_BORN.plusYears(18).minusDays(1);
      case "14D", "2W" -> start.plusDays(13);
      case "4W" -> start.plusDays(27);
      case "13W" -> start.plusDays(90);
      case "15W" -> start.plusDays(104);
      case "54W" -> start.plusDays(377);
      case "1M" -> start.plusMonths(1).minusDays(1);
      case "3M" -> start.plusMonths(3).minusDays(1);
      default -> throw new IllegalStateException(limit);
    };
  }

  @Override
  public String toString() {
    return "reason %d, contact group %d, match %s".formatted(type, group, match);
  }
}

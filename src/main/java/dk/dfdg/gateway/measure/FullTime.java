package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.law.Advice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A week of activation is 37 hours: more than that is pointed out and never refused (INTRO-9). */
public final class FullTime {
  private static final int MINUTES = 37 * 60;
  private static final Set<RecordKind> ACTIVATION =
      EnumSet.of(RecordKind.INSURED, RecordKind.UNINSURED);
  private static final List<String> NOT_THE_PERSONS_OWN = List.of("170", "175");

  private FullTime() {}

  /**
   * Advice when a measure and others of the same person together exceed 37 hours a week on some
   * day.
   */
  public static Optional<Advice> advise(MeasureRecord now, Collection<MeasureRecord> others) {
    List<MeasureRecord> all = new ArrayList<>(List.of(now));
    others.stream().filter(other -> overlap(now, other) && !isSame(now, other)).forEach(all::add);
    all.removeIf(record -> !counts(record));
    if (all.size() < 2 || !counts(now)) {
      return Optional.empty();
    }
    return all.stream()
        .map(record -> record.date(MeasureField.START))
        .filter(
            day ->
                !day.isBefore(now.date(MeasureField.START))
                    && !day.isAfter(now.date(MeasureField.END)))
        .mapToInt(day -> minutesOn(all, day))
        .filter(sum -> sum > MINUTES)
        .boxed()
        .max(Integer::compare)
        .map(FullTime::advice);
  }

  private static int minutesOn(List<MeasureRecord> all, LocalDate day) {
    return all.stream()
        .filter(
            record ->
                !day.isBefore(record.date(MeasureField.START))
                    && !day.isAfter(record.date(MeasureField.END)))
        .mapToInt(FullTime::minutes)
        .sum();
  }

  private static int minutes(MeasureRecord record) {
    Integer minutes = record.number(MeasureField.MINUTES);
    return record.number(MeasureField.HOURS) * 60 + (minutes == null ? 0 : minutes);
  }

  /** Whether the hours of the record are activation of the person (decision H37-4). */
  public static boolean counts(MeasureRecord record) {
    return ACTIVATION.contains(record.kind())
        && record.has(MeasureField.CPR)
        && !(record.has(MeasureField.REPORTED) && !record.flag(MeasureField.REPORTED))
        && record.has(MeasureField.START)
        && record.has(MeasureField.END)
        && record.has(MeasureField.HOURS)
        && !NOT_THE_PERSONS_OWN.contains(record.code());
  }

  /** Another municipality's report of the same course, which both report after a move (48.1). */
  private static boolean isSame(MeasureRecord now, MeasureRecord other) {
    return now.has(MeasureField.KEY)
        && now.text(MeasureField.KEY).equals(other.text(MeasureField.KEY));
  }

  private static boolean overlap(MeasureRecord now, MeasureRecord other) {
    return counts(now)
        && counts(other)
        && !other.date(MeasureField.END).isBefore(now.date(MeasureField.START))
        && !now.date(MeasureField.END).isBefore(other.date(MeasureField.START));
  }

  private static Advice advice(int sum) {
    String hours = "%d:%02d".formatted(sum / 60, sum % 60);
    return new Advice(
        "INTRO-9",
        "Personens forløb er tilsammen på %s timer om ugen: en uge med aktivering er 37 timer."
            .formatted(hours),
        "The courses of the person are %s hours a week together: a week of activation is 37 hours."
            .formatted(hours));
  }
}

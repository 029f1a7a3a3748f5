package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has held of a citizen one after the other, so that rules can ask what held on the day of an
 * event: the a-kasse, or the contact group.
 *
 * @param all in the order of their registration; none while what holds now has not changed since
 *     this is recorded
 */
public record Periods(List<Period> all) {
  /** No change is recorded. */
  public static final Periods NONE = new Periods(List.of());

  /**
   * One of them.
   *
   * @param from first day, or null when it is older than the records
   * @param until last day, or null while it goes on
   */
  public record Period(String code, LocalDate from, LocalDate until) {
    boolean holdsOn(LocalDate day) {
      return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
    }

    private boolean isLeftOnceCutAfter(LocalDate last) {
      return from == null || !from.isAfter(last);
    }

    private Period cutAfter(LocalDate last) {
      return until != null && !until.isAfter(last) ? this : new Period(code, from, last);
    }
  }

  /**
   * Something else holds from that day on, or nothing.
   *
   * @param before what has held until now, or null
   * @param code or null
   */
  Periods changed(String before, String code, LocalDate from) {
    LocalDate last = from.minusDays(1);
    List<Period> periods = new ArrayList<>();
    if (all.isEmpty() && before != null) {
      periods.add(new Period(before, null, last));
    }
    all.stream()
        .filter(period -> period.isLeftOnceCutAfter(last))
        .map(period -> period.cutAfter(last))
        .forEach(periods::add);
    if (code != null) {
      periods.add(new Period(code, from, null));
    }
    return new Periods(List.copyOf(periods));
  }

  /**
   * What holds now was registered by mistake: what was before goes on as if it had never ended.
   *
   * @param restored what was before, or null
   */
  Periods withoutLast(String code, LocalDate from, String restored) {
    List<Period> periods = new ArrayList<>(all);
    periods.remove(new Period(code, from, null));
    if (restored != null) {
      periods.replaceAll(
          period ->
              period.code().equals(restored) && from.minusDays(1).equals(period.until())
                  ? new Period(restored, period.from(), null)
                  : period);
    }
    return new Periods(List.copyOf(periods));
  }

  /**
   * What held on a day, or null.
   *
   * @param now the answer where no change is recorded
   */
  String on(LocalDate day, String now) {
    return all.isEmpty()
        ? now
        : all.stream()
            .filter(period -> period.holdsOn(day))
            .reduce((earlier, later) -> later)
            .map(Period::code)
            .orElse(null);
  }

  /** From which day that has held which holds on a day; empty when it is older than the records. */
  Optional<LocalDate> since(LocalDate day) {
    Optional<Period> holding =
        all.stream().filter(period -> period.holdsOn(day)).reduce((earlier, later) -> later);
    return holding.isPresent()
        ? Optional.ofNullable(holding.get().from())
        : all.stream()
            .map(Period::until)
            .filter(until -> until != null && until.isBefore(day))
            .max(LocalDate::compareTo)
            .map(until -> until.plusDays(1));
  }
}

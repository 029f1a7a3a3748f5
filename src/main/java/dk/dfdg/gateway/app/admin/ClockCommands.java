package dk.dfdg.gateway.app.admin;

import dk.dfdg.gateway.base.GatewayClock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;

/** {@code clock/now} and, in a sandbox, {@code clock/advance}. */
public final class ClockCommands {
  private static final Period LONGEST = Period.ofYears(50);

  private final GatewayClock clock;
  private final Consumer<Duration> keep;
  private final Runnable due;

  private ClockCommands(GatewayClock clock, Consumer<Duration> keep, Runnable due) {
    this.clock = clock;
    this.keep = keep;
    this.due = due;
  }

  /** The clock can only be read. */
  public static Map<String, AdminCommand> fixed(GatewayClock clock) {
    ClockCommands commands = new ClockCommands(clock, offset -> {}, () -> {});
    return Map.of(
        "clock/now",
        commands::now,
        "clock/advance",
        arguments -> {
          throw new AdminRefusal("Only a sandbox's clock can be moved.");
        });
  }

  /**
   * The clock can be moved.
   *
   * @param keep stores the distance from the machine's time, for the next start
   * @param due does what falls due by the business day; called for every day that is passed
   */
  public static Map<String, AdminCommand> movable(
      GatewayClock clock, Consumer<Duration> keep, Runnable due) {
    ClockCommands commands = new ClockCommands(clock, keep, due);
    return Map.of("clock/now", commands::now, "clock/advance", commands::advance);
  }

  private Object now(Map<String, String> arguments) {
    ZonedDateTime now = clock.now().atZone(GatewayClock.ZONE);
    return Map.of(
        "now", now.truncatedTo(ChronoUnit.SECONDS).toString(), "today", clock.today().toString());
  }

  private synchronized Object advance(Map<String, String> arguments) {
    ZonedDateTime from = clock.now().atZone(GatewayClock.ZONE);
    ZonedDateTime to = later(from, arguments.getOrDefault("period", ""));
    if (to.isBefore(from) || to.isAfter(from.plus(LONGEST))) {
      throw new AdminRefusal("Time can be moved forward only, and by at most 50 years.");
    }
    for (ZonedDateTime midnight = midnightAfter(from);
        midnight.isBefore(to);
        midnight = midnightAfter(midnight)) {
      moveTo(midnight.toInstant());
    }
    moveTo(to.toInstant());
    return now(arguments);
  }

  private void moveTo(Instant time) {
    Duration offset = Duration.between(clock.machineNow(), time);
    clock.moveTo(offset);
    keep.accept(offset);
    due.run();
  }

  private static ZonedDateTime midnightAfter(ZonedDateTime time) {
    return time.toLocalDate().plusDays(1).atStartOfDay(GatewayClock.ZONE);
  }

  /** Days and longer go by the calendar, hours and shorter by the clock. */
  private static ZonedDateTime later(ZonedDateTime from, String period) {
    int time = period.indexOf('T');
    String days = time < 0 ? period : period.substring(0, time);
    try {
      ZonedDateTime later = days.equals("P") && time > 0 ? from : from.plus(Period.parse(days));
      return time < 0 ? later : later.plus(Duration.parse("P" + period.substring(time)));
    } catch (DateTimeException | ArithmeticException e) {
      throw new AdminRefusal("A period is written as P1D, P1M or PT12H.");
    }
  }
}

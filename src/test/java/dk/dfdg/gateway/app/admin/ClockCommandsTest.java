package dk.dfdg.gateway.app.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.base.GatewayClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The clock commands")
class ClockCommandsTest {
  private final GatewayClock clock =
      new GatewayClock(
          Clock.fixed(Instant.parse("2026-03-27T11:00:00Z"), GatewayClock.ZONE), Duration.ZERO);
  private final List<LocalDate> days = new ArrayList<>();
  private final List<Duration> kept = new ArrayList<>();
  private final Map<String, AdminCommand> commands =
      ClockCommands.movable(clock, kept::add, () -> days.add(clock.today()));

  @Test
  @DisplayName("pass every day on the way, in order, and keep the time of day over summer time")
  void advance() {
    Object now = commands.get("clock/advance").run(Map.of("period", "P3D"));

    assertEquals(
        Map.of("now", "2026-03-30T12:00+02:00[Europe/Copenhagen]", "today", "2026-03-30"), now);
    assertEquals(
        List.of("2026-03-28", "2026-03-29", "2026-03-30", "2026-03-30"),
        days.stream().map(LocalDate::toString).toList());
    assertEquals(Duration.ofHours(71), kept.get(kept.size() - 1));
  }

  @Test
  @DisplayName("take hours and mixed periods")
  void hours() {
    commands.get("clock/advance").run(Map.of("period", "PT12H"));
    assertEquals("2026-03-28", clock.today().toString());
    commands.get("clock/advance").run(Map.of("period", "P1MT1H"));
    assertEquals("2026-04-28", clock.today().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P", "1D", "P-1D", "PT-1H", "P99Y", "yesterday"})
  @DisplayName("refuse what is no period forward")
  void refused(String period) {
    AdminCommand advance = commands.get("clock/advance");
    assertThrows(AdminRefusal.class, () -> advance.run(Map.of("period", period)));
  }

  @Test
  @DisplayName("do not move a production gateway's clock")
  void production() {
    AdminCommand advance = ClockCommands.fixed(clock).get("clock/advance");
    assertThrows(AdminRefusal.class, () -> advance.run(Map.of("period", "P1D")));
  }
}

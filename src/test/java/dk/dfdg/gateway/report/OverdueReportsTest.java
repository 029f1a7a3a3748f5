package dk.dfdg.gateway.report;

import static dk.dfdg.gateway.measure.RecordKind.INSURED;
import static dk.dfdg.gateway.measure.RecordKind.UNINSURED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.measure.JobplanModules;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class OverdueReportsTest {
  private static final Path CONF = Path.of("conf");
  private static final JobplanModules MODULES =
      JobplanModules.load(CONF, JobcentreRegister.load(CONF.resolve("registers")));
  private static final Instant SIX = Instant.parse("2011-09-09T04:00:00Z");

  private final TestDatabase database;

  OverdueReportsTest(TestDatabase database) {
    this.database = database;
  }

  private OverdueReports at(Instant now, String... obliged) {
    return new OverdueReports(
        database.database(),
        new GatewayClock(Clock.fixed(now, GatewayClock.ZONE), Duration.ZERO),
        ReportDeadlines.load(Path.of("conf/rules")),
        () -> Set.of(obliged),
        MODULES::owesFullReport);
  }

  @Test
  @Rule({"AMF-48.1-1", "AMF-54.2-1"})
  void atSixOnFridayWhatHasNotComeIsOverdueUntilItComes() {
    try (ReportRoom room = new ReportRoom(database.database(), "101")) {
      // Last week both were reported.
      for (RecordKind kind : List.of(INSURED, UNINSURED)) {
        Opening opening = room.opening(kind, Acceptance.ACCEPT_VALID, false);
        Report lastWeek =
            room.desk.open(
                new Opening(
                    "101",
                    kind,
                    LocalDate.of(2011, 9, 1),
                    opening.acceptance(),
                    opening.way(),
                    false,
                    "workbase",
                    "A-1"));
        room.close(lastWeek, 0);
      }
      room.reported(INSURED, List.of());

      at(SIX.minusSeconds(1), "101").notice();
      assertTrue(
          at(SIX, "101").missing("101", 10).stream()
              .noneMatch(report -> report.dueAt().equals(SIX)));
      at(SIX, "101").notice();
      assertEquals(0, at(SIX, "101").notice(), "It is noted once");

      List<OverdueReport> missing = at(SIX).missing("101", 10);
      assertEquals(List.of(new OverdueReport("101", UNINSURED, SIX, "AMF-54.2-1")), missing);

      room.reported(UNINSURED, List.of());

      assertTrue(at(SIX).missing("101", 10).isEmpty());
      assertEquals(
          2,
          at(SIX).latest().stream().filter(latest -> latest.municipality().equals("101")).count());
    }
  }

  @Test
  void aReportThatIsCompleteAndStillBeingComparedIsNotMissing() {
    try (ReportRoom room = new ReportRoom(database.database(), "147")) {
      Report report = room.open(INSURED, Acceptance.ALL_OR_NOTHING);
      database
          .database()
          .inTransaction(
              handle -> {
                new ReportStore().setClosing(handle, report.id(), 0, false, ReportRoom.THURSDAY);
                return null;
              });

      at(SIX, "147").notice();

      assertEquals(
          List.of(UNINSURED),
          at(SIX).missing("147", 10).stream().map(OverdueReport::kind).toList());
    }
  }

  @Test
  void aMunicipalityThatHasNeverReportedOwesReportsByItsAgreement() {
    at(SIX, "751").notice();

    assertEquals(
        Set.of(INSURED, UNINSURED),
        at(SIX).missing("751", 10).stream().map(OverdueReport::kind).collect(Collectors.toSet()));
  }

  @Test
  @Rule("AMF-48.1-2")
  void whoRegistersInTheJobplanModuleOfThePortalOwesNoReportUnderChapterEight() {
    at(SIX, "851").notice();

    assertEquals(
        List.of(UNINSURED), at(SIX).missing("851", 10).stream().map(OverdueReport::kind).toList());
  }

  @Test
  @Rule({"AMF-48.1-1", "AMF-54.2-1", "AMF-35"})
  void theDeadlineIsSixInCopenhagenInWinterAndOnGoodFriday() {
    ReportDeadlines deadlines = ReportDeadlines.load(Path.of("conf/rules"));

    assertEquals(
        Instant.parse("2011-12-09T05:00:00Z"),
        deadlines.of(INSURED, LocalDate.of(2011, 12, 6)).orElseThrow());
    assertEquals(
        Instant.parse("2011-04-22T04:00:00Z"),
        deadlines.of(UNINSURED, LocalDate.of(2011, 4, 18)).orElseThrow());
    assertEquals(
        Instant.parse("2011-09-16T04:00:00Z"),
        deadlines.of(UNINSURED, LocalDate.of(2011, 9, 10)).orElseThrow());
    assertTrue(deadlines.of(RecordKind.AID, LocalDate.of(2011, 9, 10)).isEmpty());
  }
}

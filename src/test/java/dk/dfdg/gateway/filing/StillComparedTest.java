package dk.dfdg.gateway.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.measure.MeasureLaw;
import dk.dfdg.gateway.measure.Way;
import dk.dfdg.gateway.report.Acceptance;
import dk.dfdg.gateway.report.Report;
import dk.dfdg.gateway.report.ReportDeadlines;
import dk.dfdg.gateway.report.ReportDesk;
import dk.dfdg.gateway.report.ReportSettings;
import dk.dfdg.gateway.report.ReportStatus;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is compared for longer than its sender waits. */
@OnBothDatabases
class StillComparedTest {
  private static final Path CONF = Path.of("conf");
  private static final Instant THURSDAY = Instant.parse("2011-09-08T10:00:00Z");
  private static final Function<String, Sender> SENDER =
      municipality -> new Sender("opera", "A-opera", false, Channel.JOBCENTRE, municipality);

  private final Database database;

  StillComparedTest(TestDatabase database) {
    this.database = database.database();
  }

  @Test
  void itsSenderIsToldWhichReportItIsAndItGoesOnByItself(@TempDir Path folder) throws Exception {
    try (ReportDesk desk = desk(folder)) {
      FileDesk files =
          new FileDesk(
              desk,
              Files52.FORMATS,
              new FilingStore(database),
              null,
              100_000_000,
              1,
              Duration.ofMinutes(1));
      take(files, folder, 0, Duration.ofMinutes(1));
      Report told = take(files, folder, 1, Duration.ZERO);
      assertEquals(ReportStatus.CLOSING, told.status());
      assertEquals(200, told.counts().received());
      // Nobody asks; the timer does it.
      desk.tend();
      Report stored = desk.report(told.identifier(), "751");
      assertEquals(ReportStatus.CLOSED, stored.status());
      Report again = take(files, folder, 1, Duration.ofMinutes(1));
      assertEquals(stored, again);
    }
  }

  private static Report take(FileDesk files, Path folder, int week, Duration patience)
      throws IOException {
    return files.take(order(folder, week), SENDER, patience).report();
  }

  private static FileOrder order(Path folder, int week) throws IOException {
    return new FileOrder(
        Files.write(folder.resolve("week" + week), Week.file("751", week, 200)),
        "digest" + week,
        new Expected(Files52.FORMATS.named("52.2").orElseThrow(), "751", null, null),
        LocalDate.of(2011, 9, 8),
        Acceptance.ALL_OR_NOTHING,
        Way.UPLOAD);
  }

  private ReportDesk desk(Path folder) {
    return new ReportDesk(
        database,
        new GatewayClock(Clock.fixed(THURSDAY, GatewayClock.ZONE), Duration.ZERO),
        MeasureLaw.load(CONF, CodeLists.load(CONF.resolve("codelists"))),
        JobcentreRegister.load(CONF.resolve("registers")),
        ReportDeadlines.load(CONF.resolve("rules")),
        new ReportSettings(folder.resolve("spool"), 10, 50));
  }
}

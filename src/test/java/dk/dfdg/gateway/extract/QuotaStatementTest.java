package dk.dfdg.gateway.extract;

import static dk.dfdg.gateway.extract.KnownMeasures.insured;
import static dk.dfdg.gateway.extract.KnownMeasures.uninsured;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many wage subsidies count in the quotas. */
@OnBothDatabases
class QuotaStatementTest {
  private final KnownMeasures known;
  private final QuotaStatement quotas;

  QuotaStatementTest(TestDatabase database) {
    known = new KnownMeasures(database.database());
    Clock clock = Clock.fixed(Instant.parse("2011-10-14T08:00:00Z"), GatewayClock.ZONE);
    quotas =
        QuotaStatement.load(
            Path.of("conf/rules"), database.database(), new GatewayClock(clock, Duration.ZERO));
  }

  @Test
  @Rule({"AMF-46.15-6", "AMF-48.1-4"})
  void aWageSubsidyThatTwoMunicipalitiesReportAfterAMoveCountsOnceWithTheLatest() {
    known.clear();
    MeasureRecord job = insured("0101801111", "16", "2011-07-01", "2011-09-30", 2220);
    MeasureRecord moved = job.copy().put(MeasureField.MUNICIPALITY, "461").build();
    known.reported("2011-09-09", job);
    known.reported("2011-09-16", moved);
    assertEquals(
        List.of(List.of("461", "municipality", "1", "1")),
        quotas.rows(LocalDate.parse("2011-07-01"), LocalDate.parse("2011-09-30")));
    known.clear();
  }

  @Test
  @Rule("AMF-46.15-6")
  void wageSubsidiesInTheMunicipalityCountAndThoseInPrivateCompaniesDoNot() {
    known.clear();
    known.reported(
        "2011-10-07",
        insured("0101801111", "16", "2011-07-01", "2011-09-30", 2220),
        insured("0101801112", "16", "2011-08-01", "2011-12-31", 2220),
        insured("0101801113", "16", "2011-05-02", "2011-07-01", 2220),
        insured("0101801114", "16", "2011-10-03", "2011-12-31", 2220),
        insured("0101801115", "4", "2011-09-30", "2011-12-31", 2220),
        insured("0101801116", "2", "2011-07-01", "2011-09-30", 2220),
        insured("0101801117", null, "2011-07-01", "2011-09-30", 2220),
        uninsured("0101801118", "139", "2011-07-01", "2011-09-30", 37));
    assertEquals(
        List.of(List.of("101", "municipality", "3", "2"), List.of("101", "state", "1", "1")),
        quotas.rows(LocalDate.parse("2011-07-01"), LocalDate.parse("2011-09-30")));
  }
}

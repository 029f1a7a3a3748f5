package dk.dfdg.gateway.benefit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.EnrollmentFact.Enrolled;
import dk.dfdg.gateway.citizen.PersonFact.JobcentreChanged;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.citizen.VisitationFact.ApplicationReceived;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the benefit office has to answer, on Thursday 1 September 2011 until the clock is moved. */
@OnBothDatabases
class OpenApplicationsTest {
  private static final LocalDate START = LocalDate.parse("2011-09-01");
  private static final Organisation OFFICE = new Organisation(Organisation.MUNICIPALITY, "751");

  private final Database database;
  private final GatewayClock clock =
      new GatewayClock(
          Clock.fixed(START.atTime(12, 0).atZone(GatewayClock.ZONE).toInstant(), GatewayClock.ZONE),
          Duration.ZERO);
  private final Registrations registrations;
  private final BenefitService service;

  OpenApplicationsTest(TestDatabase test) {
    database = test.database();
    registrations =
        new Registrations(
            database,
            clock,
            AccessMatrix.load(Path.of("conf/rules")),
            Applicant.LAW,
            new TestCallStore(database, clock));
    service = new BenefitService(clock, registrations, Applicant.RULES);
    Calls.subscribe(database);
  }

  private static CallContext call(String operation) {
    return new Calls("BenefitOfficeService", operation).by(OFFICE, Channel.BENEFIT_OFFICE, false);
  }

  private void register(Cpr cpr, CitizenFact... facts) {
    registrations.registerAutomatic(Citizens.idOf(database, cpr), state -> List.of(facts));
  }

  /** Stays in the office's municipality and has applied for help. */
  private Cpr applicant(LocalDate day) {
    Cpr cpr = Citizens.add(database);
    register(
        cpr,
        new JobcentreChanged("75100", OFFICE.code(), day, "KON-07.4-1"),
        new ApplicationReceived(day, "KON-07.3-6"));
    return cpr;
  }

  private List<OpenApplication> open() {
    OpenApplications open = service.open(call("GetOpenApplications"));
    assertFalse(open.more());
    return open.applications();
  }

  @Test
  @Rule({"KON-07.3-5", "KON-07.3-9"})
  void areListedWithTheLastDayUntilTheyAreAnsweredOrTheDayHasPassed() {
    Cpr first = applicant(START);
    Cpr second = applicant(START.plusDays(1));
    Enrollment enrollment = Applicant.appliedOn("2011-09-01").enrolled(4).state().enrollment();
    register(second, new Enrolled(enrollment, START.plusDays(1), "TIL-08.2-1"));

    assertEquals(
        List.of(
            new OpenApplication(first, 2, START, LocalDate.parse("2011-09-22"), false),
            new OpenApplication(second, 2, START.plusDays(1), LocalDate.parse("2011-09-23"), true)),
        open());

    clock.moveTo(Duration.ofDays(22));
    assertEquals(List.of(second), open().stream().map(OpenApplication::cpr).toList());

    service.decide(call("RegisterBenefitDecision"), new BenefitDecisionCommand(second, true, null));
    assertEquals(List.of(), open());
    registrations.registerDue(Citizens.idOf(database, first));
    assertEquals(List.of(), open());
  }
}

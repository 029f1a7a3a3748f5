package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.base.WorkingDays;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.CitizenStore;
import dk.dfdg.gateway.citizen.FactStore;
import dk.dfdg.gateway.citizen.Profession;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.deadline.DeadlineEngine;
import dk.dfdg.gateway.enrollment.CancelCommand;
import dk.dfdg.gateway.enrollment.CurrentEnrollment;
import dk.dfdg.gateway.enrollment.EnrollCommand;
import dk.dfdg.gateway.enrollment.EnrollmentLimits;
import dk.dfdg.gateway.enrollment.EnrollmentRules;
import dk.dfdg.gateway.enrollment.EnrollmentService;
import dk.dfdg.gateway.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** The enrollment service and what happens by itself, at any moment that a test wants. */
public final class EnrollmentRoom {
  private static final Path CONF = Path.of("conf");
  private static final String SERVICE = "UnemploymentEnrollmentService";
  private static final Profession GARDENER =
      new Profession("http://service.bm.dk/dfdg/profession/0002", null, true, 2010, 24);

  /** The machine is in UTC. */
  public final GatewayClock clock =
      new GatewayClock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), Duration.ZERO);

  public final Database database;
  public final Registrations registrations;
  private final EnrollmentService enrollment;

  public EnrollmentRoom(Database database, AutomaticLaw law) {
    this.database = database;
    Calls.subscribe(database);
    registrations =
        new Registrations(
            database,
            clock,
            AccessMatrix.load(CONF.resolve("rules")),
            law,
            new TestCallStore(database, clock));
    enrollment =
        new EnrollmentService(
            clock,
            registrations,
            EnrollmentRules.load(
                CONF,
                CodeLists.load(CONF.resolve("codelists")),
                CourseRoom.JOBCENTRES,
                new WorkingDays(Set.of()),
                EnrollmentLimits.OF_2011));
  }

  /** Noon in Copenhagen. */
  public void on(String day) {
    at(LocalDate.parse(day).atTime(LocalTime.NOON).atZone(GatewayClock.ZONE).toInstant());
  }

  /** A moment with its offset. */
  public void at(String moment) {
    at(OffsetDateTime.parse(moment).toInstant());
  }

  private void at(Instant moment) {
    clock.moveTo(Duration.between(Instant.EPOCH, moment));
  }

  public Registered enroll(Cpr cpr, int category) {
    return enrollment.enroll(
        call("UnemploymentEnrollment", Citizens.JOBCENTRE), command(cpr, category));
  }

  /** The citizen enrolls on Jobnet. */
  public Registered enrollOnJobnet(Cpr cpr, int category) {
    CallContext call =
        new Calls(SERVICE, "UnemploymentEnrollment")
            .by(new Organisation(Organisation.AGENCY, "1"), Channel.CITIZEN, false);
    return enrollment.enroll(call, command(cpr, category));
  }

  private EnrollCommand command(Cpr cpr, int category) {
    return new EnrollCommand(
        cpr, category, clock.today(), 1, List.of(GARDENER), null, false, null, true);
  }

  public Registered cancel(Cpr cpr, String day) {
    return enrollment.cancel(
        call("CancelUnemploymentEnrollment", Citizens.JOBCENTRE),
        new CancelCommand(cpr, LocalDate.parse(day), 1));
  }

  public CurrentEnrollment current(Cpr cpr, Organisation asking) {
    return enrollment.current(call("GetCurrentEnrollment", asking), cpr);
  }

  private static CallContext call(String operation, Organisation organisation) {
    return new Calls(SERVICE, operation).by(organisation);
  }

  /** What is due happens. */
  public int runDue() {
    return new DeadlineEngine(database, clock, registrations::registerDue).run();
  }

  public long id(Cpr cpr) {
    return database.read(handle -> new CitizenStore().find(handle, cpr)).orElseThrow();
  }

  public CitizenState state(Cpr cpr) {
    long id = id(cpr);
    return database.read(handle -> new CitizenStore().load(handle, id));
  }

  public List<FactStore.Recorded> history(Cpr cpr) {
    long id = id(cpr);
    return database.read(handle -> new FactStore().historyOf(handle, id));
  }

  /** Each fact's kind, day and rule. */
  public List<String> story(Cpr cpr) {
    return history(cpr).stream()
        .map(FactStore.Recorded::fact)
        .map(fact -> fact.kind() + " " + fact.effectiveDate() + " " + fact.rule())
        .toList();
  }
}

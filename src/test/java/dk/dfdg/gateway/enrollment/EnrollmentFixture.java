package dk.dfdg.gateway.enrollment;

import static dk.dfdg.gateway.testing.Citizens.JOBCENTRE;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.base.WorkingDays;
import dk.dfdg.gateway.citizen.FactStore;
import dk.dfdg.gateway.citizen.Profession;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.deadline.DeadlineEngine;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.CourseRoom;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The service with the project's own law, on Thursday 1 September 2011 until the clock is moved.
 */
final class EnrollmentFixture {
  static final LocalDate START = LocalDate.of(2011, 9, 1);
  static final int RECIPIENT = 2;
  static final int APPLICANT = 4;

  private static final Path CONF = Path.of("conf");
  private static final String SERVICE = "UnemploymentEnrollmentService";
  private static final Profession GARDENER =
      new Profession("http://service.bm.dk/dfdg/profession/0002", null, true, 2010, 24);

  final GatewayClock clock =
      new GatewayClock(
          Clock.fixed(START.atTime(12, 0).atZone(GatewayClock.ZONE).toInstant(), GatewayClock.ZONE),
          Duration.ZERO);
  final Database database;
  final EnrollmentService service;

  EnrollmentFixture(Database database) {
    this.database = database;
    Calls.subscribe(database);
    service = service(database);
  }

  private Registrations registrations(Database node) {
    return new Registrations(
        node,
        clock,
        AccessMatrix.load(CONF.resolve("rules")),
        Asking.LAW,
        new TestCallStore(node, clock));
  }

  EnrollmentService service(Database node) {
    EnrollmentRules rules =
        EnrollmentRules.load(
            CONF,
            CodeLists.load(CONF.resolve("codelists")),
            CourseRoom.JOBCENTRES,
            new WorkingDays(Set.of()),
            EnrollmentLimits.OF_2011);
    return new EnrollmentService(clock, registrations(node), rules);
  }

  /** What falls due, on a node of its own. */
  int runDue(Database node) {
    return new DeadlineEngine(node, clock, registrations(node)::registerDue).run();
  }

  void moveTo(LocalDate day) {
    clock.moveTo(Duration.ofDays(START.until(day).getDays()));
  }

  CallContext enrollCall() {
    return call("UnemploymentEnrollment");
  }

  CallContext call(String operation) {
    return new Calls(SERVICE, operation).by(JOBCENTRE);
  }

  EnrollCommand command(Cpr cpr, int category) {
    return new EnrollCommand(
        cpr, category, clock.today(), 1, List.of(GARDENER), "a@b.dk", false, "Ringet", true);
  }

  Registered enroll(Cpr cpr, int category) {
    return service.enroll(enrollCall(), command(cpr, category));
  }

  /** The citizen enrolls on Jobnet. */
  Registered enrollOnJobnet(Cpr cpr) {
    CallContext call =
        new Calls(SERVICE, "UnemploymentEnrollment")
            .by(new Organisation(Organisation.AGENCY, "1"), Channel.CITIZEN, false);
    return service.enroll(call, command(cpr, APPLICANT));
  }

  Registered cancel(Cpr cpr, LocalDate date) {
    return service.cancel(call("CancelUnemploymentEnrollment"), new CancelCommand(cpr, date, 1));
  }

  Registered withdraw(Cpr cpr) {
    return service.withdrawCancellation(call("WithdrawEnrollmentCancellation"), cpr);
  }

  CurrentEnrollment current(Cpr cpr) {
    return service.current(call("GetCurrentEnrollment"), cpr);
  }

  List<FactStore.Recorded> history(Cpr cpr) {
    long id = Citizens.idOf(database, cpr);
    return database.read(handle -> new FactStore().historyOf(handle, id));
  }

  /** Each fact's kind and the rule that caused it. */
  List<String> story(Cpr cpr) {
    return history(cpr).stream()
        .map(recorded -> recorded.fact().kind() + " " + recorded.fact().rule())
        .toList();
  }
}

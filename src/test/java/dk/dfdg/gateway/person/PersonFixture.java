package dk.dfdg.gateway.person;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.FactStore;
import dk.dfdg.gateway.citizen.Profession;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.enrollment.EnrollCommand;
import dk.dfdg.gateway.enrollment.EnrollmentService;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** The service with the project's own law, on one day until the clock is moved. */
final class PersonFixture {
  private static final String SERVICE = "PersonRegistrationService";
  private static final Profession GARDENER =
      new Profession("http://service.bm.dk/dfdg/profession/0002", null, true, 2010, 24);

  final LocalDate start;
  final GatewayClock clock;
  final Database database;
  final Registrations registrations;
  final PersonService service;
  final EnrollmentService enrollment;

  PersonFixture(Database database, LocalDate start) {
    this.database = database;
    this.start = start;
    clock =
        new GatewayClock(
            Clock.fixed(
                start.atTime(12, 0).atZone(GatewayClock.ZONE).toInstant(), GatewayClock.ZONE),
            Duration.ZERO);
    Calls.subscribe(database);
    registrations =
        new Registrations(
            database,
            clock,
            AccessMatrix.load(Asking.CONF.resolve("rules")),
            Asking.LAW,
            new TestCallStore(database, clock));
    service = new PersonService(clock, registrations, Asking.RULES);
    enrollment = new EnrollmentService(clock, registrations, Asking.ENROLLMENT);
  }

  void moveTo(LocalDate day) {
    clock.moveTo(Duration.ofDays(start.until(day).getDays()));
  }

  /** By the jobcentre. */
  CallContext call(String operation) {
    return call(operation, Citizens.JOBCENTRE);
  }

  CallContext call(String operation, Organisation organisation) {
    return new Calls(SERVICE, operation).by(organisation);
  }

  CallContext call(String operation, Organisation organisation, Channel channel) {
    return new Calls(SERVICE, operation).by(organisation, channel, false);
  }

  Registered group(Cpr cpr, int group) {
    return service.createContactGroup(
        call("CreateContactGroup"), new ContactGroupCommand(cpr, group, false, null, null, null));
  }

  Registered endGroup(Cpr cpr, int group) {
    return service.endContactGroup(
        call("UpdateContactGroup"), new EndContactGroupCommand(cpr, group, null, null));
  }

  Registered enroll(Cpr cpr, int category) {
    return enrollment.enroll(
        new Calls("UnemploymentEnrollmentService", "UnemploymentEnrollment").by(Citizens.JOBCENTRE),
        new EnrollCommand(
            cpr, category, clock.today(), 1, List.of(GARDENER), null, false, null, true));
  }

  CurrentVisitation current(Cpr cpr) {
    return service.current(call("GetContactGroup"), cpr);
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

  /** A column of rows about a citizen, as texts. */
  List<String> column(String column, String table, Cpr cpr) {
    long id = Citizens.idOf(database, cpr);
    return database.read(
        handle ->
            handle
                .select(
                    "select cast(%s as varchar) from %s where citizen_id = ?"
                        .formatted(column, table),
                    id)
                .mapTo(String.class)
                .list());
  }
}

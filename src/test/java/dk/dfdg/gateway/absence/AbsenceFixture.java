package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.AffiliationStore;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.CitizenStore;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.EnrollmentFact.Enrolled;
import dk.dfdg.gateway.citizen.FactStore;
import dk.dfdg.gateway.citizen.NewCitizen;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.CourseRoom;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The service with the project's own law, on Thursday 1 September 2011 until the clock is moved.
 */
final class AbsenceFixture {
  static final LocalDate START = LocalDate.of(2011, 9, 1);

  private static final String SERVICE = "AbsenceRegistrationService";
  private static final AtomicInteger NEXT_MINOR = new AtomicInteger(1000);

  final GatewayClock clock =
      new GatewayClock(
          Clock.fixed(START.atTime(12, 0).atZone(GatewayClock.ZONE).toInstant(), GatewayClock.ZONE),
          Duration.ZERO);
  final Database database;
  final Registrations registrations;
  final AbsenceService service;

  AbsenceFixture(Database database) {
    this(database, AbsenceLimits.OF_2011);
  }

  AbsenceFixture(Database database, AbsenceLimits limits) {
    this.database = database;
    Calls.subscribe(database);
    registrations =
        new Registrations(
            database,
            clock,
            AccessMatrix.load(Path.of("conf/rules")),
            Telling.LAW,
            new TestCallStore(database, clock));
    service =
        new AbsenceService(
            clock,
            registrations,
            AbsenceRules.load(
                Path.of("conf"),
                Telling.LISTS,
                CourseRoom.JOBCENTRES,
                Telling.TABLE,
                Telling.NO_CALLS,
                limits),
            Telling.TABLE,
            limits);
  }

  void moveTo(LocalDate day) {
    clock.moveTo(Duration.ofDays(ChronoUnit.DAYS.between(START, day)));
  }

  /** A citizen of jobcentre 10100, municipality 101 and fund 01. */
  Cpr citizen(Integer group, Integer match) {
    return add(Citizens.number(), group, match);
  }

  /** The same, not yet 18. */
  Cpr minor(Integer group, Integer match) {
    String day = BilagTwoRow.MINOR_BORN.format(DateTimeFormatter.ofPattern("ddMMyy"));
    return add(Cpr.parse(day + NEXT_MINOR.getAndIncrement()).orElseThrow(), group, match);
  }

  private Cpr add(Cpr cpr, Integer group, Integer match) {
    database.inTransaction(
        handle -> {
          long id =
              new CitizenStore()
                  .insert(
                      handle,
                      new NewCitizen(
                          cpr, "Test", "Person", null, null, null, null, false, false, group, match,
                          null, true, null));
          AffiliationStore affiliations = new AffiliationStore();
          affiliations.affiliate(handle, id, Citizens.JOBCENTRE, Citizens.LONG_AGO);
          affiliations.affiliate(handle, id, Citizens.MUNICIPALITY, Citizens.LONG_AGO);
          affiliations.affiliate(handle, id, Citizens.FUND, Citizens.LONG_AGO);
          return null;
        });
    return cpr;
  }

  /** Enrolled a month ago. */
  void enroll(Cpr cpr) {
    LocalDate day = START.minusMonths(1);
    record(
        cpr,
        new Enrolled(
            new Enrollment(
                UUID.randomUUID(), 1, day, day, 1, List.of(), null, null, true, null, null),
            day,
            "TIL-05.2-1"));
  }

  /** What another room registers. */
  void record(Cpr cpr, CitizenFact fact) {
    registrations.registerAutomatic(Citizens.idOf(database, cpr), state -> List.of(fact));
  }

  CallContext call(String operation, Channel channel) {
    return new Calls(SERVICE, operation).by(organisation(channel), channel, false);
  }

  private static Organisation organisation(Channel channel) {
    return switch (channel) {
      case CITIZEN, SYSTEM -> new Organisation(Organisation.AGENCY, "AMS");
      case FUND -> Citizens.FUND;
      case BENEFIT_OFFICE -> Citizens.MUNICIPALITY;
      case JOBCENTRE, OTHER_ACTOR -> Citizens.JOBCENTRE;
    };
  }

  Registered create(Channel channel, Cpr cpr, int type, LocalDate start, LocalDate end) {
    return service.create(
        call("CreateAbsence", channel),
        cpr,
        new AbsenceContent(type, start, end, "Bemærkning", clock.today(), null));
  }

  Registered create(Cpr cpr, int type, LocalDate start, LocalDate end) {
    return create(Channel.JOBCENTRE, cpr, type, start, end);
  }

  Registered end(Cpr cpr, UUID id, LocalDate lastDay) {
    return service.end(
        call("EndAbsence", Channel.JOBCENTRE), new EndCommand(cpr, id, lastDay, null));
  }

  KnownAbsences get(Cpr cpr, LocalDate day) {
    return service.get(call("GetAbsences", Channel.JOBCENTRE), cpr, day);
  }

  void runDue(Cpr cpr) {
    registrations.registerDue(Citizens.idOf(database, cpr));
  }

  CitizenState state(Cpr cpr) {
    long id = Citizens.idOf(database, cpr);
    return database.read(handle -> new CitizenStore().load(handle, id));
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

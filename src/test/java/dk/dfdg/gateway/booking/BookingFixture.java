package dk.dfdg.gateway.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.absence.PlannedDuties;
import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.AffiliationStore;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.CitizenStore;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.EnrollmentFact.Enrolled;
import dk.dfdg.gateway.citizen.FactStore;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.NewCitizen;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.citizen.WholeBooking;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;

/**
 * Both services with the project's own tables, at noon on Monday 5 September 2011 until the clock
 * is moved.
 */
final class BookingFixture {
  static final Organisation AGENCY = new Organisation(Organisation.AGENCY, "AMS");
  static final LocalDate TODAY = LocalDate.of(2011, 9, 5);

  private static final Instant NOON = TODAY.atTime(12, 0).atZone(GatewayClock.ZONE).toInstant();
  private static final Path CONF = Path.of("conf");
  private static final CodeLists LISTS = CodeLists.load(CONF.resolve("codelists"));
  private static final RuleCatalogue CATALOGUE = RuleCatalogue.load(CONF.resolve("rules"));
  static final PlannedDuties DUTIES = BookedDuties::firstIn;

  final GatewayClock clock = new GatewayClock(Clock.fixed(NOON, GatewayClock.ZONE), Duration.ZERO);
  final Database database;
  final Registrations registrations;
  final BookingService service;
  final ExternalBookingService portal;

  BookingFixture(Database database) {
    this(database, new AutomaticLaw(List.of(), List.of(new DeathConsequences())));
  }

  /**
   * @param law what follows from what is registered
   */
  BookingFixture(Database database, AutomaticLaw law) {
    this.database = database;
    Calls.subscribe(database);
    registrations =
        new Registrations(
            database,
            clock,
            AccessMatrix.load(CONF.resolve("rules")),
            law,
            new TestCallStore(database, clock));
    service =
        new BookingService(
            clock,
            registrations,
            BookingRules.load(CONF, LISTS, JobcentreRegister.load(CONF.resolve("registers"))));
    portal = new ExternalBookingService(clock, registrations);
  }

  void at(String moment) {
    clock.moveTo(Duration.between(NOON, Draft.at(moment)));
  }

  /** A citizen of jobcentre 10100, municipality 101 and fund 01. */
  Cpr citizen(Integer group) {
    return citizen(group, Citizens.JOBCENTRE);
  }

  Cpr citizen(Integer group, Organisation jobcentre) {
    Cpr cpr = Citizens.number();
    database.inTransaction(
        handle -> {
          long id =
              new CitizenStore()
                  .insert(
                      handle,
                      new NewCitizen(
                          cpr, "Test", "Person", null, null, null, null, false, false, group, 1,
                          null, true, null));
          AffiliationStore affiliations = new AffiliationStore();
          if (jobcentre != null) {
            affiliations.affiliate(handle, id, jobcentre, Citizens.LONG_AGO);
          }
          affiliations.affiliate(handle, id, Citizens.MUNICIPALITY, Citizens.LONG_AGO);
          affiliations.affiliate(handle, id, Citizens.FUND, Citizens.LONG_AGO);
          return null;
        });
    return cpr;
  }

  /** The same, enrolled a month ago. */
  Cpr enrolled(int group) {
    Cpr cpr = citizen(group);
    LocalDate day = TODAY.minusMonths(1);
    record(
        cpr,
        new Enrolled(
            new Enrollment(
                UUID.randomUUID(), 1, day, day, 1, List.of(), null, null, true, null, null),
            day,
            "TIL-05.2-1"));
    return cpr;
  }

  /** What another room registers. */
  void record(Cpr cpr, CitizenFact fact) {
    registrations.registerAutomatic(Citizens.idOf(database, cpr), state -> List.of(fact));
  }

  CallContext jobcentre(String operation) {
    return new Calls("BookingService", operation).by(Citizens.JOBCENTRE);
  }

  CallContext commonSystem(String operation) {
    return new Calls("BookingService", operation).by(AGENCY, Channel.CITIZEN, false);
  }

  CallContext minSide(String operation) {
    return new Calls("ExternalBookingService", operation).by(AGENCY, Channel.CITIZEN, false);
  }

  UUID create(Cpr cpr, Draft draft) {
    return id(service.create(jobcentre("CreateBooking"), cpr, draft.build()));
  }

  List<Advice> adviceOn(Cpr cpr, Draft draft) {
    List<Advice> told = service.create(jobcentre("CreateBooking"), cpr, draft.build()).advice();
    told.forEach(advice -> CATALOGUE.get(advice.rule()));
    return told;
  }

  Registered update(Cpr cpr, UUID id, Draft draft) {
    return service.update(jobcentre("UpdateBooking"), cpr, id, draft.build());
  }

  Registered cancel(Cpr cpr, UUID id) {
    return service.cancel(
        jobcentre("CancelBooking"), cpr, id, new CancelCommand(1, null, clock.today()));
  }

  Registered acknowledge(Cpr cpr, UUID id) {
    return portal.acknowledge(minSide("AcknowledgeBooking"), cpr, id);
  }

  Registered choose(Cpr cpr, UUID id, String start) {
    return portal.reschedule(minSide("RescheduleBooking"), cpr, id, Draft.at(start));
  }

  List<String> offered(Cpr cpr, UUID id) {
    return portal.timeslots(minSide("GetSelfbookTimeslots"), cpr, id, null, null).times().stream()
        .map(time -> time.start().atZone(GatewayClock.ZONE).toLocalDateTime().toString())
        .toList();
  }

  BookingListOutcome createAll(CallContext call, UUID list, List<String> numbers, Draft draft) {
    return service.createAll(call, list, numbers, draft.build());
  }

  WholeBooking read(Cpr cpr, UUID id) {
    return service.get(jobcentre("GetBookings"), cpr, LocalDate.parse("2011-01-01")).stream()
        .filter(whole -> whole.booking().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static UUID id(Registered registered) {
    return registered.receipt().messageIdentifier();
  }

  /** Refused with exactly these codes, all of whose rules stand in the catalogue. */
  static List<Violation> assertRefused(Executable work, FaultCode... codes) {
    List<Violation> violations = assertThrows(Refusal.class, work).violations();
    assertEquals(List.of(codes), violations.stream().map(Violation::code).toList());
    violations.stream().map(Violation::rule).filter(rule -> rule != null).forEach(CATALOGUE::get);
    return violations;
  }

  void assertNotCreated(Cpr cpr, Draft draft, FaultCode... codes) {
    assertRefused(() -> create(cpr, draft), codes);
  }

  CitizenState state(Cpr cpr) {
    long id = Citizens.idOf(database, cpr);
    return database.read(handle -> new CitizenStore().load(handle, id));
  }

  List<FactStore.Recorded> history(Cpr cpr) {
    long id = Citizens.idOf(database, cpr);
    return database.read(handle -> new FactStore().historyOf(handle, id));
  }

  /** Kind and rule of each fact about bookings, and of what is told of them. */
  List<String> story(Cpr cpr) {
    return history(cpr).stream()
        .map(FactStore.Recorded::fact)
        .filter(fact -> !fact.kind().equals("Enrolled"))
        .peek(fact -> CATALOGUE.get(fact.rule()))
        .map(fact -> fact.kind() + " " + fact.rule())
        .toList();
  }

  /** Type and booking of what the jobcentre has been told about a citizen, in order. */
  List<Map<String, Object>> told(Cpr cpr) {
    long id = Citizens.idOf(database, cpr);
    return database.read(
        handle ->
            handle
                .select(
                    """
                    select type, organisation_code as receiver, booking, rule, text_da
                    from notification where citizen_id = ? order by number""",
                    id)
                .mapToMap()
                .list());
  }

  /** How many have taken a place in the calendar. */
  int taken(UUID place) {
    return database.read(
        handle ->
            handle
                .select("select taken from calendar_place where id = ?", place.toString())
                .mapTo(Integer.class)
                .one());
  }
}

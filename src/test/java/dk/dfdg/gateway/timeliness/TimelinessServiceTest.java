package dk.dfdg.gateway.timeliness;

import static dk.dfdg.gateway.testing.Citizens.JOBCENTRE;
import static dk.dfdg.gateway.testing.Citizens.OTHER_JOBCENTRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceRegistered;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.FactStore;
import dk.dfdg.gateway.citizen.FollowUpRemarks;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.citizen.InterviewReport;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.PersonFact.JobcentreChanged;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.citizen.SicknessFact.FollowUpCorrected;
import dk.dfdg.gateway.citizen.SicknessFact.FollowUpDeleted;
import dk.dfdg.gateway.citizen.SicknessFact.FollowUpHeld;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The report of a jobcentre: what came late, rule by rule, and nobody else's. */
@OnBothDatabases
class TimelinessServiceTest {
  private static final Path RULES = Path.of("conf/rules");
  private static final AtomicInteger YEAR = new AtomicInteger(2020);
  private static final Organisation AGENCY = new Organisation(Organisation.AGENCY, "AMS");

  private final GatewayClock clock =
      new GatewayClock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), Duration.ZERO);
  private final Database database;
  private final Registrations registrations;
  private final TimelinessService service;
  private final TimelinessExtract extract;
  private final Cpr cpr;
  private Organisation registering = JOBCENTRE;

  /** Each test plays in a year of its own, since the database is shared. */
  private final int year = YEAR.getAndIncrement();

  TimelinessServiceTest(TestDatabase test) {
    database = test.database();
    TimelinessTable table = TimelinessTable.load(RULES);
    JobcentreRegister jobcentres = JobcentreRegister.load(Path.of("conf/registers"));
    registrations =
        new Registrations(
            database,
            clock,
            AccessMatrix.load(RULES),
            new AutomaticLaw(List.of(), List.of(new LateReports(table))),
            new TestCallStore(database, clock));
    service = new TimelinessService(registrations, table, jobcentres);
    extract = new TimelinessExtract(database, RuleCatalogue.load(RULES), jobcentres);
    Calls.subscribe(database);
    cpr = Citizens.add(database);
  }

  private LocalDate day(String monthAndDay) {
    return LocalDate.parse(year + "-" + monthAndDay);
  }

  private void on(String monthAndDay) {
    Instant noon = day(monthAndDay).atTime(LocalTime.NOON).atZone(GatewayClock.ZONE).toInstant();
    clock.moveTo(Duration.between(Instant.EPOCH, noon));
  }

  private Registered register(CitizenFact... facts) {
    CallContext call = new Calls("AbsenceRegistrationService", "CreateAbsence").by(registering);
    return registrations.register(
        call, cpr, (state, id) -> new Decision.Accepted<>(List.of(facts), List.of()));
  }

  /** Sygemelding that became known on a day, registered on another. */
  private Registered absence(String known, String registered) {
    on(registered);
    LocalDate day = day(known);
    return register(
        new AbsenceRegistered(
            new Absence(
                UUID.randomUUID(), 30, day, day.plusDays(7), null, day, clock.today(), null, null),
            clock.today(),
            "FRA-19-1"));
  }

  private static CallContext call(Organisation organisation) {
    return call(organisation, Channel.JOBCENTRE);
  }

  private static CallContext call(Organisation organisation, Channel channel) {
    return new Calls("TimelinessReportService", "GetTimelinessReport")
        .by(organisation, channel, false);
  }

  private ReportQuestion all() {
    return new ReportQuestion(null, day("01-01"), day("12-31"), null, null);
  }

  private TimelinessReport report() {
    return service.report(call(JOBCENTRE), all());
  }

  @Test
  void aLateRegistrationIsInTheReportWithItsDaysAndItsReceipt() {
    Registered late = absence("09-05", "09-06");

    TimelinessReport report = report();

    assertEquals("10100", report.jobcentre());
    assertEquals(1, report.late().get("FRA-21-2"));
    assertEquals(0, report.late().get("SYG-36-2"));
    assertEquals(1, report.registrations().size());
    LateRegistration found = report.registrations().get(0);
    assertEquals(cpr, found.cpr());
    assertEquals("AbsenceRegistered", found.reported());
    assertEquals("FRA-21-2", found.rule());
    assertEquals(day("09-05"), found.happenedOn());
    assertEquals(day("09-05"), found.dueOn());
    assertEquals(day("09-06"), found.registeredOn());
    assertEquals(1, found.daysLate());
    assertEquals(late.receipt().messageIdentifier(), found.messageIdentifier());
    assertNull(report.more());
  }

  @Test
  void whatComesInTimeIsNot() {
    absence("09-05", "09-05");
    assertEquals(List.of(), report().registrations());
    assertEquals(0, report().late().get("FRA-21-2"));
  }

  @Test
  void thePeriodIsThatOfTheRegistrationItsFirstAndLastDayIncluded() {
    absence("03-01", "03-10");
    for (String[] period :
        new String[][] {
          {"03-10", "03-10", "1"},
          {"03-01", "03-09", "0"},
          {"03-11", "03-31", "0"}
        }) {
      TimelinessReport found =
          service.report(
              call(JOBCENTRE),
              new ReportQuestion(null, day(period[0]), day(period[1]), null, null));
      assertEquals(Integer.parseInt(period[2]), found.registrations().size());
    }
  }

  @Test
  void oneRuleCanBeAskedForAlone() {
    absence("03-01", "03-02");
    register(new ContactGroupStarted(2, false, day("02-20"), clock.today(), "KON-07.1-1"));

    TimelinessReport found =
        service.report(
            call(JOBCENTRE),
            new ReportQuestion(null, day("01-01"), day("12-31"), "KON-07.1-1", null));

    assertEquals(Map.of("KON-07.1-1", 1), found.late());
    assertEquals(
        List.of("ContactGroupStarted"),
        found.registrations().stream().map(LateRegistration::reported).toList());
  }

  @Test
  void itIsTheReportOfTheJobcentreThatWasResponsibleThen() {
    absence("03-01", "03-02");
    on("04-01");
    register(new JobcentreChanged("75100", null, clock.today(), "KON-07.4-1"));
    registering = OTHER_JOBCENTRE;
    absence("04-01", "04-05");

    assertEquals(1, report().registrations().size());
    assertEquals(1, service.report(call(OTHER_JOBCENTRE), all()).registrations().size());
  }

  @Test
  void theAgencyReadsTheReportOfTheJobcentreThatItNames() {
    absence("03-01", "03-02");
    assertEquals(1, service.report(call(AGENCY), all().of("10100")).registrations().size());
    assertEquals(0, service.report(call(AGENCY), all().of("75100")).registrations().size());
  }

  @Test
  void aLargeReportComesInPages() {
    on("05-01");
    CitizenFact[] facts =
        IntStream.range(0, 240)
            .mapToObj(
                i -> new ContactGroupStarted(2, false, day("04-01"), clock.today(), "KON-07.1-1"))
            .toArray(CitizenFact[]::new);
    register(facts);
    register(facts);
    on("05-02");
    register(facts);
    register(facts);
    register(facts);

    TimelinessReport first = report();
    TimelinessReport second =
        service.report(
            call(JOBCENTRE),
            new ReportQuestion(null, day("01-01"), day("12-31"), null, first.more()));

    assertEquals(1200, first.late().get("KON-07.1-1"));
    assertEquals(1000, first.registrations().size());
    assertEquals(1200, second.late().get("KON-07.1-1"));
    assertEquals(200, second.registrations().size());
    assertNull(second.more());
    assertEquals(
        1200,
        Stream.of(first, second)
            .flatMap(page -> page.registrations().stream())
            .map(LateRegistration::id)
            .distinct()
            .count());
  }

  @Test
  void theFactIsInTheCitizensHistoryBesideWhatItIsAbout() {
    absence("09-05", "09-06");
    long id = Citizens.idOf(database, cpr);
    assertEquals(
        List.of("AbsenceRegistered FRA-19-1", "ReportedLate FRA-21-2"),
        database.read(handle -> new FactStore().historyOf(handle, id)).stream()
            .map(FactStore.Recorded::fact)
            .map(fact -> fact.kind() + " " + fact.rule())
            .toList());
  }

  private static final FollowUpRemarks REMARKS =
      new FollowUpRemarks("101", null, null, null, InterviewReport.of(null));

  /** A follow-up that was held on a day, registered on another. */
  private UUID followUp(String heldOn, String registered) {
    on(registered);
    CallContext call = new Calls("AbsenceRegistrationService", "CreateAbsence").by(registering);
    return registrations
        .register(
            call,
            cpr,
            (state, id) ->
                new Decision.Accepted<>(
                    List.of(
                        new FollowUpHeld(
                            held(id, heldOn, day(registered)),
                            2,
                            REMARKS,
                            day(heldOn),
                            "SYG-33-1")),
                    List.of()))
        .receipt()
        .messageIdentifier();
  }

  private Interview held(UUID id, String heldOn, LocalDate registeredOn) {
    return new Interview(
        id,
        4,
        1,
        day(heldOn).atStartOfDay(GatewayClock.ZONE).toInstant(),
        registeredOn,
        false,
        null,
        null);
  }

  private void correct(UUID id, String heldOn, String registered) {
    register(
        new FollowUpCorrected(
            held(id, heldOn, day(registered)), 2, REMARKS, "Dag", day(heldOn), "SYG-33-1"));
  }

  @Test
  @Rule("SYG-36-2")
  void whatIsCorrectedToADayOnWhichItWasInTimeIsLateNoMore() {
    UUID id = followUp("09-01", "09-12");
    assertEquals(1, report().late().get("SYG-36-2"));
    on("10-01");
    correct(id, "09-05", "09-12");
    assertEquals(0, report().late().get("SYG-36-2"));
    assertEquals(List.of(), report().registrations());
  }

  @Test
  @Rule("SYG-36-2")
  void whatIsCorrectedToADayOnWhichItWasLateIsInTheReportOfItsRegistration() {
    UUID id = followUp("09-05", "09-12");
    assertEquals(0, report().late().get("SYG-36-2"));
    on("10-01");
    correct(id, "09-01", "09-12");
    LateRegistration late = report().registrations().get(0);
    assertEquals(id, late.messageIdentifier());
    assertEquals("FollowUpHeld", late.reported());
    assertEquals(day("09-12"), late.registeredOn());
    assertEquals(4, late.daysLate());

    correct(id, "09-02", "09-12");
    assertEquals(
        List.of(3L), report().registrations().stream().map(LateRegistration::daysLate).toList());
  }

  @Test
  @Rule("SYG-36-2")
  void whatIsDeletedIsLateNoMore() {
    UUID id = followUp("09-01", "09-12");
    followUp("09-02", "09-12");
    on("10-01");
    register(new FollowUpDeleted(id, "Forkert borger", clock.today(), "SYG-33-1"));
    assertEquals(
        List.of(day("09-02")),
        report().registrations().stream().map(LateRegistration::happenedOn).toList());
    long citizen = Citizens.idOf(database, cpr);
    assertEquals(
        List.of(
            "FollowUpHeld",
            "ReportedLate",
            "FollowUpHeld",
            "ReportedLate",
            "FollowUpDeleted",
            "LateWithdrawn"),
        database.read(handle -> new FactStore().historyOf(handle, citizen)).stream()
            .map(recorded -> recorded.fact().kind())
            .toList());
  }

  @Test
  void anAgreementInTestLeavesNothingBehind() {
    on("09-06");
    registrations.register(
        new Calls("AbsenceRegistrationService", "CreateAbsence").inTest(JOBCENTRE),
        cpr,
        (state, id) ->
            new Decision.Accepted<>(
                List.of(
                    new ContactGroupStarted(2, false, day("09-01"), clock.today(), "KON-07.1-1")),
                List.of()));
    assertEquals(List.of(), report().registrations());
  }

  @Test
  void neitherTheCitizensPortalNorAnotherActorReadsIt() {
    assertRefused(List.of(FaultCode.CITIZEN_ACCESS_DENIED), call(AGENCY, Channel.CITIZEN), all());
    assertRefused(
        List.of(FaultCode.CITIZEN_ACCESS_DENIED), call(JOBCENTRE, Channel.OTHER_ACTOR), all());
  }

  @Test
  void everythingThatIsWrongWithAQuestionIsToldAtOnce() {
    assertRefused(
        List.of(
            FaultCode.REPORT_OF_OTHER_JOBCENTRE,
            FaultCode.NEGATIVE_DURATION,
            FaultCode.NOT_A_TIMELINESS_RULE),
        call(JOBCENTRE),
        new ReportQuestion("75100", day("02-01"), day("01-31"), "MAT-14-4", null));
    assertRefused(List.of(FaultCode.REPORT_JOBCENTRE_MISSING), call(AGENCY), all());
    assertRefused(List.of(FaultCode.UNKNOWN_JOBCENTRE), call(AGENCY), all().of("99999"));
  }

  @Test
  void theRowsOfAFileSayTheSame() {
    Registered late = absence("09-05", "09-16");
    List<List<String>> rows =
        extract.rows("10100", day("01-01"), day("12-31")).stream()
            .filter(row -> row.get(1).equals(cpr.value()))
            .toList();
    assertEquals(
        List.of(
            List.of(
                "10100",
                cpr.value(),
                "AbsenceRegistered",
                "FRA-21-2",
                "§ 21 stk. 2, vejledningen af 2011",
                day("09-05").toString(),
                day("09-05").toString(),
                day("09-16").toString(),
                "11",
                late.receipt().messageIdentifier().toString())),
        rows);
  }

  private void assertRefused(List<FaultCode> expected, CallContext call, ReportQuestion question) {
    Refusal refusal = assertThrows(Refusal.class, () -> service.report(call, question));
    assertEquals(expected, refusal.violations().stream().map(Violation::code).toList());
  }
}

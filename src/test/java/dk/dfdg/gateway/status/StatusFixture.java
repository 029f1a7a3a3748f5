package dk.dfdg.gateway.status;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.base.WorkingDays;
import dk.dfdg.gateway.benefit.BenefitLimits;
import dk.dfdg.gateway.benefit.BenefitRules;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceRegistered;
import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.AffiliationStore;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.citizen.VisitationFact.MatchRegistered;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.enrollment.EnrollmentRules;
import dk.dfdg.gateway.enrollment.JobSearchLimits;
import dk.dfdg.gateway.enrollment.JobSearchRules;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Both services with the project's own law, on Thursday 1 September 2011 until time is moved. */
final class StatusFixture {
  static final LocalDate START = day("2011-09-01");
  static final Organisation OTHER_FUND = new Organisation(Organisation.FUND, "02");
  static final Organisation AGENCY = new Organisation(Organisation.AGENCY, "AMS");

  static final int PAGE_SIZE = 5;
  private static final int GUEST_ACCESS_DAYS = 30;

  private static final Path RULES = Path.of("conf/rules");
  private static final CodeLists LISTS = CodeLists.load(Path.of("conf/codelists"));
  private static final AbsenceTable ABSENCES = AbsenceTable.load(RULES, LISTS);
  private static final AutomaticLaw LAW =
      new AutomaticLaw(
          Stream.of(
                  EnrollmentRules.deadlines(),
                  new JobSearchRules(ABSENCES, JobSearchLimits.USUAL).deadlines(),
                  new BenefitRules(new WorkingDays(Set.of()), BenefitLimits.OF_2011).deadlines())
              .flatMap(List::stream)
              .toList(),
          List.of(EnrollmentRules.consequences()));

  final GatewayClock clock =
      new GatewayClock(
          Clock.fixed(START.atTime(12, 0).atZone(GatewayClock.ZONE).toInstant(), GatewayClock.ZONE),
          Duration.ZERO);
  final Database database;
  private final Registrations registrations;
  private final AccessMatrix matrix = AccessMatrix.load(RULES);

  StatusFixture(Database database) {
    this.database = database;
    Calls.subscribe(database);
    registrations =
        new Registrations(database, clock, matrix, LAW, new TestCallStore(database, clock));
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  void moveTo(String day) {
    clock.moveTo(Duration.ofDays(ChronoUnit.DAYS.between(START, day(day))));
  }

  PersonStatusService statusService(boolean openToCitizen) {
    StatusRules rules =
        new StatusRules(
            BlockTable.load(RULES, openToCitizen),
            ABSENCES,
            ActivationDuties.load(RULES, LISTS),
            LAW);
    return new PersonStatusService(clock, registrations, rules, GUEST_ACCESS_DAYS);
  }

  PersonHistoryService historyService(boolean openToCitizen) {
    return new PersonHistoryService(
        clock,
        registrations,
        matrix,
        new HistoryRules(
            BlockTable.load(RULES, openToCitizen), AbsenceReach.load(RULES, LISTS), PAGE_SIZE));
  }

  static CallContext statusCall(Organisation by) {
    return statusCall(by, Channel.JOBCENTRE);
  }

  static CallContext statusCall(Organisation by, Channel channel) {
    return new Calls("PersonStatusService", "GetVariablePersonStatus").by(by, channel, false);
  }

  static CallContext historyCall(Organisation by) {
    return historyCall(by, Channel.JOBCENTRE);
  }

  static CallContext historyCall(Organisation by, Channel channel) {
    return new Calls("PersonHistoryService", "GetPersonHistory").by(by, channel, false);
  }

  static CallContext guestCall(Organisation by) {
    return new Calls("PersonStatusService", "CreateGuestAccess").by(by);
  }

  /** As the citizen's own jobcentre sees it. */
  PersonStatus status(Cpr cpr, PersonBlock... blocks) {
    return status(Citizens.JOBCENTRE, cpr, blocks);
  }

  PersonStatus status(Organisation by, Cpr cpr, PersonBlock... blocks) {
    return statusService(false)
        .status(statusCall(by), new StatusQuestion(cpr, Set.of(blocks), null));
  }

  PersonStatus exemptions(Cpr cpr, String day) {
    return statusService(false)
        .status(
            statusCall(Citizens.JOBCENTRE),
            new StatusQuestion(cpr, Set.of(PersonBlock.EXEMPTION), day(day)));
  }

  /** As the citizen's own jobcentre sees it. */
  PersonHistory history(Cpr cpr, PersonBlock... blocks) {
    return history(Citizens.JOBCENTRE, cpr, blocks);
  }

  PersonHistory history(Organisation by, Cpr cpr, PersonBlock... blocks) {
    return history(historyCall(by), new HistoryQuestion(cpr, Set.of(blocks), null, null, null));
  }

  PersonHistory history(CallContext call, HistoryQuestion question) {
    return historyService(false).history(call, question);
  }

  /** Kind and effective day of each fact. */
  static List<String> kinds(PersonHistory history) {
    return history.facts().stream()
        .map(recorded -> recorded.fact().kind() + " " + recorded.fact().effectiveDate())
        .toList();
  }

  /** What has come about without a call. */
  void record(Cpr cpr, CitizenFact... facts) {
    registrations.registerAutomatic(Citizens.idOf(database, cpr), state -> List.of(facts));
  }

  /** What the citizen's jobcentre registers. */
  void register(Cpr cpr, CitizenFact... facts) {
    registrations.register(
        new Calls("UnemploymentEnrollmentService", "UnemploymentEnrollment").by(Citizens.JOBCENTRE),
        cpr,
        (state, id) -> new Decision.Accepted<>(List.of(facts), List.of()));
  }

  /** A citizen in the groups since today. */
  Cpr citizen(int contactGroup, Integer matchGroup) {
    Cpr cpr = Citizens.add(database);
    LocalDate today = clock.today();
    if (matchGroup != null) {
      record(cpr, new MatchRegistered(matchGroup, today, "MAT-12-1"));
    }
    record(cpr, new ContactGroupStarted(contactGroup, contactGroup != 8, today, "KON-05-1"));
    return cpr;
  }

  static Absence absence(int type, String start, String end) {
    LocalDate from = day(start);
    return new Absence(
        UUID.randomUUID(),
        type,
        from,
        end == null ? null : day(end),
        "Aftalt",
        from,
        from,
        null,
        null);
  }

  /** Registered by the citizen's jobcentre today. */
  Absence registerAbsence(Cpr cpr, int type, String start, String end) {
    Absence absence = absence(type, start, end);
    register(cpr, new AbsenceRegistered(absence, clock.today(), "FRA-19-1"));
    return absence;
  }

  void affiliate(Cpr cpr, Organisation organisation, String from) {
    long id = Citizens.idOf(database, cpr);
    database.inTransaction(
        handle -> {
          new AffiliationStore().affiliate(handle, id, organisation, day(from));
          return null;
        });
  }

  void giveGuestAccess(Cpr cpr, Organisation organisation) {
    statusService(false)
        .giveGuestAccess(guestCall(organisation), cpr, "Borgeren er flyttet hertil");
  }
}

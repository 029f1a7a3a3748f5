package dk.dfdg.gateway.event;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.app.WholeLaw;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenStore;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.citizen.FactStore;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.PersonFact.FundChanged;
import dk.dfdg.gateway.citizen.Referral;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.contact.NoShowTable;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Outgoing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The service with the project's own law, on Monday 5 September 2011 until the clock is moved. */
final class EventRoom {
  static final LocalDate START = LocalDate.of(2011, 9, 5);
  static final Organisation FUND_02 = new Organisation(Organisation.FUND, "02");
  static final Referral REFERRAL =
      new Referral(
          "555", "Prøvefirma", "Prøvevej 1", null, "10000001", null, "Prøve", "10000002", null);

  private static final Path CONF = Path.of("conf");
  private static final Path RULES = CONF.resolve("rules");
  private static final CodeLists LISTS = CodeLists.load(CONF.resolve("codelists"));
  private static final EventTable EVENTS = EventTable.load(RULES, LISTS);

  private static final AutomaticLaw LAW = WholeLaw.load();

  final GatewayClock clock =
      new GatewayClock(
          Clock.fixed(START.atTime(12, 0).atZone(GatewayClock.ZONE).toInstant(), GatewayClock.ZONE),
          Duration.ZERO);
  final Database database;
  final Registrations registrations;
  final EventService service;
  final ActivityService activities;

  EventRoom(Database database) {
    this.database = database;
    Calls.subscribe(database);
    registrations =
        new Registrations(
            database, clock, AccessMatrix.load(RULES), LAW, new TestCallStore(database, clock));
    EventCodes codes = new EventCodes(EVENTS, EventOperations.load(RULES, EVENTS), LISTS);
    service =
        new EventService(
            clock,
            registrations,
            new EventRules(
                codes,
                new EventRegistrar(JobcentreRegister.load(CONF.resolve("registers"))),
                new EventItems(LISTS),
                NoShowTable.load(RULES, LISTS)),
            new FundEventRules(codes));
    activities =
        new ActivityService(
            clock,
            registrations,
            ActivityRules.load(
                CONF,
                LISTS,
                EVENTS,
                JobcentreRegister.load(CONF.resolve("registers")),
                new ActivityLimits(false)));
  }

  void moveTo(LocalDate day) {
    clock.moveTo(Duration.ofDays(ChronoUnit.DAYS.between(START, day)));
  }

  /** A member of fund 01 in contact group 1 since long ago, of jobcentre 10100. */
  Cpr member() {
    Cpr cpr = Citizens.add(database);
    record(cpr, new ContactGroupStarted(1, true, Citizens.LONG_AGO, "KON-07.1-2"));
    return cpr;
  }

  /** What another room registers. */
  void record(Cpr cpr, CitizenFact... facts) {
    registrations.registerAutomatic(Citizens.idOf(database, cpr), state -> List.of(facts));
  }

  CallContext call(String operation, Organisation organisation, Channel channel) {
    return new Calls("JobcenterMessageService", operation).by(organisation, channel, false);
  }

  /** The jobcentre registers, for municipality 101. */
  Registered register(Cpr cpr, EventCommand command) {
    return register(cpr, command, Channel.JOBCENTRE);
  }

  Registered register(Cpr cpr, EventCommand command, Channel channel) {
    Organisation organisation =
        switch (channel) {
          case CITIZEN -> new Organisation(Organisation.AGENCY, "AMS");
          case BENEFIT_OFFICE -> new Organisation(Organisation.PENSIONSSTYRELSEN, "PS");
          default -> Citizens.JOBCENTRE;
        };
    return service.register(call("RegisterEvent", organisation, channel), cpr, command);
  }

  Registered ofFund(Cpr cpr, EventCommand command) {
    return service.registerOfFund(
        call("RegisterUnemploymentFundEvent", Citizens.FUND, Channel.FUND), cpr, command);
  }

  /** By the jobcentre, with nothing beside the municipality. */
  static EventCommand event(String code, LocalDate date) {
    return event(code, date, null, null, null, null);
  }

  static EventCommand event(
      String code,
      LocalDate date,
      Integer cause,
      String freeText,
      String jobContent,
      Referral referral) {
    return new EventCommand(code, date, "101", cause, freeText, jobContent, null, referral, null);
  }

  static EventCommand inPlan(EventCommand event, UUID jobplan) {
    return new EventCommand(
        event.code(),
        event.date(),
        event.municipality(),
        event.cause(),
        event.freeText(),
        event.jobContent(),
        jobplan,
        event.referral(),
        event.answers());
  }

  UUID create(Cpr cpr, Offer offer) {
    return activities
        .create(byJobcentre("CreateActivity"), cpr, offer.content(), offer.report())
        .receipt()
        .messageIdentifier();
  }

  void update(Cpr cpr, UUID activity, Offer offer) {
    activities.update(
        byJobcentre("UpdateActivity"),
        cpr,
        activity,
        offer.content(),
        offer.report(),
        offer.hoursFrom());
  }

  void annul(Cpr cpr, UUID activity, String decidedOn) {
    activities.annul(
        byJobcentre("AnnulActivity"), cpr, activity, LocalDate.parse(decidedOn), Offer.because(2));
  }

  void end(Cpr cpr, UUID activity, int status, String day) {
    activities.end(
        byJobcentre("EndActivity"), cpr, activity, status, LocalDate.parse(day), Offer.because(2));
  }

  CallContext byJobcentre(String operation) {
    return call(operation, Citizens.JOBCENTRE, Channel.JOBCENTRE);
  }

  void runDue(Cpr cpr) {
    registrations.registerDue(Citizens.idOf(database, cpr));
  }

  /** The member has moved to another a-kasse, or to none. */
  void move(Cpr cpr, String fund, String from) {
    record(cpr, new FundChanged(fund, LocalDate.parse(from), "HTY-T-2"));
  }

  /** With the date of each event, and the phase of an offer's. */
  List<String> toldWithDates(Cpr cpr) {
    return Outgoing.events(database, cpr).stream()
        .map(
            waiting ->
                waiting.receiver()
                    + " "
                    + waiting.code()
                    + (waiting.content().get("phase") == null
                        ? ""
                        : "-" + waiting.content().get("phase"))
                    + " "
                    + waiting.content().get("date"))
        .toList();
  }

  List<String> told(Cpr cpr) {
    return Outgoing.told(database, cpr);
  }

  /** The numbers of the faults, with their rules. */
  List<String> refused(Runnable call) {
    try {
      call.run();
    } catch (Refusal refusal) {
      return refusal.violations().stream().map(EventRoom::shown).toList();
    }
    return List.of();
  }

  private static String shown(Violation violation) {
    return violation.code() + " " + violation.rule();
  }

  List<FactStore.Recorded> history(Cpr cpr) {
    long id = Citizens.idOf(database, cpr);
    return database.read(handle -> new FactStore().historyOf(handle, id));
  }

  boolean isConversationStored(Cpr cpr) {
    long id = Citizens.idOf(database, cpr);
    return database
        .read(handle -> new CitizenStore().load(handle, id))
        .contactCourse()
        .interviews()
        .stream()
        .anyMatch(interview -> interview.type() == 10);
  }
}

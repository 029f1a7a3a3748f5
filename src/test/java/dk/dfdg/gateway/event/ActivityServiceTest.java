package dk.dfdg.gateway.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.app.WholeLaw;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.PersonFact.FundChanged;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupEnded;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Outgoing;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Offers as they are kept, told and ended by themselves, from Thursday 1 September 2011 on. */
@OnBothDatabases
class ActivityServiceTest {
  private static final LocalDate START = LocalDate.of(2011, 9, 1);
  private static final Path CONF = Path.of("conf");
  private static final Path RULES = CONF.resolve("rules");

  private final GatewayClock clock =
      new GatewayClock(
          Clock.fixed(START.atTime(12, 0).atZone(GatewayClock.ZONE).toInstant(), GatewayClock.ZONE),
          Duration.ZERO);
  private final Database database;
  private final Registrations registrations;
  private final ActivityService service;

  ActivityServiceTest(TestDatabase test) {
    database = test.database();
    Calls.subscribe(database);
    CodeLists lists = CodeLists.load(CONF.resolve("codelists"));
    EventTable events = EventTable.load(RULES, lists);
    registrations =
        new Registrations(
            database,
            clock,
            AccessMatrix.load(RULES),
            WholeLaw.load(),
            new TestCallStore(database, clock));
    service =
        new ActivityService(
            clock,
            registrations,
            ActivityRules.load(
                CONF,
                lists,
                events,
                JobcentreRegister.load(CONF.resolve("registers")),
                new ActivityLimits(false)));
  }

  private Cpr member() {
    Cpr cpr = Citizens.add(database);
    record(cpr, new ContactGroupStarted(1, true, Citizens.LONG_AGO, "KON-07.1-2"));
    return cpr;
  }

  private void record(Cpr cpr, CitizenFact fact) {
    registrations.registerAutomatic(Citizens.idOf(database, cpr), state -> List.of(fact));
  }

  private static CallContext call(String operation) {
    return new Calls("JobcenterMessageService", operation)
        .by(Citizens.JOBCENTRE, Channel.JOBCENTRE, false);
  }

  private UUID create(Cpr cpr, Offer offer) {
    return service
        .create(call("CreateActivity"), cpr, offer.content(), offer.report())
        .receipt()
        .messageIdentifier();
  }

  private void moveTo(String day) {
    clock.moveTo(Duration.ofDays(ChronoUnit.DAYS.between(START, LocalDate.parse(day))));
  }

  private void runDue(Cpr cpr) {
    registrations.registerDue(Citizens.idOf(database, cpr));
  }

  private List<String> told(Cpr cpr) {
    return Outgoing.told(database, cpr);
  }

  @Test
  @Rule({"AKK-64.2-1", "HTY-T-1", "AKK-69-2"})
  void anOfferIsKeptAndItsStartAndEndHappenByThemselves() {
    Cpr cpr = member();
    UUID id = create(cpr, Offer.of("2011-09-12", "2011-10-14").inJobplan());
    assertEquals(List.of("2:01 I16"), told(cpr));
    moveTo("2011-09-12");
    runDue(cpr);
    assertEquals(List.of("2:01 I16", "2:01 T03"), told(cpr));
    moveTo("2011-10-14");
    runDue(cpr);
    runDue(cpr);
    assertEquals(List.of("2:01 I16", "2:01 T03", "2:01 I16"), told(cpr));
    moveTo("2011-10-15");
    assertEquals(id, service.get(call("GetActivities"), cpr).get(0).details().id());
    runDue(cpr);
    assertEquals(List.of("2:01 I16", "2:01 T03", "2:01 I16", "2:01 T04"), told(cpr));
  }

  @Test
  @Rule("AKK-62-1")
  void theContactGroupCountsOnTheDayOnWhichTheOfferStarts() {
    Cpr cpr = member();
    moveTo("2011-09-20");
    record(
        cpr,
        new ContactGroupEnded(
            1, LocalDate.parse("2011-09-15"), LocalDate.parse("2011-09-20"), "KON-07.2-1"));
    Offer before = Offer.of("2011-09-12", "2011-10-14").status(Offer.RUNNING);
    Offer after = Offer.of("2011-09-16", "2011-10-14").status(Offer.RUNNING);
    Refusal refusal = assertThrows(Refusal.class, () -> create(cpr, after));
    assertEquals(
        List.of(FaultCode.EVENT_OUTSIDE_CIRCLE),
        refusal.violations().stream().map(Violation::code).toList());
    UUID id = create(cpr, before);
    service.end(
        call("EndActivity"),
        cpr,
        id,
        Offer.INTERRUPTED,
        LocalDate.parse("2011-09-15"),
        Offer.because(2));
    assertEquals(List.of("2:01 I46", "2:01 T03", "2:01 I46", "2:01 T04"), told(cpr));
  }

  @Test
  @Rule("AKK-61-3")
  void theFundAtTheEventIsToldOfAnEndAndTheOneThatWasToldThatItGoesOn() {
    Cpr cpr = member();
    UUID id = create(cpr, Offer.of("2011-09-12", "2011-10-14"));
    moveTo("2011-10-05");
    record(cpr, new FundChanged("02", LocalDate.parse("2011-10-01"), "HTY-T-2"));
    service.end(
        call("EndActivity"),
        cpr,
        id,
        Offer.INTERRUPTED,
        LocalDate.parse("2011-09-21"),
        Offer.because(2));
    assertEquals(
        List.of("2:01 I46", "2:02 I46", "2:01 I46", "2:02 I46"),
        told(cpr).stream().filter(each -> each.endsWith("I46")).toList());
  }

  @Test
  @Rule("AKK-64.1-1")
  void aMessageThatComesAgainIsNoSecondOffer() {
    Cpr cpr = member();
    Offer offer = Offer.of("2011-09-12", "2011-10-14");
    CallContext call = call("CreateActivity");
    UUID first =
        service.create(call, cpr, offer.content(), offer.report()).receipt().messageIdentifier();
    UUID again =
        service
            .create(Calls.again(call), cpr, offer.content(), offer.report())
            .receipt()
            .messageIdentifier();
    assertEquals(first, again);
    assertEquals(List.of("2:01 I46"), told(cpr));
  }
}

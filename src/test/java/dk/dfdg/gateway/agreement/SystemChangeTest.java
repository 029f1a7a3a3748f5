package dk.dfdg.gateway.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.base.WorkingDays;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Laws;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Varsel om systemændring, played on the days of the guidance. */
@OnBothDatabases
class SystemChangeTest {
  private static final LocalDate START = LocalDate.of(2011, 10, 3);
  private static final LocalDate TODAY = LocalDate.of(2011, 8, 8);
  private static final AtomicInteger NEXT = new AtomicInteger(800);

  private final GatewayClock clock =
      new GatewayClock(
          Clock.fixed(TODAY.atTime(12, 0).atZone(GatewayClock.ZONE).toInstant(), GatewayClock.ZONE),
          Duration.ZERO);
  private final Organisation municipality =
      new Organisation(Organisation.MUNICIPALITY, Integer.toString(NEXT.getAndIncrement()));
  private final SystemChangeService service;

  SystemChangeTest(TestDatabase test) {
    Database database = test.database();
    Calls.subscribe(database);
    Registrations registrations =
        new Registrations(
            database,
            clock,
            AccessMatrix.load(Path.of("conf/rules")),
            Laws.NONE,
            new TestCallStore(database, clock));
    service = new SystemChangeService(database, registrations, clock, new WorkingDays(Set.of()));
  }

  private static SystemChange replacement() {
    return new SystemChange("Old", "New", START, "Replaced", "Carried over", true, false, false);
  }

  private static SystemChange following(boolean otherChanges) {
    return new SystemChange(
        "Old", null, START, "New version", "As before", true, true, otherChanges);
  }

  private void on(LocalDate day) {
    clock.moveTo(Duration.ofDays(TODAY.until(day, ChronoUnit.DAYS)));
  }

  private CallContext call(String operation, Organisation organisation) {
    return new Calls("AgreementService", operation).by(organisation);
  }

  private Registered announce(SystemChange change) {
    return service.announce(call("AnnounceSystemChange", municipality), change);
  }

  private List<SystemChangeNotice> notices() {
    return service.notices(call("GetSystemChangeNotices", municipality));
  }

  private static List<String> rules(Registered registered) {
    return registered.advice().stream().map(Advice::rule).toList();
  }

  @Test
  @Rule("WS-04-1")
  void aNoticeOnMonday8AugustIsInTimeForMonday3October() {
    Registered registered = announce(replacement());

    assertEquals(List.of(), registered.advice());
    SystemChangeNotice notice = notices().get(0);
    assertEquals(registered.receipt().messageIdentifier(), notice.id());
    assertEquals(new NoticeMark(true, LocalDate.of(2011, 8, 8), false, false), notice.mark());
  }

  @Test
  @Rule("BEK-49-1")
  void aNoticeOnMonday3OctoberIsInTimeForMonday28November() {
    SystemChange november =
        new SystemChange(
            "Old",
            "New",
            LocalDate.of(2011, 11, 28),
            "Replaced",
            "Carried over",
            true,
            false,
            false);
    on(LocalDate.of(2011, 10, 3));
    assertEquals(List.of(), rules(announce(november)));
    on(LocalDate.of(2011, 10, 4));
    assertEquals(List.of("WS-04-1"), rules(announce(november)));
  }

  @Test
  @Rule("WS-04-1")
  void aDayLaterItIsTakenAndMarkedAsLate() {
    on(LocalDate.of(2011, 8, 9));

    assertEquals(List.of("WS-04-1"), rules(announce(replacement())));

    assertTrue(notices().get(0).mark().late());
    assertEquals(LocalDate.of(2011, 8, 9), notices().get(0).receivedOn());
  }

  @Test
  @Rule("WS-04-2")
  void aNoticeThatDoesNotTellOfTheDataIsTakenAndMarkedAsIncomplete() {
    Registered registered =
        announce(new SystemChange("Old", "New", START, "Replaced", null, null, false, false));

    assertEquals(List.of("WS-04-2"), rules(registered));
    assertTrue(registered.advice().get(0).english().contains("treated and whether all data"));
    assertTrue(notices().get(0).mark().incomplete());
    assertFalse(notices().get(0).mark().late());
  }

  @Test
  @Rule("WS-04-3")
  void aVendorSendsItForTheMunicipalityAndItIsListedWithTheVendorsAgreement() {
    CallContext vendor =
        new Calls("AgreementService", "AnnounceSystemChange")
            .by(municipality, Channel.BENEFIT_OFFICE, false);
    int before = service.under(Calls.AGREEMENT).size();

    service.announce(vendor, replacement());

    assertEquals(Calls.AGREEMENT, notices().get(0).agreementId());
    assertEquals(before + 1, service.under(Calls.AGREEMENT).size());
  }

  @Test
  @Rule("WS-04-3")
  void nobodyElseThanAMunicipalityHasAnythingToAnnounce() {
    for (Organisation other : List.of(Citizens.JOBCENTRE, Citizens.FUND)) {
      Refusal refusal =
          assertThrows(
              Refusal.class,
              () -> service.announce(call("AnnounceSystemChange", other), replacement()));
      assertEquals(FaultCode.CITIZEN_ACCESS_DENIED, refusal.violations().get(0).code());
    }
  }

  @Test
  @Rule("WS-04-4")
  void noNoticeIsNeededForAChangeThatTheAgencyHasAnnounced() {
    on(LocalDate.of(2011, 9, 30));

    assertEquals(List.of("WS-04-4"), rules(announce(following(false))));

    assertEquals(
        new NoticeMark(false, LocalDate.of(2011, 8, 8), false, false), notices().get(0).mark());
  }

  @Test
  @Rule("WS-04-5")
  void noticeIsNeededBy8AugustWhenOtherChangesComeTogetherWithIt() {
    assertEquals(List.of(), announce(following(true)).advice());
    on(LocalDate.of(2011, 8, 9));
    assertEquals(List.of("WS-04-1"), rules(announce(following(true))));
  }

  @Test
  void theSameNoticeAgainGetsTheFirstReceiptAndIsThereOnce() {
    CallContext call = call("AnnounceSystemChange", municipality);
    Registered first = service.announce(call, replacement());
    on(LocalDate.of(2011, 8, 9));

    Registered again = service.announce(Calls.again(call), replacement());

    assertEquals(first, again);
    assertFalse(service.mark(replacement(), again).late());
    assertEquals(1, notices().size());
  }

  @Test
  void whileInTestNothingIsKept() {
    Registered registered =
        service.announce(
            new Calls("AgreementService", "AnnounceSystemChange").inTest(municipality),
            replacement());

    assertTrue(registered.receipt().test());
    assertEquals(List.of(), notices());
  }

  @Test
  void aCprNumberInTheFreeTextIsNotKept() {
    announce(
        new SystemChange(
            "Old", null, START, "Test with 010180-1234", "0101801234", true, false, false));

    String kept = notices().get(0).change().toString();
    assertFalse(kept.contains("1234"), kept);
  }

  @Test
  void whenTheStartIsNoWorkingDayTheDaysAreCountedFromTheOneBefore() {
    WorkingDays days = new WorkingDays(Set.of());
    LocalDate saturday = LocalDate.of(2011, 10, 1);
    LocalDate latest = days.minusWorkingDays(saturday, 40);

    assertEquals(LocalDate.of(2011, 8, 5), latest);
    assertFalse(days.plusWorkingDays(latest, 40).isAfter(saturday));
    assertTrue(days.plusWorkingDays(days.nextWorkingDayAfter(latest), 40).isAfter(saturday));
  }
}

package dk.dfdg.gateway.notification;

import static dk.dfdg.gateway.testing.Citizens.FUND;
import static dk.dfdg.gateway.testing.Citizens.JOBCENTRE;
import static dk.dfdg.gateway.testing.Citizens.OTHER_JOBCENTRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.MessageFact.Notified;
import dk.dfdg.gateway.citizen.PersonNotification;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.delivery.DeliveredStore;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.AtOnce;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Laws;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@OnBothDatabases
class PersonNotificationServiceTest {
  private static final AtomicInteger NEXT = new AtomicInteger(20_000);
  private static final LocalDate DAY = LocalDate.parse("2011-09-01");

  private final Database database;
  private final Registrations registrations;
  private final PersonNotificationService service;
  private final Cpr cpr;
  private final Organisation receiver =
      new Organisation(Organisation.JOBCENTRE, Integer.toString(NEXT.getAndIncrement()));

  PersonNotificationServiceTest(TestDatabase test) {
    database = test.database();
    GatewayClock clock = GatewayClock.system();
    registrations =
        new Registrations(
            database,
            clock,
            AccessMatrix.load(Path.of("conf/rules")),
            Laws.NONE,
            new TestCallStore(database, clock));
    service = new PersonNotificationService(registrations);
    Calls.subscribe(database);
    cpr = Citizens.add(database);
  }

  private static CallContext reads(Organisation organisation) {
    return call("GetPersonNotification", organisation);
  }

  private static CallContext acknowledges(Organisation organisation) {
    return call("AcknowledgePersonNotification", organisation);
  }

  private static CallContext call(String operation, Organisation organisation) {
    return new Calls("PersonNotificationService", operation).by(organisation);
  }

  private void tell(String... texts) {
    List<CitizenFact> facts =
        Stream.of(texts)
            .<CitizenFact>map(text -> new Notified(receiver, 5, text, "en", DAY, "A-93"))
            .toList();
    registrations.registerAutomatic(Citizens.idOf(database, cpr), state -> facts);
  }

  private List<String> read() {
    return service.read(reads(receiver)).notifications().stream()
        .map(PersonNotification::danish)
        .toList();
  }

  @Test
  void areReadInTheirOrderUntilTheyAreAcknowledged() {
    tell("a", "b");
    tell("c");
    assertEquals(List.of("a", "b", "c"), read());

    PersonNotification second = service.read(reads(receiver)).notifications().get(1);
    assertEquals(cpr, second.cpr());
    assertEquals(DAY, second.eventDate());
    assertEquals(5, second.type());
    assertEquals("en", second.english());
    assertEquals("A-93", second.rule());
    service.acknowledge(acknowledges(receiver), second.id());

    assertEquals(List.of("a", "c"), read());
  }

  @Test
  void oneOfAnotherAuthorityIsNeitherReadNorAcknowledged() {
    tell("a");
    PersonNotification own = service.read(reads(receiver)).notifications().get(0);

    for (Organisation other :
        List.of(OTHER_JOBCENTRE, new Organisation(Organisation.FUND, receiver.code()))) {
      assertEquals(List.of(), service.read(reads(other)).notifications());
      assertRefused(
          FaultCode.NOTIFICATION_UNKNOWN, () -> service.acknowledge(acknowledges(other), own.id()));
    }
    assertRefused(
        FaultCode.NOTIFICATION_UNKNOWN,
        () -> service.acknowledge(acknowledges(receiver), UUID.randomUUID()));
    assertEquals(List.of("a"), read());
  }

  @Test
  void anAcknowledgementWaitsForADeliveryThatIsBeingSettled() throws Exception {
    tell("a");
    PersonNotification one = service.read(reads(receiver)).notifications().get(0);
    CompletableFuture<Void> acknowledged = new CompletableFuture<>();
    database.inTransaction(
        handle -> {
          new DeliveredStore().lock(handle, receiver);
          new Thread(
                  () -> {
                    try {
                      service.acknowledge(acknowledges(receiver), one.id());
                      acknowledged.complete(null);
                    } catch (RuntimeException failure) {
                      acknowledged.completeExceptionally(failure);
                    }
                  })
              .start();
          LockSupport.parkNanos(300_000_000L);
          return handle.execute(
              "update notification set registered_at = registered_at where id = ?",
              one.id().toString());
        });
    acknowledged.get(20, TimeUnit.SECONDS);
    assertEquals(List.of(), read());
  }

  @Test
  void theSameAcknowledgementAgainIsOne() throws Exception {
    tell("a", "b");
    List<PersonNotification> both = service.read(reads(receiver)).notifications();
    CallContext call = acknowledges(receiver);

    AtOnce.run(
        20,
        i ->
            () -> {
              service.acknowledge(Calls.again(call), both.get(0).id());
              return null;
            });
    service.acknowledge(acknowledges(receiver), both.get(0).id());

    assertEquals(List.of("b"), read());
    assertRefused(
        FaultCode.MESSAGE_ID_REUSED,
        () -> service.acknowledge(Calls.withOtherContent(call), both.get(1).id()));
    assertEquals(List.of("b"), read());
  }

  @Test
  void aRefusedAcknowledgementMayBeTriedAgain() {
    tell("a");
    PersonNotification one = service.read(reads(receiver)).notifications().get(0);
    CallContext call = acknowledges(receiver);
    assertRefused(
        FaultCode.NOTIFICATION_UNKNOWN, () -> service.acknowledge(call, UUID.randomUUID()));

    service.acknowledge(Calls.again(call), one.id());

    assertEquals(List.of(), read());
  }

  @Test
  void aReadIsAnsweredOnce() {
    CallContext call = reads(receiver);
    service.read(call);
    assertRefused(FaultCode.READ_REPEATED, () -> service.read(Calls.again(call)));
  }

  @Test
  void anAnswerHoldsAtMost500AndSaysWhenThereAreMore() {
    for (int from : List.of(0, 250)) {
      int to = from == 0 ? 250 : 501;
      tell(IntStream.range(from, to).mapToObj(Integer::toString).toArray(String[]::new));
    }

    PersonNotifications first = service.read(reads(receiver));
    assertEquals(500, first.notifications().size());
    assertTrue(first.more());
    service.acknowledge(acknowledges(receiver), first.notifications().get(0).id());

    PersonNotifications rest = service.read(reads(receiver));
    assertEquals("500", rest.notifications().get(499).danish());
    assertFalse(rest.more());
  }

  @Test
  void inTestNothingIsReadAndNothingAcknowledged() {
    tell("a");
    PersonNotification one = service.read(reads(receiver)).notifications().get(0);
    Calls read = new Calls("PersonNotificationService", "GetPersonNotification");
    Calls acknowledge = new Calls("PersonNotificationService", "AcknowledgePersonNotification");

    assertRefused(FaultCode.RECORDED_IN_TEST, () -> service.read(read.inTest(receiver)));
    service.acknowledge(acknowledge.inTest(receiver), one.id());

    assertEquals(List.of("a"), read());
  }

  @Test
  void whatAMunicipalityIsToldIsForItsBenefitOffice() {
    Calls read = new Calls("PersonNotificationService", "GetPersonNotification");
    CallContext office = read.by(Citizens.MUNICIPALITY, Channel.BENEFIT_OFFICE, false);
    service.read(office);
    assertRefused(
        FaultCode.CITIZEN_ACCESS_DENIED, () -> service.read(reads(Citizens.MUNICIPALITY)));
    assertRefused(
        FaultCode.CITIZEN_ACCESS_DENIED,
        () -> service.acknowledge(acknowledges(Citizens.MUNICIPALITY), UUID.randomUUID()));
  }

  @Test
  void onlyAuthoritiesHaveNotifications() {
    assertEquals(List.of(), service.read(reads(FUND)).notifications());
    assertRefused(
        FaultCode.CITIZEN_ACCESS_DENIED,
        () -> service.read(reads(new Organisation(Organisation.AGENCY, "AMS"))));
    assertRefused(FaultCode.CITIZEN_ACCESS_DENIED, () -> service.ping(call("Nothing", JOBCENTRE)));
  }

  private static void assertRefused(FaultCode code, Executable work) {
    assertEquals(code, assertThrows(Refusal.class, work).violations().get(0).code());
  }

  @Test
  void anotherActorNeitherReadsNorTakesAwayWhatIsForTheJobcentresCaseWorkers() {
    tell("En");
    CallContext reads =
        new Calls("PersonNotificationService", "GetPersonNotification")
            .by(receiver, Channel.OTHER_ACTOR, false);
    Refusal refusal = assertThrows(Refusal.class, () -> service.read(reads));
    assertEquals(FaultCode.CITIZEN_ACCESS_DENIED, refusal.violations().get(0).code());
    assertEquals(List.of("En"), read());
  }
}

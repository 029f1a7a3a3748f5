package dk.dfdg.gateway.citizen;

import static dk.dfdg.gateway.testing.Citizens.JOBCENTRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.AtOnce;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Laws;
import dk.dfdg.gateway.testing.Matrices;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@OnBothDatabases
class RegistrationsTest {
  private static final AccessMatrix MATRIX =
      Matrices.of(
          "S;Write;8;no;yes;;;no;no;no;no;no;no",
          "S;Read;8;no;yes;;;no;no;no;no;no;no",
          "S;Ping;8;no;no;;;no;no;no;no;no;yes");
  private static final Calls WRITE = new Calls("S", "Write");
  private static final Calls READ = new Calls("S", "Read");
  private static final Calls PING = new Calls("S", "Ping");
  private static final Advice ADVICE = new Advice("R-2", "Husk", "Remember");

  private final Database database;
  private final GatewayClock clock = GatewayClock.system();
  private final Registrations registrations;
  private final AtomicInteger decisions = new AtomicInteger();

  RegistrationsTest(TestDatabase test) {
    database = test.database();
    registrations =
        new Registrations(database, clock, MATRIX, Laws.NONE, new TestCallStore(database, clock));
    Calls.subscribe(database);
  }

  @Test
  void aRegistrationIsInHistoryWithTheCallAndTheRuleThatCausedIt() {
    Cpr cpr = Citizens.add(database);
    CallContext call = WRITE.by(JOBCENTRE);

    Registered registered = write(call, cpr);

    FactStore.Recorded recorded = history(cpr).get(0);
    assertEquals("R-1", recorded.fact().rule());
    assertEquals("a", recorded.fact().details().get("text"));
    assertEquals(registered.receipt().messageIdentifier(), recorded.messageIdentifier());
    assertEquals(registered.receipt().eventDate(), recorded.registeredAt().toInstant());
    assertEquals(Calls.PROCESSOR, recorded.processorId());
    assertEquals("b", history(cpr).get(1).fact().details().get("text"));
    assertEquals(List.of(ADVICE), registered.advice());
    assertEquals("b", registered.answers().get("noted"));
  }

  @Test
  void theSameMessageAgainGetsTheFirstReceiptAndHasNoSecondEffect() {
    Cpr cpr = Citizens.add(database);
    CallContext call = WRITE.by(JOBCENTRE);
    Registered first = write(call, cpr);

    assertEquals(first, write(Calls.again(call), cpr));

    assertEquals(2, history(cpr).size());
    assertEquals(1, decisions.get());
  }

  @Test
  void fiftyCopiesAtOnceHaveOneEffectAndOneReceipt() throws Exception {
    Cpr cpr = Citizens.add(database);
    CallContext call = WRITE.by(JOBCENTRE);

    List<Registered> answers = AtOnce.run(50, i -> () -> write(Calls.again(call), cpr));

    assertEquals(1, new HashSet<>(answers).size());
    assertEquals(2, history(cpr).size());
    assertEquals(1, decisions.get());
  }

  @Test
  void oneIdForFiftyCitizensAtOnceIsGoodForOneOnly() throws Exception {
    CallContext call = WRITE.by(JOBCENTRE);
    List<Cpr> citizens = AtOnce.run(50, i -> () -> Citizens.add(database));

    List<FaultCode> outcomes =
        AtOnce.run(
            50, i -> () -> codeOf(() -> write(Calls.withOtherContent(call), citizens.get(i))));

    assertEquals(1, outcomes.stream().filter(code -> code == null).count());
    assertEquals(49, outcomes.stream().filter(code -> code == FaultCode.MESSAGE_ID_REUSED).count());
    assertEquals(2, citizens.stream().mapToInt(cpr -> history(cpr).size()).sum());
  }

  @Test
  void aReadIsAnsweredOnceAlsoWhenFiftyCopiesArriveAtOnce() throws Exception {
    Cpr cpr = Citizens.add(database);
    CallContext call = READ.by(JOBCENTRE);

    List<FaultCode> outcomes =
        AtOnce.run(
            50,
            i -> () -> codeOf(() -> registrations.read(Calls.again(call), cpr, CitizenState::id)));

    assertEquals(1, outcomes.stream().filter(code -> code == null).count());
    assertEquals(49, outcomes.stream().filter(code -> code == FaultCode.READ_REPEATED).count());
  }

  @Test
  void theSameIdAroundOtherContentIsRefused() {
    Cpr cpr = Citizens.add(database);
    CallContext write = WRITE.by(JOBCENTRE);
    CallContext read = READ.by(JOBCENTRE);
    write(write, cpr);
    registrations.read(read, cpr, CitizenState::id);

    assertRefused(FaultCode.MESSAGE_ID_REUSED, () -> write(Calls.withOtherContent(write), cpr));
    assertRefused(
        FaultCode.MESSAGE_ID_REUSED,
        () -> registrations.read(Calls.withOtherContent(read), cpr, CitizenState::id));
    assertEquals(2, history(cpr).size());
  }

  @Test
  void aPingIsAnsweredOnce() {
    CallContext call = PING.by(JOBCENTRE);
    registrations.readWithoutCitizen(call);

    assertRefused(
        FaultCode.READ_REPEATED, () -> registrations.readWithoutCitizen(Calls.again(call)));
    assertRefused(
        FaultCode.CITIZEN_ACCESS_DENIED,
        () -> registrations.readWithoutCitizen(READ.by(JOBCENTRE)));
  }

  @Test
  void whatTheRulesRefuseIsNotStoredAndMayBeTriedAgain() {
    Cpr cpr = Citizens.add(database);
    CallContext call = WRITE.by(JOBCENTRE);

    assertRefused(
        FaultCode.NOT_ENROLLED,
        () ->
            registrations.register(
                call,
                cpr,
                (state, id) ->
                    new Decision.Refused<Note>(List.of(Violation.of(FaultCode.NOT_ENROLLED)))));
    assertEquals(List.of(), history(cpr));

    write(Calls.again(call), cpr);
    assertEquals(2, history(cpr).size());
  }

  @Test
  void aDeadCitizenIsRefused() {
    Cpr cpr = Citizens.addDead(database, LocalDate.of(2011, 8, 1));

    assertRefused(FaultCode.CITIZEN_DEAD, () -> write(WRITE.by(JOBCENTRE), cpr));
  }

  @Test
  void inTestEverythingIsCheckedAndOnlyTheTestCallIsStored() {
    Cpr cpr = Citizens.add(database);
    CallContext call = WRITE.inTest(JOBCENTRE);
    int before = testCalls();

    Registered registered = write(call, cpr);

    assertTrue(registered.receipt().test());
    assertEquals(List.of(), history(cpr));
    assertEquals(before + 1, testCalls());
    assertRefused(
        FaultCode.CITIZEN_ACCESS_DENIED, () -> write(WRITE.inTest(Citizens.OTHER_JOBCENTRE), cpr));
    assertEquals(before + 1, testCalls());
    assertFalse(write(WRITE.by(JOBCENTRE), cpr).receipt().test());
  }

  @Test
  void inTestAReadTellsNothingButIsRecorded() {
    Cpr cpr = Citizens.add(database);
    int before = testCalls();

    assertRefused(
        FaultCode.RECORDED_IN_TEST,
        () -> registrations.read(READ.inTest(JOBCENTRE), cpr, CitizenState::id));

    assertEquals(before + 1, testCalls());
  }

  @Test
  void whatTheLawMakesHappenIsRecordedAsTheSystem() {
    Cpr cpr = Citizens.add(database);
    long id = Citizens.idOf(database, cpr);

    assertTrue(registrations.registerAutomatic(id, state -> List.of(new Note("c"))));
    assertFalse(registrations.registerDue(id));

    assertEquals(1, history(cpr).size());
    assertEquals(null, history(cpr).get(0).processorId());
  }

  private Registered write(CallContext call, Cpr cpr) {
    return registrations.register(
        call,
        cpr,
        (state, id) -> {
          decisions.incrementAndGet();
          return new Decision.Accepted<>(List.of(new Note("a"), new Note("b")), List.of(ADVICE));
        });
  }

  private List<FactStore.Recorded> history(Cpr cpr) {
    long id = Citizens.idOf(database, cpr);
    return database.read(handle -> new FactStore().historyOf(handle, id));
  }

  private int testCalls() {
    return database.read(
        handle ->
            handle.select("select count(*) from agreement_test_call").mapTo(Integer.class).one());
  }

  private static void assertRefused(FaultCode code, Executable work) {
    assertEquals(code, assertThrows(Refusal.class, work).violations().get(0).code());
  }

  private static FaultCode codeOf(Supplier<?> work) {
    try {
      work.get();
      return null;
    } catch (Refusal refusal) {
      return refusal.violations().get(0).code();
    }
  }
}

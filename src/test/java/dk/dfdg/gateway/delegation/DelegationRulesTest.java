package dk.dfdg.gateway.delegation;

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
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenStore;
import dk.dfdg.gateway.citizen.Delegation;
import dk.dfdg.gateway.citizen.PersonFact.JobcentreChanged;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a jobcentre delegates and ends, on Monday 5 September 2011. */
@OnBothDatabases
class DelegationRulesTest {
  private static final Path CONF = Path.of("conf");
  private static final LocalDate TODAY = LocalDate.of(2011, 9, 5);
  private static final String ACTOR = Calls.OTHER_ACTOR.code();

  private final Database database;
  private final Registrations registrations;
  private final DelegationService service;
  private final Cpr cpr;

  DelegationRulesTest(TestDatabase test) {
    database = test.database();
    Calls.subscribe(database);
    GatewayClock clock =
        new GatewayClock(
            Clock.fixed(
                TODAY.atTime(12, 0).atZone(GatewayClock.ZONE).toInstant(), GatewayClock.ZONE),
            Duration.ZERO);
    registrations =
        new Registrations(
            database,
            clock,
            AccessMatrix.load(CONF.resolve("rules")),
            new AutomaticLaw(List.of(), List.of(new FormerJobcentre())),
            new TestCallStore(database, clock));
    service =
        new DelegationService(
            clock, registrations, DelegationRules.load(CodeLists.load(CONF.resolve("codelists"))));
    cpr = Citizens.add(database);
  }

  private static CallContext call(String operation) {
    return call(operation, Citizens.JOBCENTRE, Channel.JOBCENTRE);
  }

  private static CallContext call(String operation, Organisation organisation, Channel channel) {
    return new Calls("DelegationService", operation).by(organisation, channel, false);
  }

  private UUID delegate(String from, String to, Integer... tasks) {
    return id(service.delegate(call("DelegateTasks"), cpr, command(ACTOR, from, to, tasks)));
  }

  private static DelegateCommand command(String actor, String from, String to, Integer... tasks) {
    return new DelegateCommand(
        actor, List.of(tasks), LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }

  private void end(UUID id, String last) {
    service.end(call("EndDelegation"), cpr, id, LocalDate.parse(last));
  }

  private static UUID id(Registered registered) {
    return registered.receipt().messageIdentifier();
  }

  private List<Delegation> known() {
    long id = Citizens.idOf(database, cpr);
    return database.read(handle -> new CitizenStore().load(handle, id)).delegations();
  }

  private void record(CitizenFact fact) {
    registrations.registerAutomatic(Citizens.idOf(database, cpr), state -> List.of(fact));
  }

  private static List<FaultCode> refused(Executable work) {
    return assertThrows(Refusal.class, work).violations().stream().map(Violation::code).toList();
  }

  @Test
  @Rule("HTY-0-1")
  void whatIsDelegatedIsKeptWithItsIdDaysAndJobcentre() {
    UUID id = delegate("2011-08-01", "2011-12-31", 3, 7, 3);
    Delegation delegation = known().get(0);
    assertEquals(
        new Delegation(
            id,
            ACTOR,
            "10100",
            List.of(3, 7),
            LocalDate.of(2011, 8, 1),
            LocalDate.of(2011, 12, 31)),
        delegation);
    assertFalse(delegation.holdsOn(LocalDate.of(2011, 7, 31)));
    assertTrue(delegation.holdsOn(LocalDate.of(2011, 8, 1)));
    assertTrue(delegation.holdsOn(LocalDate.of(2011, 12, 31)));
    assertFalse(delegation.holdsOn(LocalDate.of(2012, 1, 1)));
  }

  @Test
  void anUnknownTaskAndALastDayThatDoesNotFitAreToldAtOnce() {
    assertEquals(
        List.of(FaultCode.INVALID_CODE, FaultCode.DELEGATION_LAST_DAY),
        refused(() -> delegate("2011-09-05", "2011-09-04", 3, 99)));
    assertEquals(
        List.of(FaultCode.DELEGATION_LAST_DAY),
        refused(() -> delegate("2011-08-01", "2011-09-04", 3)));
    assertEquals(List.of(), known());
  }

  @Test
  void aTaskIsNotDelegatedTwiceToOneActorOnTheSameDay() {
    delegate("2011-09-01", "2011-09-30", 3, 5);
    assertEquals(
        List.of(FaultCode.TASK_DELEGATED_ALREADY), refused(() -> delegate("2011-09-30", null, 5)));
    delegate("2011-09-30", null, 7);
    delegate("2011-10-01", null, 5);
    service.delegate(call("DelegateTasks"), cpr, command("99", "2011-09-01", null, 3));
    assertEquals(4, known().size());
  }

  @Test
  void itEndsAtOnceOrOnADayAheadAndIsNotProlonged() {
    UUID id = delegate("2011-08-01", "2011-12-31", 3);
    assertEquals(List.of(FaultCode.DELEGATION_LAST_DAY), refused(() -> end(id, "2012-01-01")));
    end(id, "2011-10-31");
    assertTrue(known().get(0).holdsOn(TODAY));
    assertEquals(List.of(FaultCode.DELEGATION_LAST_DAY), refused(() -> end(id, "2011-09-03")));
    end(id, "2011-09-04");
    assertFalse(known().get(0).holdsOn(TODAY));
    assertEquals(List.of(FaultCode.DELEGATION_LAST_DAY), refused(() -> end(id, "2011-09-05")));
    delegate("2011-09-05", null, 3);
  }

  @Test
  void oneThatLiesAheadIsEndedBeforeItBegins() {
    UUID id = delegate("2011-10-01", null, 3);
    end(id, "2011-09-04");
    assertFalse(known().get(0).holdsOn(LocalDate.of(2011, 10, 1)));
    delegate("2011-10-01", null, 3);
  }

  @Test
  void onlyTheResponsibleJobcentreDelegatesAndOnlyByItsOwnSystem() {
    assertEquals(
        List.of(FaultCode.CITIZEN_ACCESS_DENIED),
        refused(
            () ->
                service.delegate(
                    call("DelegateTasks", Citizens.OTHER_JOBCENTRE, Channel.JOBCENTRE),
                    cpr,
                    command(ACTOR, "2011-09-05", null, 3))));
    delegate("2011-08-01", null, 3);
    for (Channel channel : List.of(Channel.OTHER_ACTOR, Channel.BENEFIT_OFFICE)) {
      assertEquals(
          List.of(
              channel == Channel.OTHER_ACTOR
                  ? FaultCode.CITIZEN_ACCESS_DENIED
                  : FaultCode.REGISTRAR_NOT_ALLOWED),
          refused(
              () ->
                  service.delegate(
                      call("DelegateTasks", Citizens.JOBCENTRE, channel),
                      cpr,
                      command(ACTOR, "2011-09-05", null, 7))));
    }
    assertEquals(
        List.of(FaultCode.DELEGATION_UNKNOWN), refused(() -> end(UUID.randomUUID(), "2011-09-05")));
  }

  @Test
  @Rule("HTY-0-1")
  void whatAJobcentreHasDelegatedEndsWhenTheCitizenMovesAndDoesNotComeBack() {
    UUID former = delegate("2011-08-01", null, 3);
    record(new JobcentreChanged("75100", null, TODAY, "A-18"));
    assertFalse(known().get(0).holdsOn(TODAY));
    CallContext now = call("GetDelegations", Citizens.OTHER_JOBCENTRE, Channel.JOBCENTRE);
    assertEquals(List.of(), service.get(now, cpr));
    assertEquals(
        List.of(FaultCode.DELEGATION_UNKNOWN),
        refused(
            () ->
                service.end(
                    call("EndDelegation", Citizens.OTHER_JOBCENTRE, Channel.JOBCENTRE),
                    cpr,
                    former,
                    TODAY)));
    record(new JobcentreChanged("10100", null, TODAY, "A-18"));
    assertFalse(known().get(0).holdsOn(TODAY));
    delegate("2011-09-05", null, 3);
    assertEquals(2, service.get(call("GetDelegations"), cpr).size());
  }

  @Test
  void anotherActorReadsItsOwnAlone() {
    delegate("2011-08-01", null, 3);
    service.delegate(call("DelegateTasks"), cpr, command("99", "2011-09-01", null, 7));
    CallContext actor = call("GetDelegations", Citizens.JOBCENTRE, Channel.OTHER_ACTOR);
    assertEquals(List.of(ACTOR), service.get(actor, cpr).stream().map(Delegation::actor).toList());
    assertEquals(2, service.get(call("GetDelegations"), cpr).size());
  }
}

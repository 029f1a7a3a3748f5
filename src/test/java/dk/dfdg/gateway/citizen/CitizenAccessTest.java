package dk.dfdg.gateway.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.DelegationFact.TasksDelegated;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Delegations;
import dk.dfdg.gateway.testing.Laws;
import dk.dfdg.gateway.testing.Matrices;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class CitizenAccessTest {
  private static final LocalDate TODAY = LocalDate.of(2011, 9, 1);
  private static final AccessMatrix MATRIX =
      Matrices.of(
          List.of("S;Registers;;3", "S;Codes;A B;3", "S;Codes;C;5"),
          "S;Own;8;no;yes;;;no;no;no;no;no;no",
          "S;Own;7;no;yes;;;no;no;no;no;no;no",
          "S;Own;2;no;yes;;;no;no;no;no;no;no",
          "S;Own;1;no;yes;;;no;no;no;no;no;no",
          "S;Former;2;no;no;120;30;no;no;no;no;no;no",
          "S;Guest;8;no;no;;;yes;no;yes;no;no;no",
          "S;All;8;yes;no;;;no;no;no;no;no;no",
          "S;Actor;8;no;no;;;no;yes;no;no;no;no",
          "S;Registers;8;no;yes;;;no;yes;no;no;no;no",
          "S;Codes;8;no;yes;;;no;yes;no;no;no;no",
          "S;ActorAll;8;no;no;;;no;no;no;yes;no;no",
          "S;System;1;no;no;;;no;no;no;no;yes;no");

  private final Database database;
  private final Registrations registrations;
  private final Cpr cpr;

  CitizenAccessTest(TestDatabase test) {
    database = test.database();
    GatewayClock clock =
        new GatewayClock(
            Clock.fixed(
                TODAY.atTime(12, 0).atZone(GatewayClock.ZONE).toInstant(), GatewayClock.ZONE),
            Duration.ZERO);
    registrations =
        new Registrations(database, clock, MATRIX, Laws.NONE, new TestCallStore(database, clock));
    Calls.subscribe(database);
    cpr = Citizens.add(database);
  }

  @Test
  void ownCitizensAreTheJobcentresTheMunicipalitysAndTheFunds() {
    assertAllowed("Own", Citizens.JOBCENTRE);
    assertAllowed("Own", Citizens.MUNICIPALITY);
    assertAllowed("Own", Citizens.FUND);
    assertDenied("Own", Citizens.OTHER_JOBCENTRE);
    assertDenied("Own", new Organisation(Organisation.MUNICIPALITY, "751"));
    assertDenied("Own", new Organisation(Organisation.FUND, "02"));
    assertDenied("Own", new Organisation(Organisation.AGENCY, "1"));
  }

  @Test
  void anOperationWithoutARowForTheKindOfOrganisationIsDenied() {
    assertDenied("Own", new Organisation(Organisation.OTHER_ACTOR, "10100"));
    assertDenied("Nothing", Citizens.JOBCENTRE);
  }

  @Test
  void formerCitizensAreReachedWithinTheWindow() {
    Organisation left = new Organisation(Organisation.FUND, "09");
    Organisation right = new Organisation(Organisation.FUND, "10");
    affiliate(left, TODAY.minusDays(400));
    affiliate(right, TODAY.minusDays(29));

    assertAllowed("Former", left);
    assertAllowed("Former", right);

    Cpr other = Citizens.add(database);
    affiliate(other, left, TODAY.minusDays(400));
    affiliate(other, right, TODAY.minusDays(30));
    assertEquals(FaultCode.CITIZEN_ACCESS_DENIED, ask("Former", left, Channel.FUND, other));
  }

  @Test
  void aFutureMemberIsReachedFromTheWindowsFirstDay() {
    Organisation next = new Organisation(Organisation.FUND, "11");
    affiliate(next, TODAY.plusDays(120));
    assertAllowed("Former", next);

    Cpr other = Citizens.add(database);
    affiliate(other, next, TODAY.plusDays(121));
    assertEquals(FaultCode.CITIZEN_ACCESS_DENIED, ask("Former", next, Channel.FUND, other));
  }

  @Test
  void guestAccessLastsAsLongAsItWasGiven() {
    assertDenied("Guest", Citizens.OTHER_JOBCENTRE);
    giveGuestAccess(TODAY.minusDays(3), TODAY.minusDays(1));
    assertDenied("Guest", Citizens.OTHER_JOBCENTRE);
    giveGuestAccess(TODAY, TODAY);
    assertAllowed("Guest", Citizens.OTHER_JOBCENTRE);
    assertEquals(null, ask("Guest", Citizens.OTHER_JOBCENTRE, Channel.OTHER_ACTOR, cpr));
  }

  @Test
  void anotherActorHasItsOwnColumns() {
    assertDenied("Actor", Citizens.JOBCENTRE);
    delegate(Delegations.of(TODAY, TODAY, 5));
    assertEquals(null, ask("Actor", Citizens.JOBCENTRE, Channel.OTHER_ACTOR, cpr));
    assertEquals(
        FaultCode.ACTOR_WITHOUT_DELEGATION,
        ask("Actor", Citizens.OTHER_JOBCENTRE, Channel.OTHER_ACTOR, cpr));
    assertEquals(null, ask("ActorAll", Citizens.OTHER_JOBCENTRE, Channel.OTHER_ACTOR, cpr));
    assertEquals(
        FaultCode.CITIZEN_ACCESS_DENIED, ask("Own", Citizens.JOBCENTRE, Channel.OTHER_ACTOR, cpr));
  }

  @Test
  @Rule("HTY-0-1")
  void anotherActorReadsAboutACitizenWhileAnyTaskIsDelegatedToItByTheJobcentreItActsFor() {
    assertEquals(FaultCode.ACTOR_WITHOUT_DELEGATION, read("Actor"));
    delegate(Delegations.of(TODAY.minusDays(9), TODAY.minusDays(1), 5));
    delegate(Delegations.of(TODAY.plusDays(1), null, 5));
    Delegation held = Delegations.of(TODAY, TODAY, 5).delegation();
    delegate(
        new TasksDelegated(
            new Delegation(UUID.randomUUID(), "99", "10100", List.of(5), TODAY, null), "HTY-0-1"));
    delegate(
        new TasksDelegated(
            new Delegation(UUID.randomUUID(), held.actor(), "75100", List.of(5), TODAY, null),
            "HTY-0-1"));
    assertEquals(FaultCode.ACTOR_WITHOUT_DELEGATION, read("Actor"));
    delegate(new TasksDelegated(held, "HTY-0-1"));
    assertEquals(null, read("Actor"));
  }

  @Test
  @Rule("HTY-0-1")
  void anotherActorRegistersWhatBelongsToADelegatedTaskAndNothingThatBelongsToNone() {
    delegate(Delegations.of(TODAY, null, 3));
    assertEquals(null, register("Registers", null));
    assertEquals(null, register("Codes", "B"));
    assertEquals(FaultCode.TASK_NOT_DELEGATED, register("Codes", "C"));
    // The rules refuse a code that is in no row; the start checks that all others are.
    assertEquals(null, register("Codes", "D"));
    assertEquals(FaultCode.CITIZEN_ACCESS_DENIED, register("Actor", null));
  }

  @Test
  void theSystemHasAColumnOfItsOwn() {
    Organisation agency = new Organisation(Organisation.AGENCY, "1");
    assertEquals(null, ask("System", agency, Channel.SYSTEM, cpr));
    assertDenied("System", agency);
  }

  @Test
  void onlyWhoMayReachAllIsToldThatANumberIsUnknown() {
    Cpr unknown = Citizens.number();
    assertEquals(FaultCode.UNKNOWN_CPR, ask("All", Citizens.JOBCENTRE, Channel.JOBCENTRE, unknown));
    assertEquals(
        FaultCode.CITIZEN_ACCESS_DENIED,
        ask("Own", Citizens.JOBCENTRE, Channel.JOBCENTRE, unknown));
    assertEquals(
        FaultCode.CITIZEN_ACCESS_DENIED,
        ask("All", Citizens.JOBCENTRE, Channel.OTHER_ACTOR, unknown));
  }

  private void assertAllowed(String operation, Organisation organisation) {
    assertEquals(null, ask(operation, organisation, Channel.JOBCENTRE, cpr));
  }

  private void assertDenied(String operation, Organisation organisation) {
    assertEquals(
        FaultCode.CITIZEN_ACCESS_DENIED, ask(operation, organisation, Channel.JOBCENTRE, cpr));
  }

  private void delegate(CitizenFact fact) {
    registrations.registerAutomatic(Citizens.idOf(database, cpr), state -> List.of(fact));
  }

  private FaultCode read(String operation) {
    return ask(operation, Citizens.JOBCENTRE, Channel.OTHER_ACTOR, cpr);
  }

  private FaultCode register(String operation, String code) {
    try {
      registrations.register(
          new Calls("S", operation).by(Citizens.JOBCENTRE, Channel.OTHER_ACTOR, false),
          cpr,
          code,
          (handle, state, id) -> new Decision.Accepted<CitizenFact>(List.of(), List.of()));
      return null;
    } catch (Refusal refusal) {
      return refusal.violations().get(0).code();
    }
  }

  private FaultCode ask(String operation, Organisation organisation, Channel channel, Cpr about) {
    try {
      registrations.read(
          new Calls("S", operation).by(organisation, channel, false), about, CitizenState::id);
      return null;
    } catch (Refusal refusal) {
      return refusal.violations().get(0).code();
    }
  }

  private void affiliate(Organisation organisation, LocalDate from) {
    affiliate(cpr, organisation, from);
  }

  private void affiliate(Cpr about, Organisation organisation, LocalDate from) {
    long id = Citizens.idOf(database, about);
    database.inTransaction(
        handle -> {
          new AffiliationStore().affiliate(handle, id, organisation, from);
          return null;
        });
  }

  private void giveGuestAccess(LocalDate from, LocalDate to) {
    long id = Citizens.idOf(database, cpr);
    database.inTransaction(
        handle -> {
          new AffiliationStore()
              .giveGuestAccess(handle, id, Citizens.OTHER_JOBCENTRE, from, to, "reason");
          return null;
        });
  }
}

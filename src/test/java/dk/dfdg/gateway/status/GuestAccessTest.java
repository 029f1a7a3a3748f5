package dk.dfdg.gateway.status;

import static dk.dfdg.gateway.status.StatusFixture.guestCall;
import static dk.dfdg.gateway.testing.Citizens.FUND;
import static dk.dfdg.gateway.testing.Citizens.JOBCENTRE;
import static dk.dfdg.gateway.testing.Citizens.OTHER_JOBCENTRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.PersonFact.GuestAccessGiven;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Gæsteadgang. */
@OnBothDatabases
class GuestAccessTest {
  private static final String REASON = "Borgeren bor her i sommer; < 3 måneder > 1.";

  private final StatusFixture fixture;
  private final Cpr cpr;

  GuestAccessTest(TestDatabase test) {
    fixture = new StatusFixture(test.database());
    cpr = Citizens.add(fixture.database);
  }

  @Test
  @Rule("PUB-GUEST")
  void aJobcentreReachesACitizenOfAnotherForThirtyDays() {
    assertEquals(FaultCode.CITIZEN_ACCESS_DENIED, refusal(() -> look(OTHER_JOBCENTRE)));
    Registered registered = give(guestCall(OTHER_JOBCENTRE), REASON);
    assertEquals("2011-09-30", registered.answers().get(GuestAccessGiven.LAST_DAY));
    assertEquals(List.of(), registered.advice());
    look(OTHER_JOBCENTRE);
    fixture.moveTo("2011-09-30");
    look(OTHER_JOBCENTRE);
    fixture.moveTo("2011-10-01");
    assertEquals(FaultCode.CITIZEN_ACCESS_DENIED, refusal(() -> look(OTHER_JOBCENTRE)));
  }

  private void look(Organisation by) {
    fixture.status(by, cpr, PersonBlock.CONTACT_GROUP);
    fixture.history(by, cpr, PersonBlock.CONTACT_GROUP);
  }

  @Test
  void whoLookedAndWhyIsInTheHistory() {
    give(guestCall(OTHER_JOBCENTRE), REASON);
    var fact = fixture.history(cpr, PersonBlock.GUEST_ACCESS).facts().get(0);
    assertEquals(OTHER_JOBCENTRE, fact.organisation());
    assertEquals("PUB-GUEST", fact.fact().rule());
    assertEquals(REASON, fact.fact().details().get("reason"));
  }

  @Test
  void theSameMessageAgainGivesNoSecondAccess() {
    CallContext call = guestCall(OTHER_JOBCENTRE);
    Registered first = give(call, REASON);
    assertEquals(first, give(Calls.again(call), REASON));
    assertEquals(1, fixture.history(cpr, PersonBlock.GUEST_ACCESS).facts().size());
  }

  @Test
  @Rule("PUB-4933")
  void theReasonHoldsNoHtml() {
    for (String reason : List.of("<b>x</b>", "se <a href='x'>her</a>", "<br/>", "<!-- x -->")) {
      assertEquals(
          FaultCode.HTML_IN_COMMENT, refusal(() -> give(guestCall(OTHER_JOBCENTRE), reason)));
    }
  }

  @Test
  @Rule("PUB-4922")
  void noAccessIsGivenInACitizensName() {
    CallContext call = asCitizen(guestCall(OTHER_JOBCENTRE));
    Refusal refusal = assertThrows(Refusal.class, () -> give(call, "<b>Fordi</b>"));
    assertEquals(
        List.of(FaultCode.GUEST_ACCESS_NOT_ALLOWED, FaultCode.HTML_IN_COMMENT),
        refusal.violations().stream().map(Violation::code).toList());
  }

  private static CallContext asCitizen(CallContext call) {
    return new CallContext(
        call.incident(),
        call.processorId(),
        call.agreementId(),
        call.inTest(),
        call.channel(),
        call.organisation(),
        call.otherActor(),
        1,
        call.userIdentifier(),
        call.service(),
        call.operation(),
        call.messageId(),
        call.digest());
  }

  @Test
  void onlyAJobcentreItselfBecomesAGuest() {
    CallContext otherActor =
        new Calls("PersonStatusService", "CreateGuestAccess")
            .by(OTHER_JOBCENTRE, Channel.OTHER_ACTOR, false);
    Stream.of(guestCall(FUND), guestCall(Citizens.MUNICIPALITY), otherActor)
        .forEach(
            call ->
                assertEquals(FaultCode.CITIZEN_ACCESS_DENIED, refusal(() -> give(call, REASON))));
  }

  @Test
  void theCitizensOwnJobcentreIsToldThatItNeedsNone() {
    assertEquals(1, give(guestCall(JOBCENTRE), REASON).advice().size());
  }

  @Test
  @Rule("PUB-4405")
  void thereIsNoGuestAccessToTheDead() {
    Cpr dead = Citizens.addDead(fixture.database, StatusFixture.START);
    assertEquals(
        FaultCode.CITIZEN_DEAD,
        refusal(
            () ->
                fixture
                    .statusService(false)
                    .giveGuestAccess(guestCall(OTHER_JOBCENTRE), dead, REASON)));
  }

  private Registered give(CallContext call, String reason) {
    return fixture.statusService(false).giveGuestAccess(call, cpr, reason);
  }

  private static FaultCode refusal(Runnable work) {
    return assertThrows(Refusal.class, work::run).violations().get(0).code();
  }
}

package dk.dfdg.gateway.access;

import static dk.dfdg.gateway.access.AgreementFixture.ENROLL;
import static dk.dfdg.gateway.access.AgreementFixture.PING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@OnBothDatabases
class AgreementAdministrationTest {
  private static final String BY = "operator";
  private static final String WHY = "because";

  private final AgreementFixture fixture;
  private final AgreementAdministration administration;

  AgreementAdministrationTest(TestDatabase test) {
    fixture = new AgreementFixture(test.database());
    administration = fixture.administration;
  }

  @Test
  void anAgreementGoesFromDraftThroughItsTestIntoUse() {
    Agreement agreement = fixture.agreement(AgreementStatus.ACTIVE);
    administration.register(fixture.processor, agreement, BY, WHY);
    assertEquals(AgreementStatus.DRAFT, show(agreement).status());

    administration.startTest(agreement.id(), BY, WHY);
    fixture.testCall(agreement, ENROLL);
    assertEquals(List.of(PING + " (0 of 1 calls)"), show(agreement).missingTestCalls());
    assertRefused("missing: " + PING, () -> administration.activate(agreement.id(), BY, WHY));
    assertEquals(AgreementStatus.IN_TEST, show(agreement).status());

    fixture.testCall(agreement, PING);
    administration.activate(agreement.id(), BY, WHY);
    assertEquals(AgreementStatus.ACTIVE, show(agreement).status());
    assertEquals(null, fixture.decide().refusal());
  }

  @Test
  void anOperationThatTheAcceptanceTestDoesNotKnowCannotBeTakenIntoUse() {
    Agreement agreement =
        fixture.agreement(
            AgreementStatus.IN_TEST,
            LocalDate.of(2011, 1, 1),
            LocalDate.of(2011, 12, 31),
            Set.of(new Operation("New", "Op")));
    fixture.add(agreement);

    assertRefused(
        "New/Op (not in the acceptance test)",
        () -> administration.activate(agreement.id(), BY, WHY));
  }

  @Test
  void everyChangeSaysWhoWhenAndWhy() {
    Agreement agreement = fixture.add(fixture.agreement(AgreementStatus.ACTIVE));

    administration.suspend(agreement.id(), "anna", "leak");
    administration.reinstate(agreement.id(), "bo", "mended");

    assertEquals(
        List.of(
            change("test", null, AgreementStatus.ACTIVE, "sample"),
            change("anna", AgreementStatus.ACTIVE, AgreementStatus.SUSPENDED, "leak"),
            change("bo", AgreementStatus.SUSPENDED, AgreementStatus.ACTIVE, "mended")),
        show(agreement).changes());
  }

  @Test
  void aChangeWithoutWhoOrWhyIsRefused() {
    Agreement agreement = fixture.add(fixture.agreement(AgreementStatus.ACTIVE));

    assertRefused("Give a reason", () -> administration.revoke(agreement.id(), BY, " "));
    assertRefused("Give a reason", () -> administration.revoke(agreement.id(), BY, null));
    assertRefused(
        "Give a reason", () -> administration.revoke(agreement.id(), BY, "x".repeat(1501)));
    assertRefused("Say who", () -> administration.revoke(agreement.id(), "", WHY));
    assertEquals(AgreementStatus.ACTIVE, show(agreement).status());
  }

  @Test
  void whatDoesNotFollowIsRefused() {
    Agreement active = fixture.add(fixture.agreement(AgreementStatus.ACTIVE));
    Agreement draft = fixture.add(fixture.agreement(AgreementStatus.DRAFT));

    assertRefused("is ACTIVE", () -> administration.startTest(active.id(), BY, WHY));
    assertRefused("is ACTIVE", () -> administration.activate(active.id(), BY, WHY));
    assertRefused("is ACTIVE", () -> administration.reinstate(active.id(), BY, WHY));
    assertRefused("is DRAFT", () -> administration.activate(draft.id(), BY, WHY));
    assertRefused("is DRAFT", () -> administration.suspend(draft.id(), BY, WHY));
    assertRefused("There is no agreement", () -> administration.suspend("none", BY, WHY));
    administration.revoke(active.id(), BY, WHY);
    assertRefused("is REVOKED", () -> administration.revoke(active.id(), BY, WHY));
    assertEquals(2, show(active).changes().size());
  }

  @Test
  void reinstatingIsNoWayAroundTheAcceptanceTest() {
    Agreement agreement = fixture.add(fixture.agreement(AgreementStatus.IN_TEST));
    administration.revoke(agreement.id(), BY, WHY);

    assertRefused("has never been in use", () -> administration.reinstate(agreement.id(), BY, WHY));
  }

  @Test
  void expiredIsSeenAndNeverStored() {
    Agreement agreement =
        fixture.add(
            fixture.agreement(
                AgreementStatus.ACTIVE,
                LocalDate.of(2011, 1, 1),
                AgreementFixture.TODAY.minusDays(1),
                Set.of(PING)));

    assertEquals(AgreementStatus.EXPIRED, show(agreement).status());
    assertEquals(AgreementStatus.ACTIVE, show(agreement).agreement().status());
  }

  @Test
  void theListShowsEachAgreementWithItsProcessor() {
    Agreement agreement = fixture.add(fixture.agreement(AgreementStatus.ACTIVE));

    AgreementView listed =
        administration.list().stream()
            .filter(view -> view.agreement().equals(agreement))
            .findFirst()
            .orElseThrow();

    assertEquals(fixture.processor, listed.processor());
    assertEquals(Optional.empty(), administration.show("none"));
  }

  @Test
  void aKnownProcessorMayHaveMoreAgreementsButNotOtherParticulars() {
    Agreement first = fixture.add(fixture.agreement(AgreementStatus.ACTIVE));
    fixture.add(fixture.agreement(AgreementStatus.DRAFT));
    Processor changed =
        new Processor(fixture.processor.id(), "Other", Channel.FUND, fixture.caller);
    Agreement another = fixture.agreement(AgreementStatus.DRAFT);

    assertRefused("other particulars", () -> administration.register(changed, another, BY, WHY));
    assertRefused(
        "already an agreement", () -> administration.register(fixture.processor, first, BY, WHY));
    assertEquals(Optional.empty(), administration.show(another.id()));
  }

  private AgreementChange change(
      String by, AgreementStatus from, AgreementStatus to, String reason) {
    return new AgreementChange(fixture.clock.now(), by, from, to, reason);
  }

  private AgreementView show(Agreement agreement) {
    return administration.show(agreement.id()).orElseThrow();
  }

  private static void assertRefused(String sentence, Executable work) {
    String told = assertThrows(AgreementChangeRefused.class, work).getMessage();
    assertTrue(told.contains(sentence), told);
  }
}

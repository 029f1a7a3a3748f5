package dk.dfdg.gateway.access;

import static dk.dfdg.gateway.access.AgreementFixture.ENROLL;
import static dk.dfdg.gateway.access.AgreementFixture.PING;
import static dk.dfdg.gateway.access.AgreementFixture.TODAY;
import static dk.dfdg.gateway.testing.Citizens.JOBCENTRE;
import static dk.dfdg.gateway.testing.Citizens.OTHER_JOBCENTRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class AccessControlTest {
  private static final LocalDate FIRST = LocalDate.of(2011, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2011, 12, 31);

  private final TestDatabase test;
  private final AgreementFixture fixture;

  AccessControlTest(TestDatabase test) {
    this.test = test;
    this.fixture = new AgreementFixture(test.database());
  }

  @Test
  void anActiveAgreementAllows() {
    Agreement agreement = fixture.add(fixture.agreement(AgreementStatus.ACTIVE));

    AccessDecision decision = fixture.decide();

    assertNull(decision.refusal());
    assertEquals(agreement.id(), decision.agreementId());
    assertEquals(fixture.processor.id(), decision.processorId());
    assertEquals(fixture.processor.name(), decision.processorName());
    assertEquals(Channel.JOBCENTRE, decision.channel());
    assertFalse(decision.inTest());
    assertEquals(2, decision.trace().size());
  }

  @Test
  void aCertificateThatNobodyHasIsUnknown() {
    fixture.add(fixture.agreement(AgreementStatus.ACTIVE));
    Caller known = fixture.caller;

    for (Caller stranger :
        new Caller[] {
          new Caller("cn=other", known.cvr(), known.subjectKey()),
          new Caller(known.issuer(), "99000015", known.subjectKey()),
          new Caller(known.issuer(), known.cvr(), "FID:1")
        }) {
      AccessDecision decision =
          fixture.control.decide(stranger, JOBCENTRE, ENROLL.service(), ENROLL.name());
      assertEquals(FaultCode.UNKNOWN_SUBSCRIBER, decision.refusal());
      assertNull(decision.processorId());
    }
  }

  @Test
  @Rule({"BEK-46-1", "AMF-49-1"})
  void anotherControllerIsNotCovered() {
    fixture.add(fixture.agreement(AgreementStatus.ACTIVE));

    assertRefused(FaultCode.NO_AGREEMENT, OTHER_JOBCENTRE, ENROLL);
    assertRefused(FaultCode.NO_AGREEMENT, new Organisation(7, JOBCENTRE.code()), ENROLL);
  }

  @Test
  void whatTheAgreementDoesNotListIsRefused() {
    fixture.add(fixture.agreement(AgreementStatus.ACTIVE, FIRST, LAST, Set.of(ENROLL)));

    assertRefused(FaultCode.OPERATION_NOT_COVERED, JOBCENTRE, PING);
    assertRefused(
        FaultCode.OPERATION_NOT_COVERED, JOBCENTRE, new Operation("Other", ENROLL.name()));
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT, AGREEMENT_NOT_ACTIVE",
    "SUSPENDED, AGREEMENT_SUSPENDED",
    "REVOKED, AGREEMENT_REVOKED"
  })
  @Rule("BEK-48-1")
  void aClosedAgreementSaysHowItIsClosed(AgreementStatus status, FaultCode refusal) {
    Agreement agreement = fixture.add(fixture.agreement(status));

    assertRefused(refusal, JOBCENTRE, ENROLL);
    assertEquals(agreement.id(), fixture.decide().agreementId());
  }

  @Test
  void anAgreementHoldsFromItsFirstToItsLastDay() {
    fixture.add(fixture.agreement(AgreementStatus.ACTIVE, TODAY, TODAY, Set.of(ENROLL)));
    assertNull(fixture.decide().refusal());
  }

  @Test
  void anAgreementThatHasEndedIsExpired() {
    fixture.add(
        fixture.agreement(AgreementStatus.ACTIVE, FIRST, TODAY.minusDays(1), Set.of(ENROLL)));
    assertRefused(FaultCode.AGREEMENT_EXPIRED, JOBCENTRE, ENROLL);
  }

  @Test
  void anAgreementThatHasNotBegunIsNotActive() {
    fixture.add(fixture.agreement(AgreementStatus.ACTIVE, TODAY.plusDays(1), LAST, Set.of(ENROLL)));
    assertRefused(FaultCode.AGREEMENT_NOT_ACTIVE, JOBCENTRE, ENROLL);
  }

  @Test
  void inTestIsAllowedAndSaidSo() {
    fixture.add(fixture.agreement(AgreementStatus.IN_TEST));

    assertNull(fixture.decide().refusal());
    assertTrue(fixture.decide().inTest());
  }

  @Test
  void ofSeveralAgreementsTheOneThatAllowsWins() {
    fixture.add(fixture.agreement(AgreementStatus.REVOKED));
    fixture.add(fixture.agreement(AgreementStatus.IN_TEST));
    Agreement active = fixture.add(fixture.agreement(AgreementStatus.ACTIVE));

    assertEquals(active.id(), fixture.decide().agreementId());
  }

  @Test
  void ofSeveralThatRefuseTheMostTellingAnswers() {
    fixture.add(fixture.agreement(AgreementStatus.DRAFT));
    fixture.add(fixture.agreement(AgreementStatus.ACTIVE, FIRST, LAST, Set.of(PING)));
    fixture.add(
        fixture.agreement(AgreementStatus.ACTIVE, FIRST, TODAY.minusDays(1), Set.of(ENROLL)));
    Agreement suspended = fixture.add(fixture.agreement(AgreementStatus.SUSPENDED));

    assertRefused(FaultCode.AGREEMENT_SUSPENDED, JOBCENTRE, ENROLL);
    assertEquals(suspended.id(), fixture.decide().agreementId());
    assertNull(fixture.decide(fixture.control, JOBCENTRE, PING).refusal());
  }

  @Test
  void theVeryNextDecisionObeysAChangeMadeOnAnotherNode() {
    Agreement agreement = fixture.add(fixture.agreement(AgreementStatus.ACTIVE));
    assertNull(fixture.decide().refusal());
    try (Database otherNode = test.anotherNode()) {
      AgreementAdministration elsewhere = fixture.administration(otherNode);

      elsewhere.revoke(agreement.id(), "operator", "misuse");
      assertRefused(FaultCode.AGREEMENT_REVOKED, JOBCENTRE, ENROLL);

      elsewhere.reinstate(agreement.id(), "operator", "explained");
      assertNull(fixture.decide().refusal());

      fixture.administration.suspend(agreement.id(), "operator", "again");
      AccessDecision there = fixture.decide(fixture.control(otherNode), JOBCENTRE, ENROLL);
      assertEquals(FaultCode.AGREEMENT_SUSPENDED, there.refusal());
    }
  }

  @Test
  void theTablesAreReadAgainOnlyAfterAChange() {
    Subscribers subscribers = new Subscribers(test.database());
    AccessTable first = subscribers.current();
    assertSame(first, subscribers.current());

    fixture.add(fixture.agreement(AgreementStatus.ACTIVE));

    assertTrue(subscribers.current().processor(fixture.caller).isPresent());
    assertTrue(first.processor(fixture.caller).isEmpty());
  }

  private void assertRefused(FaultCode code, Organisation organisation, Operation operation) {
    assertEquals(code, fixture.decide(fixture.control, organisation, operation).refusal());
  }
}

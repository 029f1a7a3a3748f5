package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.AGREEMENT_REVOKED;
import static dk.dfdg.gateway.law.FaultCode.AGREEMENT_SUSPENDED;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.dfdg.gateway.access.AgreementAdministration;
import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import org.junit.jupiter.api.Test;

/** An agreement that was closed and is opened again. */
class ReinstatedAgreementTest {
  private final Newcomer newcomer =
      Newcomer.at(TestGateway.shared()).withAgreement(AgreementStatus.ACTIVE);

  @Test
  @Provokes({AGREEMENT_REVOKED, AGREEMENT_SUSPENDED})
  void worksFromTheNextCallOn() {
    AgreementAdministration agreements = newcomer.agreements();
    agreements.suspend(newcomer.id(), "test", "the terms are not kept");
    Attack.with(newcomer.enrolls()).isRefused(AGREEMENT_SUSPENDED);
    agreements.revoke(newcomer.id(), "test", "still not");
    Attack.with(newcomer.enrolls()).isRefused(AGREEMENT_REVOKED);
    agreements.reinstate(newcomer.id(), "test", "now they are");
    assertFalse(newcomer.enrolls().send().fault());
  }
}

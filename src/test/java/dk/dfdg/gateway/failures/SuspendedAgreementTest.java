package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.AGREEMENT_SUSPENDED;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import org.junit.jupiter.api.Test;

/** An agreement that the agency has suspended: the very next call obeys. */
@Rule({"WS-03-1", "B07-12-1"})
class SuspendedAgreementTest {
  private final Newcomer newcomer =
      Newcomer.at(TestGateway.shared()).withAgreement(AgreementStatus.ACTIVE);

  @Test
  @Provokes(AGREEMENT_SUSPENDED)
  void isRefusedByLawFromTheNextCallOn() {
    assertFalse(newcomer.enrolls().send().fault());
    newcomer.agreements().suspend(newcomer.id(), "test", "the terms are not kept");
    Attack.with(newcomer.enrolls())
        .isRefused(AGREEMENT_SUSPENDED)
        .saying("§ 13")
        .saying("browserbaserede registreringsløsning i Arbejdsmarkedsportalen");
  }

  @Test
  void changesNothingForOthers() {
    newcomer.agreements().suspend(newcomer.id(), "test", "the terms are not kept");
    assertFalse(Message.enrollment().send().fault());
  }
}

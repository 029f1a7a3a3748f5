package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.AGREEMENT_NOT_ACTIVE;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.access.AgreementChangeRefused;
import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import org.junit.jupiter.api.Test;

/** An agreement that nobody has tested yet. */
@Rule({"WS-01-2", "B07-10-1"})
class DraftAgreementTest {
  private final Newcomer newcomer =
      Newcomer.at(TestGateway.shared()).withAgreement(AgreementStatus.DRAFT);

  @Test
  @Provokes(AGREEMENT_NOT_ACTIVE)
  void isRefused() {
    Attack.with(newcomer.enrolls()).isRefused(AGREEMENT_NOT_ACTIVE);
  }

  @Test
  void cannotBeActivated() {
    assertThrows(
        AgreementChangeRefused.class,
        () -> newcomer.agreements().activate(newcomer.id(), "test", "in a hurry"));
  }
}

package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.AGREEMENT_NOT_ACTIVE;

import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** An agreement whose first day has not come. */
@Provokes(AGREEMENT_NOT_ACTIVE)
class FutureAgreementTest {
  private final Newcomer newcomer =
      Newcomer.at(TestGateway.shared())
          .withAgreement(
              AgreementStatus.ACTIVE,
              TestGateway.shared().clock().today().plusDays(1),
              LocalDate.of(2040, 12, 31));

  @Test
  void isRefused() {
    Attack.with(newcomer.enrolls()).isRefused(AGREEMENT_NOT_ACTIVE);
  }
}

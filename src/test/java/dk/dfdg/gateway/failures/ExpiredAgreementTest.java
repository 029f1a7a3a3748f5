package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.AGREEMENT_EXPIRED;

import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** An agreement whose last day was yesterday. */
@Rule("B07-12-1")
@Provokes(AGREEMENT_EXPIRED)
class ExpiredAgreementTest {
  private final Newcomer newcomer =
      Newcomer.at(TestGateway.shared())
          .withAgreement(
              AgreementStatus.ACTIVE,
              LocalDate.of(2011, 1, 1),
              TestGateway.shared().clock().today().minusDays(1));

  @Test
  void isRefusedByLaw() {
    Attack.with(newcomer.enrolls())
        .isRefused(AGREEMENT_EXPIRED)
        .saying("§ 13")
        .saying("browserbaserede registreringsløsning i Arbejdsmarkedsportalen");
  }
}

package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.CREDENTIALS_BEFORE_PERMISSION;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.PersonPayloads;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** Credentials to Jobnet rest on a permission that holds from 1 November 2014. */
class CredentialsBeforePermissionTest {
  @Test
  @Rule("ADM-01-1")
  @Provokes(CREDENTIALS_BEFORE_PERMISSION)
  void areRefused() {
    try (TestGateway gateway = TestGateway.fresh()) {
      LocalDate dayBefore = LocalDate.of(2014, 10, 31);
      gateway
          .clock()
          .moveTo(Duration.ofDays(ChronoUnit.DAYS.between(gateway.clock().today(), dayBefore)));
      Cpr cpr = Citizens.add(gateway.database());
      assertFalse(Message.enrollment(gateway, cpr).send().fault());
      Attack.with(Message.of(gateway, PersonPayloads.credentials(cpr)))
          .isRefused(CREDENTIALS_BEFORE_PERMISSION)
          .saying("2014-11-01");
    }
  }
}

package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** One character of the Body changed on the way. */
@Provokes(SECURITY_REFUSED)
class ChangedAfterSigningTest {
  @Test
  void isRefused() {
    Attack.with(
            Message.enrollment()
                .asText(xml -> xml.replace("HasEducation>true<", "HasEducation>false<")))
        .isRefused(SECURITY_REFUSED)
        .explaining("a signed part was changed after signing");
  }
}

package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** Two signatures: each might cover what the other does not. */
@Provokes(SECURITY_REFUSED)
class TwoSignaturesTest {
  @Test
  void areRefused() {
    Attack.with(
            Message.enrollment()
                .afterSigning(
                    document ->
                        Xml.appendCopy(
                            Xml.the(document, "Security"), Xml.the(document, "Signature"))))
        .isRefused(SECURITY_REFUSED)
        .explaining("exactly one Signature; it holds 2");
  }
}

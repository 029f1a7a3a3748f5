package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** Two security headers, the second for another actor. */
@Provokes(SECURITY_REFUSED)
class TwoSecurityHeadersTest {
  @Test
  void areRefused() {
    Attack.with(
            Message.enrollment()
                .afterSigning(
                    document ->
                        Xml.appendCopy(Xml.the(document, "Header"), Xml.the(document, "Security"))
                            .setAttributeNS(Xml.SOAP, "soap:actor", "urn:another")))
        .isRefused(SECURITY_REFUSED)
        .explaining("There is more than one wsse:Security header");
  }
}

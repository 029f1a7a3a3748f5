package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** A SAML assertion beside the signature. */
@Provokes(SECURITY_REFUSED)
class SamlAssertionTest {
  @Test
  void isRefused() {
    Attack.with(
            Message.enrollment()
                .inTheSecurityHeader(
                    "<saml:Assertion xmlns:saml='urn:oasis:names:tc:SAML:2.0:assertion' ID='a1' Version='2.0'/>"))
        .isRefused(SECURITY_REFUSED)
        .explaining("a SAML assertion");
  }
}

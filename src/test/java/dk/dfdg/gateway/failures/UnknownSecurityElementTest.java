package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** Anything else in the security header. */
@Provokes(SECURITY_REFUSED)
class UnknownSecurityElementTest {
  @Test
  void isRefused() {
    Attack.with(Message.enrollment().inTheSecurityHeader("<x:Surprise xmlns:x='urn:x'/>"))
        .isRefused(SECURITY_REFUSED)
        .explaining("one BinarySecurityToken, one Timestamp and one Signature, and nothing else");
  }
}

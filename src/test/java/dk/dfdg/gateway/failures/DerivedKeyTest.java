package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** A derived key: symmetric, and so the caller could have forged it. */
@Provokes(SECURITY_REFUSED)
class DerivedKeyTest {
  @Test
  void isRefused() {
    Attack.with(
            Message.enrollment()
                .inTheSecurityHeader(
                    "<wsc:DerivedKeyToken xmlns:wsc='http://docs.oasis-open.org/ws-sx/ws-secureconversation/200512'/>"))
        .isRefused(SECURITY_REFUSED)
        .explaining("a derived key");
  }
}

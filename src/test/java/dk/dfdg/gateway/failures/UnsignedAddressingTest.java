package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addressing headers outside the signature. */
@Provokes(SECURITY_REFUSED)
class UnsignedAddressingTest {
  @ParameterizedTest
  @ValueSource(strings = {"To", "Action", "MessageID"})
  void isRefused(String header) {
    Attack.with(Message.enrollment().signing(how -> how.leavingOut(header)))
        .isRefused(SECURITY_REFUSED)
        .explaining("The header " + header + " is not covered by the signature");
  }
}

package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** Signed with the certificate of a person at work. */
@Provokes(SECURITY_REFUSED)
class EmployeeCertificateTest {
  @Test
  void isRefused() {
    Attack.with(Message.enrollment().as("employee"))
        .isRefused(SECURITY_REFUSED)
        .explaining("employee's or a person's certificate");
  }
}

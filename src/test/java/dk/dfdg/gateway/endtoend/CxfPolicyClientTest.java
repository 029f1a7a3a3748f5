package dk.dfdg.gateway.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.contract.enrollment.v1.GetCurrentEnrollmentRequestType;
import dk.dfdg.gateway.contract.enrollment.v1.ServiceFault;
import dk.dfdg.gateway.contract.enrollment.v1.UnemploymentEnrollmentServicePortType;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.TestGateway;
import jakarta.xml.ws.soap.SOAPFaultException;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A stock CXF client that knows nothing but the served contract: its policy alone makes the client
 * sign what must be signed and demand signed answers. Only the signature algorithm has to be told,
 * since no policy can say it.
 */
class CxfPolicyClientTest {
  private final TestGateway gateway = TestGateway.shared();
  private final Bus bus = BusFactory.newInstance().createBus();
  private final Cpr cpr = Citizens.add(gateway.database());

  @AfterEach
  void closeTheClient() {
    bus.shutdown(true);
  }

  @Test
  void isAnsweredAndAcceptsTheSignedAnswer() throws ServiceFault {
    assertFalse(client("ca").getCurrentEnrollment(question(cpr)).isEnrolledIndicator());
  }

  @Test
  void readsASignedFault() {
    Cpr unknown = Citizens.number();
    ServiceFault fault =
        assertThrows(
            ServiceFault.class, () -> client("ca").getCurrentEnrollment(question(unknown)));
    assertEquals(FaultCode.CITIZEN_ACCESS_DENIED.number(), fault.getFaultInfo().getFaultCode());
  }

  @Test
  void refusesAnAnswerThatAnotherAuthorityVouchesFor() {
    SOAPFaultException refusal =
        assertThrows(
            SOAPFaultException.class,
            () -> client("untrusted").getCurrentEnrollment(question(cpr)));
    assertTrue(refusal.getMessage().contains("No trusted certs found"), refusal.getMessage());
  }

  private UnemploymentEnrollmentServicePortType client(String trusted) {
    return CxfClient.of(bus, gateway, trusted);
  }

  private static GetCurrentEnrollmentRequestType question(Cpr cpr) {
    GetCurrentEnrollmentRequestType request = new GetCurrentEnrollmentRequestType();
    request.setPersonCivilRegistrationIdentifier(cpr.value());
    return request;
  }
}

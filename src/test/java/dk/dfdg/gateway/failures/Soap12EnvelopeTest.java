package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.INVALID_MESSAGE;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** A SOAP 1.2 envelope under the name of SOAP 1.1. */
@Provokes(INVALID_MESSAGE)
class Soap12EnvelopeTest {
  @Test
  void isRefused() {
    Attack.with(
            Message.enrollment()
                .asText(xml -> xml.replace(Xml.SOAP, "http://www.w3.org/2003/05/soap-envelope")))
        .isRefused(INVALID_MESSAGE)
        .explaining("The root is not a SOAP 1.1 envelope");
  }
}

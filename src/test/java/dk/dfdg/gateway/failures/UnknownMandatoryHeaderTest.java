package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.HEADER_NOT_UNDERSTOOD;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A header that must be understood and is not. */
@Provokes(HEADER_NOT_UNDERSTOOD)
class UnknownMandatoryHeaderTest {
  @ParameterizedTest
  @ValueSource(strings = {"1", "true"})
  void isRefused(String mustUnderstand) {
    Attack.with(
            Message.enrollment()
                .withHeader(
                    "<x:Transaction xmlns:x='urn:x' xmlns:soap='%s' soap:mustUnderstand='%s'/>"
                        .formatted(Xml.SOAP, mustUnderstand)))
        .isRefused(HEADER_NOT_UNDERSTOOD);
  }
}

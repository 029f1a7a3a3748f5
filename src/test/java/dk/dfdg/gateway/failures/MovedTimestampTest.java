package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Signature wrapping of the Timestamp: an old message is given a new one. */
@Provokes(SECURITY_REFUSED)
class MovedTimestampTest {
  @Test
  void isRefused() {
    Attack.with(
            Message.enrollment()
                .afterSigning(
                    document -> {
                      Element signed = Xml.the(document, "Timestamp");
                      Xml.appendCopy(Xml.the(document, "Security"), signed);
                      Xml.hide(signed);
                    }))
        .isRefused(SECURITY_REFUSED)
        .explaining("The Timestamp is not covered by the signature");
  }
}

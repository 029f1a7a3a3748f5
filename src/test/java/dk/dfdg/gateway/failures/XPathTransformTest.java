package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A reference that chooses its nodes by XPath: it might leave out what counts. */
@Provokes(SECURITY_REFUSED)
class XPathTransformTest {
  @Test
  void isRefused() {
    Message message = Message.enrollment();
    Attack.with(
            message.afterSigning(
                document -> {
                  Element transforms = Xml.the(document, "Transforms");
                  Element xpath =
                      Xml.append(
                          transforms,
                          "<ds:Transform xmlns:ds='%s' Algorithm='http://www.w3.org/TR/1999/REC-xpath-19991116'><ds:XPath>true()</ds:XPath></ds:Transform>"
                              .formatted(Xml.DS));
                  transforms.insertBefore(xpath, transforms.getFirstChild());
                  Resigning.withRsa(document, message.key().key());
                }))
        .isRefused(SECURITY_REFUSED)
        .explaining("A reference's transforms are [http://www.w3.org/TR/1999/REC-xpath-19991116");
  }
}

package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Signature wrapping of headers: the signed one lives on under another header, and an unsigned one
 * takes its place.
 */
@Provokes(SECURITY_REFUSED)
class MovedHeaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ActiveOrganisationHeader",
        "RequestUserMetadataHeader",
        "MessageID",
        "Action",
        "To"
      })
  void isRefused(String name) {
    Attack.with(Message.enrollment().afterSigning(document -> move(document, name)))
        .isRefused(SECURITY_REFUSED)
        .explaining("The header " + name + " is not covered by the signature");
  }

  private static void move(Document document, String name) {
    Element signed = Xml.the(document, name);
    Element header = Xml.the(document, "Header");
    Xml.appendCopy(header, signed);
    Xml.hide(signed);
  }
}

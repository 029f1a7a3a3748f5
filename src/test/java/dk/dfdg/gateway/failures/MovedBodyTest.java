package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Signature wrapping: the signed Body lives on under another header, and a second Body says
 * something else.
 */
@Provokes(SECURITY_REFUSED)
class MovedBodyTest {
  @Test
  void aNewBodyWithoutAnIdIsRefused() {
    Attack.with(Message.enrollment().afterSigning(document -> move(document, "")))
        .isRefused(SECURITY_REFUSED)
        .explaining("The Body is not covered by the signature");
  }

  @Test
  void aNewBodyWithAnIdOfItsOwnIsRefused() {
    Attack.with(Message.enrollment().afterSigning(document -> move(document, "wsu:Id='other'")))
        .isRefused(SECURITY_REFUSED)
        .explaining("The Body is not covered by the signature");
  }

  @Test
  void aNewBodyInsideTheSignaturesObjectIsRefused() {
    Attack.with(
            Message.enrollment()
                .afterSigning(
                    document -> {
                      move(document, "");
                      Element object =
                          Xml.append(
                              Xml.the(document, "Signature"),
                              "<ds:Object xmlns:ds='" + Xml.DS + "'/>");
                      object.appendChild(Xml.the(document, "Wrapper"));
                    }))
        .isRefused(SECURITY_REFUSED)
        .explaining("SignedInfo, SignatureValue and KeyInfo, and nothing else");
  }

  private static void move(Document document, String attributes) {
    Element body = Xml.the(document, "Body");
    Element payload = (Element) body.getFirstChild().cloneNode(true);
    Xml.hide(body);
    Xml.append(
            document.getDocumentElement(),
            "<soap:Body xmlns:soap='%s' xmlns:wsu='%s' %s/>"
                .formatted(Xml.SOAP, Xml.WSU, attributes))
        .appendChild(payload);
  }
}

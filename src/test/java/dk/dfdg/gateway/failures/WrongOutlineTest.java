package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.INVALID_MESSAGE;

import dk.dfdg.gateway.testing.Provokes;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** An envelope that is not one Header, then one Body, then one message. */
@Provokes(INVALID_MESSAGE)
class WrongOutlineTest {
  @Test
  void twoBodiesAreRefused() {
    refused(
        document ->
            Xml.append(document.getDocumentElement(), "<s:Body xmlns:s='" + Xml.SOAP + "'/>"));
  }

  @Test
  void twoMessagesAreRefused() {
    refused(document -> Xml.append(Xml.the(document, "Body"), "<x:More xmlns:x='urn:x'/>"));
  }

  @Test
  void anEmptyBodyIsRefused() {
    refused(
        document ->
            Xml.the(document, "Body").removeChild(Xml.the(document, "Body").getFirstChild()));
  }

  @Test
  void noHeaderIsRefused() {
    refused(document -> Xml.remove(document, "Header"));
  }

  private static void refused(Consumer<Document> change) {
    Attack.with(Message.enrollment().afterSigning(change)).isRefused(INVALID_MESSAGE);
  }
}

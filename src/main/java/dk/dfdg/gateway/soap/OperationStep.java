package dk.dfdg.gateway.soap;

import static dk.dfdg.gateway.law.FaultCode.ADDRESSING_INCOMPLETE;
import static dk.dfdg.gateway.law.FaultCode.HEADER_NOT_UNDERSTOOD;
import static dk.dfdg.gateway.law.FaultCode.SOAP_ACTION_MISMATCH;
import static dk.dfdg.gateway.law.FaultCode.UNKNOWN_OPERATION;

import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;

/**
 * What is asked for: the payload names the operation, and SOAPAction and wsa:Action must say the
 * same. Answers go back on the same connection only: another reply address would let a caller make
 * the gateway call strangers.
 */
final class OperationStep {
  private static final int LONGEST_MESSAGE_ID = 255;
  private static final QName ADDRESS = new QName(SoapNames.WSA, "Address");
  private static final Set<QName> ADDRESSING =
      Set.of(SoapNames.TO, SoapNames.ACTION, SoapNames.MESSAGE_ID);

  /** SOAP 1.1 knows only the first; some write the second. */
  private static final Set<String> TRUE = Set.of("1", "true");

  void check(Call call) {
    Envelope envelope = call.envelope();
    ServiceContract.Operation operation =
        call.contract()
            .operation(Dom.name(envelope.payload()))
            .orElseThrow(() -> new Refusal(UNKNOWN_OPERATION));
    call.operation(operation);
    checkAddressing(call);
    checkActions(call, operation);
    checkUnderstood(envelope, call.contract());
  }

  private static void checkAddressing(Call call) {
    Envelope envelope = call.envelope();
    for (QName name : call.contract().requiredHeaders()) {
      List<Element> found = Dom.children(envelope.header(), name);
      if (ADDRESSING.contains(name)
          && (found.size() != 1 || found.get(0).getTextContent().isBlank())) {
        throw addressing(
            "Headeren wsa:" + name.getLocalPart() + " skal stå netop én gang.",
            "The header wsa:" + name.getLocalPart() + " must occur exactly once.");
      }
    }
    if (call.messageId().length() > LONGEST_MESSAGE_ID) {
      throw addressing(
          "wsa:MessageID er længere end " + LONGEST_MESSAGE_ID + " tegn.",
          "wsa:MessageID is longer than " + LONGEST_MESSAGE_ID + " characters.");
    }
    for (QName name : List.of(SoapNames.REPLY_TO, SoapNames.FAULT_TO)) {
      for (Element reply : Dom.children(envelope.header(), name)) {
        if (!Dom.childText(reply, ADDRESS).orElse("").equals(SoapNames.WSA_ANONYMOUS)) {
          throw addressing(
              "wsa:" + name.getLocalPart() + " skal være den anonyme adresse.",
              "wsa:" + name.getLocalPart() + " must be the anonymous address.");
        }
      }
    }
  }

  private static void checkActions(Call call, ServiceContract.Operation operation) {
    String addressed = call.envelope().headerText(SoapNames.ACTION).orElse("");
    if (!operation.action().equals(call.soapAction()) || !operation.action().equals(addressed)) {
      throw new Refusal(
          Violation.of(SOAP_ACTION_MISMATCH)
              .because(
                  "Body indeholder "
                      + operation.request().getLocalPart()
                      + "; både SOAPAction og wsa:Action skal være "
                      + operation.action()
                      + ".",
                  "The Body holds "
                      + operation.request().getLocalPart()
                      + "; both SOAPAction and wsa:Action must be "
                      + operation.action()
                      + "."));
    }
  }

  private static void checkUnderstood(Envelope envelope, ServiceContract contract) {
    for (Element header : envelope.headers()) {
      QName name = Dom.name(header);
      boolean known = name.equals(SoapNames.SECURITY) || contract.signedHeaders().contains(name);
      if (!known && TRUE.contains(header.getAttributeNS(SoapNames.SOAP, "mustUnderstand"))) {
        throw new Refusal(HEADER_NOT_UNDERSTOOD);
      }
    }
  }

  private static Refusal addressing(String danish, String english) {
    return new Refusal(Violation.of(ADDRESSING_INCOMPLETE).because(danish, english));
  }
}

import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPMessage;
import jakarta.xml.ws.handler.MessageContext;
import jakarta.xml.ws.handler.soap.SOAPHandler;
import jakarta.xml.ws.handler.soap.SOAPMessageContext;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.xml.namespace.QName;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.dom.DOMSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Adds the headers to every call, signs it, and checks the signature of every answer. */
final class SigningHandler implements SOAPHandler<SOAPMessageContext> {
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String WSA = "http://www.w3.org/2005/08/addressing";
  private static final String HEADERS = "http://service.bm.dk/dfdg/headers/v1/";
  private static final String COMMON = "http://service.bm.dk/dfdg/common/v1/";

  private final URI address;
  private final MessageSignature signature;

  SigningHandler(URI address, Path keys) throws Exception {
    this.address = address;
    this.signature = new MessageSignature(keys);
  }

  @Override
  public boolean handleMessage(SOAPMessageContext context) {
    try {
      if (Boolean.TRUE.equals(context.get(MessageContext.MESSAGE_OUTBOUND_PROPERTY))) {
        send(context);
      } else {
        signature.check(tree(context.getMessage()));
      }
      return true;
    } catch (Exception e) {
      throw new IllegalStateException("The message was not signed as it should be", e);
    }
  }

  @Override
  public boolean handleFault(SOAPMessageContext context) {
    return handleMessage(context);
  }

  private void send(SOAPMessageContext context)
      throws SOAPException, TransformerException, GeneralSecurityException, Exception {
    String action = soapAction(context);
    Document envelope = tree(context.getMessage());
    Element header = header(envelope);
    add(header, WSA, "wsa:Action", action);
    add(header, WSA, "wsa:MessageID", "urn:uuid:" + UUID.randomUUID());
    add(header, WSA, "wsa:To", address.toString());
    Element organisation = add(header, HEADERS, "h:ActiveOrganisationHeader", null);
    add(organisation, COMMON, "c:OrganisationTypeIdentifier", "8");
    add(organisation, COMMON, "c:OrganisationCode", "10100");
    Element request = add(header, HEADERS, "h:RequestUserMetadataHeader", null);
    Element user = add(request, HEADERS, "h:RequestUserStructure", null);
    add(user, HEADERS, "h:UserFullName", "A client of the JAX-WS RI");
    add(user, HEADERS, "h:RequestUserTypeIdentifier", "3");
    signature.sign(envelope, header);
    context.getMessage().getSOAPPart().setContent(new DOMSource(envelope));
    context.put(
        MessageContext.HTTP_REQUEST_HEADERS, Map.of("SOAPAction", List.of("\"" + action + "\"")));
  }

  private static String soapAction(SOAPMessageContext context) {
    QName operation = (QName) context.get(MessageContext.WSDL_OPERATION);
    return operation.getNamespaceURI() + operation.getLocalPart();
  }

  /** A plain tree: SAAJ's own may be no place for a signature. */
  private static Document tree(SOAPMessage message) throws SOAPException, TransformerException {
    DOMResult result = new DOMResult();
    TransformerFactory.newInstance()
        .newTransformer()
        .transform(message.getSOAPPart().getContent(), result);
    return (Document) result.getNode();
  }

  private static Element header(Document envelope) {
    Element root = envelope.getDocumentElement();
    if (envelope.getElementsByTagNameNS(SOAP, "Header").getLength() > 0) {
      return (Element) envelope.getElementsByTagNameNS(SOAP, "Header").item(0);
    }
    Element header = envelope.createElementNS(SOAP, root.getPrefix() + ":Header");
    root.insertBefore(header, root.getFirstChild());
    return header;
  }

  static Element add(Element parent, String namespace, String name, String text) {
    Element element = parent.getOwnerDocument().createElementNS(namespace, name);
    element.setAttributeNS(
        "http://www.w3.org/2000/xmlns/", "xmlns:" + name.split(":")[0], namespace);
    parent.appendChild(element);
    if (text != null) {
      element.setTextContent(text);
    }
    return element;
  }

  @Override
  public Set<QName> getHeaders() {
    return Set.of(new QName(MessageSignature.WSSE, "Security"));
  }

  @Override
  public void close(MessageContext context) {
    // Nothing is held.
  }
}

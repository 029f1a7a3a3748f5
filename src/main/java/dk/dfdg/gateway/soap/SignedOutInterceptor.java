package dk.dfdg.gateway.soap;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamWriter;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.interceptor.StaxOutInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.W3CDOMStreamWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Step 10: every answer, response or fault, gets its addressing headers and is signed. CXF writes
 * into a DOM tree instead of the connection; when it has finished, the tree is signed and sent.
 */
final class SignedOutInterceptor extends AbstractPhaseInterceptor<Message> {
  private final EnvelopeSigner signer;
  private final CallLog log;

  SignedOutInterceptor(EnvelopeSigner signer, CallLog log) {
    super(Phase.PRE_STREAM);
    addBefore(StaxOutInterceptor.class.getName());
    this.signer = signer;
    this.log = log;
  }

  @Override
  public void handleMessage(Message message) {
    if (message.getExchange().get(Call.class) == null) {
      return; // A page of the contract, not a call.
    }
    W3CDOMStreamWriter tree = new W3CDOMStreamWriter();
    message.setContent(XMLStreamWriter.class, tree);
    // Where CXF sees a tree it does not take its short cut to the connection.
    message.setContent(Node.class, tree.getDocument());
    message.getInterceptorChain().add(new Ending());
  }

  private final class Ending extends AbstractPhaseInterceptor<Message> {
    Ending() {
      super(Phase.PRE_STREAM_ENDING);
    }

    @Override
    public void handleMessage(Message message) {
      Call call = message.getExchange().get(Call.class);
      W3CDOMStreamWriter writer = (W3CDOMStreamWriter) message.getContent(XMLStreamWriter.class);
      Document envelope = writer.getDocument();
      addAddressing(call, envelope);
      signer.sign(envelope);
      send(envelope, message.getContent(OutputStream.class));
      log.answered(call);
    }
  }

  /** In one write: the canonicaliser itself writes a byte at a time. */
  private static void send(Document envelope, OutputStream connection) {
    try {
      connection.write(SignedClient.bytes(envelope));
    } catch (IOException e) {
      throw new Fault(e);
    }
  }

  private static void addAddressing(Call call, Document envelope) {
    Element root = envelope.getDocumentElement();
    Element header = Dom.child(root, SoapNames.HEADER).orElseGet(() -> insertHeader(root));
    String action =
        call.isRefused()
            ? call.contract().namespace() + "ServiceFault"
            : call.operation().action() + "Response";
    add(header, SoapNames.ACTION, action);
    add(header, SoapNames.MESSAGE_ID, "urn:uuid:" + UUID.randomUUID());
    add(header, SoapNames.TO, SoapNames.WSA_ANONYMOUS);
    if (call.messageId() != null) {
      add(header, new QName(SoapNames.WSA, "RelatesTo"), call.messageId());
    }
  }

  private static Element insertHeader(Element root) {
    String prefix = root.getPrefix() == null ? "" : root.getPrefix() + ":";
    Element header = root.getOwnerDocument().createElementNS(SoapNames.SOAP, prefix + "Header");
    root.insertBefore(header, root.getFirstChild());
    Dom.declarePrefix(header, root);
    return header;
  }

  private static void add(Element header, QName name, String text) {
    Dom.append(header, name.getNamespaceURI(), "wsa:" + name.getLocalPart()).setTextContent(text);
  }
}

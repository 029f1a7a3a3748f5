package dk.dfdg.gateway.soap;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.binding.soap.SoapBindingConstants;
import org.apache.cxf.helpers.CastUtils;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.W3CDOMStreamReader;
import org.w3c.dom.Node;

/**
 * Runs our chain before anything of CXF reads the message, then hands CXF the verified Body alone:
 * there is no second reading of headers that could see something else than what was signed.
 */
final class ChainInInterceptor extends AbstractPhaseInterceptor<Message> {
  private final ServiceContract contract;
  private final CallChain chain;
  private final CallLog log;

  ChainInInterceptor(ServiceContract contract, CallChain chain, CallLog log) {
    super(Phase.RECEIVE);
    this.contract = contract;
    this.chain = chain;
    this.log = log;
  }

  @Override
  public void handleMessage(Message message) {
    if (!"POST".equals(message.get(Message.HTTP_REQUEST_METHOD))) {
      return; // HttpGuard lets nothing but POST and the contract's pages through.
    }
    Call call = new Call(contract, soapAction(message));
    message.getExchange().put(Call.class, call);
    log.received(call);
    chain.run(call, bytes(message));
    Node header = call.envelope().header();
    header.getParentNode().removeChild(header);
    message.setContent(
        XMLStreamReader.class,
        new W3CDOMStreamReader(call.envelope().document().getDocumentElement()));
    message.removeContent(InputStream.class);
  }

  private static byte[] bytes(Message message) {
    try (InputStream in = message.getContent(InputStream.class)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new Fault(e);
    }
  }

  private static String soapAction(Message message) {
    Map<String, List<String>> headers =
        CastUtils.cast((Map<?, ?>) message.get(Message.PROTOCOL_HEADERS));
    List<String> values = headers.get(SoapBindingConstants.SOAP_ACTION);
    String value = values == null || values.size() != 1 ? "" : values.get(0).trim();
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}

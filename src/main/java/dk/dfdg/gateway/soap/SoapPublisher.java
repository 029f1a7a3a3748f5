package dk.dfdg.gateway.soap;

import jakarta.xml.ws.soap.SOAPBinding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.apache.cxf.ws.policy.PolicyEngine;

/**
 * Publishes the services on one CXF bus behind one servlet. Everything is published before the
 * servlet is given out, since CXF never answers on a path that was asked for before its endpoint
 * was there.
 *
 * <p>CXF's policy engine is off on the server: it would leave faults of refused calls unsigned and
 * cannot be told the signature algorithm apart from the digest. The policy in the contract is
 * enforced by {@link SecurityStep} instead, from the same file.
 */
public final class SoapPublisher {
  private final Bus bus = new ExtensionManagerBus();
  private final RefusalOutInterceptor refusals;
  private final SignedOutInterceptor signed;
  private final CallLog log;

  /**
   * @param key signs every answer
   */
  public SoapPublisher(FaultDetail detail, SigningKey key, SecuritySettings settings, CallLog log) {
    BusFactory.setDefaultBus(bus);
    bus.getExtension(PolicyEngine.class).setEnabled(false);
    this.log = log;
    this.refusals = new RefusalOutInterceptor(detail, log);
    int secondsToLive = (int) settings.timeToLive().toSeconds();
    EnvelopeSigner signer = new EnvelopeSigner(key, secondsToLive, settings.provider());
    this.signed = new SignedOutInterceptor(signer, log);
  }

  /** Publishes one service. */
  public void publish(ServiceContract contract, Object endpoint, CallChain chain) {
    EndpointImpl published = new EndpointImpl(bus, endpoint, SOAPBinding.SOAP11HTTP_BINDING);
    published.setWsdlLocation(contract.wsdl().toUri().toString());
    published.setServiceName(new javax.xml.namespace.QName(contract.namespace(), contract.name()));
    published.setEndpointName(
        new javax.xml.namespace.QName(contract.namespace(), contract.name() + "Port"));
    Map<String, Object> properties = new HashMap<>();
    // The schema has been checked by our own step, whose words do not quote values; and CXF must
    // not log what it throws.
    properties.put("schema-validation-enabled", "false");
    properties.put(
        FaultListener.class.getName(), (FaultListener) (exception, description, message) -> false);
    published.setProperties(properties);
    published.getInInterceptors().add(new ChainInInterceptor(contract, chain, log));
    published.getOutInterceptors().add(signed);
    published.getOutFaultInterceptors().addAll(List.of(refusals, signed));
    published.publish("/" + contract.name() + "/v1");
  }

  /** The servlet to mount below {@code /services}, after everything is published. */
  public CXFNonSpringServlet servlet() {
    CXFNonSpringServlet servlet = new CXFNonSpringServlet();
    servlet.setBus(bus);
    return servlet;
  }

  /** Takes every service away. */
  public void close() {
    bus.shutdown(true);
  }
}

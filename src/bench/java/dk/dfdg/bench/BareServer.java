package dk.dfdg.bench;

import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.contract.common.v1.ServiceReceiptType;
import dk.dfdg.gateway.contract.enrollment.v1.CancelUnemploymentEnrollmentRequestType;
import dk.dfdg.gateway.contract.enrollment.v1.CancelUnemploymentEnrollmentResponseType;
import dk.dfdg.gateway.contract.enrollment.v1.ConfirmJobSearchRequestType;
import dk.dfdg.gateway.contract.enrollment.v1.ConfirmJobSearchResponseType;
import dk.dfdg.gateway.contract.enrollment.v1.GetCurrentEnrollmentRequestType;
import dk.dfdg.gateway.contract.enrollment.v1.GetCurrentEnrollmentResponseType;
import dk.dfdg.gateway.contract.enrollment.v1.RegisterWishToStayEnrolledRequestType;
import dk.dfdg.gateway.contract.enrollment.v1.RegisterWishToStayEnrolledResponseType;
import dk.dfdg.gateway.contract.enrollment.v1.UnemploymentEnrollmentRequestType;
import dk.dfdg.gateway.contract.enrollment.v1.UnemploymentEnrollmentResponseType;
import dk.dfdg.gateway.contract.enrollment.v1.UnemploymentEnrollmentServicePortType;
import dk.dfdg.gateway.contract.enrollment.v1.WithdrawEnrollmentCancellationRequestType;
import dk.dfdg.gateway.contract.enrollment.v1.WithdrawEnrollmentCancellationResponseType;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.security.auth.callback.CallbackHandler;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.namespace.QName;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * The peer: the same contract on CXF as it comes, with CXF's own policy engine doing the signatures
 * and a constant answer. With {@code unsigned} the policy is taken out of the contract.
 *
 * <p>Arguments: sandbox directory, {@code signed} or {@code unsigned}, WSDL file.
 */
public final class BareServer {
  private static final String NAMESPACE = "http://service.bm.dk/dfdg/UnemploymentEnrollment/v1/";
  private static final String PASSWORD = "sandbox";

  private BareServer() {}

  public static void main(String[] arguments) throws Exception {
    Path keys = Path.of(arguments[0], "keys");
    boolean signed = arguments[1].equals("signed");
    Path wsdl = Path.of(arguments[2]).toAbsolutePath();
    Bus bus = BusFactory.getDefaultBus();
    EndpointImpl endpoint = new EndpointImpl(bus, new ConstantAnswer());
    endpoint.setWsdlLocation((signed ? wsdl : withoutPolicy(wsdl)).toUri().toString());
    endpoint.setServiceName(new QName(NAMESPACE, "UnemploymentEnrollmentService"));
    endpoint.setEndpointName(new QName(NAMESPACE, "UnemploymentEnrollmentServicePort"));
    if (signed) {
      endpoint.setProperties(security(keys));
    }
    endpoint.publish("/UnemploymentEnrollmentService/v1");
    CXFNonSpringServlet servlet = new CXFNonSpringServlet();
    servlet.setBus(bus);
    Server server = new Server();
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStorePath(keys.resolve("tls.p12").toString());
    tls.setKeyStorePassword(PASSWORD);
    HttpConfiguration http = new HttpConfiguration();
    SecureRequestCustomizer secure = new SecureRequestCustomizer();
    secure.setSniHostCheck(false);
    http.addCustomizer(secure);
    ServerConnector connector =
        new ServerConnector(
            server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler("/");
    context.addServlet(new ServletHolder(servlet), "/services/*");
    server.setHandler(context);
    server.start();
    System.out.println("Ready: https://localhost:" + connector.getLocalPort() + "/");
    server.join();
  }

  private static Path withoutPolicy(Path wsdl) throws Exception {
    String text = Files.readString(wsdl);
    String bare =
        text.replaceAll("(?s)<wsp:Policy wsu:Id.*?\n  </wsp:Policy>", "")
            .replaceAll("<wsp:PolicyReference[^>]*/>", "")
            .replace("../xsd/", wsdl.getParent().resolveSibling("xsd").toUri().toString());
    Path file = Files.createTempFile("unsigned", ".wsdl");
    file.toFile().deleteOnExit();
    return Files.writeString(file, bare);
  }

  private static Map<String, Object> security(Path keys) throws Exception {
    Map<String, Object> properties = new HashMap<>();
    properties.put("ws-security.signature.crypto", crypto(keys.resolve("gateway.p12"), false));
    properties.put("ws-security.encryption.crypto", crypto(keys.resolve("ca.pem"), true));
    properties.put("ws-security.signature.username", "gateway");
    properties.put(
        "ws-security.asymmetric.signature.algorithm",
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
    properties.put(
        "ws-security.callback-handler",
        (CallbackHandler)
            callbacks -> {
              for (var callback : callbacks) {
                ((WSPasswordCallback) callback).setPassword(PASSWORD);
              }
            });
    return properties;
  }

  private static Merlin crypto(Path file, boolean trust) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    if (trust) {
      store.load(null, null);
      try (InputStream in = Files.newInputStream(file)) {
        store.setCertificateEntry(
            "ca",
            java.security.cert.CertificateFactory.getInstance("X.509").generateCertificate(in));
      }
    } else {
      try (InputStream in = Files.newInputStream(file)) {
        store.load(in, PASSWORD.toCharArray());
      }
    }
    Merlin crypto = new Merlin();
    if (trust) {
      crypto.setTrustStore(store);
    } else {
      crypto.setKeyStore(store);
      crypto.setDefaultX509Identifier(store.aliases().nextElement());
    }
    return crypto;
  }

  /** Answers every enrollment with a new receipt and knows nothing else. */
  private static final class ConstantAnswer implements UnemploymentEnrollmentServicePortType {
    @Override
    public UnemploymentEnrollmentResponseType unemploymentEnrollment(
        UnemploymentEnrollmentRequestType request) {
      ServiceReceiptType receipt = new ServiceReceiptType();
      receipt.setMessageIdentifier(UUID.randomUUID().toString());
      receipt.setEventDate(
          DatatypeFactory.newDefaultInstance()
              .newXMLGregorianCalendar("2026-11-20T12:00:00+01:00"));
      UnemploymentEnrollmentResponseType response = new UnemploymentEnrollmentResponseType();
      response.setServiceReceipt(receipt);
      return response;
    }

    @Override
    public CancelUnemploymentEnrollmentResponseType cancelUnemploymentEnrollment(
        CancelUnemploymentEnrollmentRequestType request) {
      throw new IllegalStateException("not measured");
    }

    @Override
    public WithdrawEnrollmentCancellationResponseType withdrawEnrollmentCancellation(
        WithdrawEnrollmentCancellationRequestType request) {
      throw new IllegalStateException("not measured");
    }

    @Override
    public ConfirmJobSearchResponseType confirmJobSearch(ConfirmJobSearchRequestType request) {
      throw new IllegalStateException("not measured");
    }

    @Override
    public RegisterWishToStayEnrolledResponseType registerWishToStayEnrolled(
        RegisterWishToStayEnrolledRequestType request) {
      throw new IllegalStateException("not measured");
    }

    @Override
    public GetCurrentEnrollmentResponseType getCurrentEnrollment(
        GetCurrentEnrollmentRequestType request) {
      throw new IllegalStateException("not measured");
    }

    @Override
    public PingResponseType ping(PingRequestType request) {
      throw new IllegalStateException("not measured");
    }
  }
}

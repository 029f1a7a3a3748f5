package dk.dfdg.gateway.endtoend;

import dk.dfdg.gateway.contract.enrollment.v1.UnemploymentEnrollmentServicePortType;
import dk.dfdg.gateway.contract.headers.v1.ActiveOrganisationHeaderType;
import dk.dfdg.gateway.contract.headers.v1.ObjectFactory;
import dk.dfdg.gateway.contract.headers.v1.RequestUserMetadataType;
import dk.dfdg.gateway.contract.headers.v1.RequestUserStructureType;
import dk.dfdg.gateway.soap.SigningKey;
import dk.dfdg.gateway.testing.TestGateway;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.ws.BindingProvider;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.TrustManagerFactory;
import javax.xml.namespace.QName;
import org.apache.cxf.Bus;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.databinding.DataBinding;
import org.apache.cxf.headers.Header;
import org.apache.cxf.jaxb.JAXBDataBinding;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.transport.http.HTTPConduitConfigurer;
import org.apache.cxf.ws.security.SecurityConstants;
import org.apache.wss4j.common.crypto.Merlin;

/** A client of the enrollment service as CXF makes it from the served contract. */
final class CxfClient {
  private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
  private static final String HEADERS = "http://service.bm.dk/dfdg/headers/v1/";

  private CxfClient() {}

  /**
   * @param trusted name of the certificate that answers must come from
   */
  static UnemploymentEnrollmentServicePortType of(Bus bus, TestGateway gateway, String trusted) {
    bus.setExtension(
        (name, address, conduit) -> conduit.setTlsClientParameters(tls(gateway)),
        HTTPConduitConfigurer.class);
    JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
    factory.setBus(bus);
    factory.setServiceClass(UnemploymentEnrollmentServicePortType.class);
    factory.setWsdlLocation(gateway.enrollment() + "?wsdl");
    factory.setServiceName(new QName(TestGateway.ENROLLMENT, "UnemploymentEnrollmentService"));
    factory.setEndpointName(new QName(TestGateway.ENROLLMENT, "UnemploymentEnrollmentServicePort"));
    factory.setAddress(gateway.enrollment().toString());
    factory.setProperties(
        Map.of(
            FaultListener.class.getName(),
            (FaultListener) (exception, description, message) -> false));
    Object client = factory.create();
    Map<String, Object> context = ((BindingProvider) client).getRequestContext();
    context.put(SecurityConstants.ASYMMETRIC_SIGNATURE_ALGORITHM, RSA_SHA256);
    context.put(SecurityConstants.SIGNATURE_CRYPTO, own(gateway.key("workbase")));
    context.put(SecurityConstants.SIGNATURE_USERNAME, "key");
    context.put(SecurityConstants.SIGNATURE_PASSWORD, "");
    context.put(SecurityConstants.ENCRYPT_CRYPTO, trust(gateway.key(trusted)));
    context.put(SecurityConstants.SUBJECT_CERT_CONSTRAINTS, ".*");
    context.put(Header.HEADER_LIST, new ArrayList<>(headers()));
    return (UnemploymentEnrollmentServicePortType) client;
  }

  private static TLSClientParameters tls(TestGateway gateway) {
    try {
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(gateway.authority());
      TLSClientParameters tls = new TLSClientParameters();
      tls.setTrustManagers(trust.getTrustManagers());
      return tls;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Merlin own(SigningKey key) {
    try {
      KeyStore store = empty();
      store.setKeyEntry("key", key.key(), new char[0], new Certificate[] {key.certificate()});
      Merlin crypto = new Merlin();
      crypto.setKeyStore(store);
      return crypto;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Merlin trust(SigningKey authority) {
    try {
      KeyStore store = empty();
      store.setCertificateEntry("authority", authority.certificate());
      Merlin crypto = new Merlin();
      crypto.setTrustStore(store);
      return crypto;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static List<Header> headers() {
    ActiveOrganisationHeaderType organisation = new ActiveOrganisationHeaderType();
    organisation.setOrganisationTypeIdentifier(8);
    organisation.setOrganisationCode("10100");
    RequestUserStructureType user = new RequestUserStructureType();
    user.setUserFullName("A stock client");
    user.setRequestUserTypeIdentifier(3);
    RequestUserMetadataType metadata = new RequestUserMetadataType();
    metadata.setRequestUserStructure(user);
    ObjectFactory objects = new ObjectFactory();
    return List.of(
        header("ActiveOrganisationHeader", objects.createActiveOrganisationHeader(organisation)),
        header("RequestUserMetadataHeader", objects.createRequestUserMetadataHeader(metadata)));
  }

  private static Header header(String name, Object value) {
    try {
      DataBinding binding = new JAXBDataBinding(ObjectFactory.class);
      return new Header(new QName(HEADERS, name), value, binding);
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }
}

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** WS-Security with nothing but Java's own XML signatures. */
final class MessageSignature {
  static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  private static final String WSU =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
  private static final String X509 =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
  private static final String BASE64 =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";
  private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
  private static final char[] PASSWORD = "sandbox".toCharArray();
  private static final XMLSignatureFactory XML = XMLSignatureFactory.getInstance("DOM");

  private final PrivateKey key;
  private final X509Certificate certificate;
  private final X509Certificate authority;

  MessageSignature(Path keys) throws Exception {
    try (InputStream in = Files.newInputStream(keys.resolve("workbase.p12"));
        InputStream ca = Files.newInputStream(keys.resolve("ca.pem"))) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD);
      String alias = store.aliases().nextElement();
      key = (PrivateKey) store.getKey(alias, PASSWORD);
      certificate = (X509Certificate) store.getCertificate(alias);
      authority = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(ca);
    }
  }

  void sign(Document envelope, Element header) throws Exception {
    List<Element> parts = new ArrayList<>();
    for (Node child = header.getFirstChild(); child != null; child = child.getNextSibling()) {
      parts.add((Element) child);
    }
    parts.add((Element) header.getNextSibling());
    Element security = SigningHandler.add(header, WSSE, "wsse:Security", null);
    Element token =
        SigningHandler.add(
            security,
            WSSE,
            "wsse:BinarySecurityToken",
            Base64.getEncoder().encodeToString(certificate.getEncoded()));
    token.setAttribute("ValueType", X509);
    token.setAttribute("EncodingType", BASE64);
    identify(token, "token");
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Element timestamp = SigningHandler.add(security, WSU, "wsu:Timestamp", null);
    SigningHandler.add(timestamp, WSU, "wsu:Created", now.toString());
    SigningHandler.add(timestamp, WSU, "wsu:Expires", now.plusSeconds(300).toString());
    parts.add(timestamp);

    DOMSignContext context = new DOMSignContext(key, security);
    List<Reference> references = new ArrayList<>();
    for (Element part : parts) {
      String id = "part-" + references.size();
      identify(part, id);
      context.setIdAttributeNS(part, WSU, "Id");
      references.add(reference(id));
    }
    SignedInfo signedInfo =
        XML.newSignedInfo(
            XML.newCanonicalizationMethod(
                CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
            XML.newSignatureMethod(RSA_SHA256, null),
            references);
    Element tokenReference =
        SigningHandler.add(security, WSSE, "wsse:SecurityTokenReference", null);
    Element direct = SigningHandler.add(tokenReference, WSSE, "wsse:Reference", null);
    direct.setAttribute("URI", "#token");
    direct.setAttribute("ValueType", X509);
    security.removeChild(tokenReference);
    XML.newXMLSignature(
            signedInfo,
            XML.getKeyInfoFactory().newKeyInfo(List.of(new DOMStructure(tokenReference))))
        .sign(context);
  }

  private static void identify(Element element, String id) {
    element.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:wsu", WSU);
    element.setAttributeNS(WSU, "wsu:Id", id);
  }

  private static Reference reference(String id) throws GeneralSecurityException {
    return XML.newReference(
        "#" + id,
        XML.newDigestMethod(DigestMethod.SHA256, null),
        List.of(XML.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
        null,
        null);
  }

  /** The answer's Body must be signed by someone whom the authority vouches for. */
  void check(Document envelope) throws Exception {
    byte[] token =
        Base64.getMimeDecoder().decode(the(envelope, WSSE, "BinarySecurityToken").getTextContent());
    X509Certificate signer =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(token));
    signer.verify(authority.getPublicKey());
    DOMValidateContext context =
        new DOMValidateContext(
            signer.getPublicKey(), the(envelope, XMLSignature.XMLNS, "Signature"));
    NodeList all = envelope.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      if (((Element) all.item(i)).hasAttributeNS(WSU, "Id")) {
        context.setIdAttributeNS((Element) all.item(i), WSU, "Id");
      }
    }
    XMLSignature signature = XML.unmarshalXMLSignature(context);
    Element body = the(envelope, "http://schemas.xmlsoap.org/soap/envelope/", "Body");
    String bodyReference = "#" + body.getAttributeNS(WSU, "Id");
    boolean covered =
        signature.getSignedInfo().getReferences().stream()
            .anyMatch(reference -> reference.getURI().equals(bodyReference));
    if (!covered || !signature.validate(context)) {
      throw new GeneralSecurityException("The answer's signature is not right");
    }
    System.out.println("signed answer");
  }

  private static Element the(Document document, String namespace, String name) {
    return (Element) document.getElementsByTagNameNS(namespace, name).item(0);
  }
}

package dk.dfdg.gateway.failures;

import dk.dfdg.gateway.soap.SigningKey;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Signs as the contract asks, unless told otherwise. */
final class Signing {
  private static final String EXCLUSIVE_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#";

  private String signatureAlgorithm = WSConstants.RSA_SHA256;
  private String digestAlgorithm = WSConstants.SHA256;
  private String leftOut = "";
  private boolean alsoTheTokenReference;
  private boolean timestamp = true;
  private long createdSecondsAgo;
  private Integer secondsToLive = 300;

  Signing withSignatureAlgorithm(String uri) {
    signatureAlgorithm = uri;
    return this;
  }

  Signing withDigestAlgorithm(String uri) {
    digestAlgorithm = uri;
    return this;
  }

  /** Everything but that part. */
  Signing leavingOut(String localName) {
    leftOut = localName;
    return this;
  }

  /** Covers the token by way of its reference: the STR-Transform. */
  Signing throughTheTokenReference() {
    alsoTheTokenReference = true;
    return this;
  }

  Signing withoutTimestamp() {
    timestamp = false;
    return this;
  }

  Signing createdSecondsAgo(long seconds) {
    createdSecondsAgo = seconds;
    return this;
  }

  Signing withoutExpires() {
    secondsToLive = null;
    return this;
  }

  void sign(Document envelope, SigningKey key) {
    try {
      List<WSEncryptionPart> parts = new ArrayList<>();
      Element header = Xml.the(envelope, "Header");
      for (Node child = header.getFirstChild(); child != null; child = child.getNextSibling()) {
        parts.add(part(child.getLocalName(), child.getNamespaceURI()));
      }
      parts.add(part("Body", Xml.SOAP));
      WSSecHeader security = new WSSecHeader(envelope);
      Element securityElement = security.insertSecurityHeader();
      if (timestamp) {
        addTimestamp(securityElement);
        parts.add(part("Timestamp", Xml.WSU));
      }
      parts.removeIf(part -> part.getName().equals(leftOut));
      if (alsoTheTokenReference) {
        parts.add(new WSEncryptionPart("STRTransform", "", "Element"));
      }
      WSSecSignature signature = new WSSecSignature(security);
      signature.setUserInfo("key", "");
      signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
      signature.setSignatureAlgorithm(signatureAlgorithm);
      signature.setDigestAlgo(digestAlgorithm);
      signature.setSigCanonicalization(EXCLUSIVE_C14N);
      signature.setIncludeSignatureToken(true);
      signature.getParts().addAll(parts);
      signature.build(crypto(key));
    } catch (WSSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void addTimestamp(Element security) {
    Instant created = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(createdSecondsAgo);
    String expires =
        secondsToLive == null
            ? ""
            : "<wsu:Expires>" + created.plusSeconds(secondsToLive) + "</wsu:Expires>";
    Xml.append(
        security,
        "<wsu:Timestamp xmlns:wsu='%s' wsu:Id='TS-1'><wsu:Created>%s</wsu:Created>%s</wsu:Timestamp>"
            .formatted(Xml.WSU, created, expires));
  }

  private static WSEncryptionPart part(String localName, String namespace) {
    return new WSEncryptionPart(localName, namespace, "Element");
  }

  private static Merlin crypto(SigningKey key) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("key", key.key(), new char[0], new Certificate[] {key.certificate()});
      Merlin crypto = new Merlin();
      crypto.setKeyStore(store);
      return crypto;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

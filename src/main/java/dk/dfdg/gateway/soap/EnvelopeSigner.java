package dk.dfdg.gateway.soap;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.cert.Certificate;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Signs an envelope as the policy in our contracts asks: X.509 token, Timestamp, and one signature
 * over Body, Timestamp and every header present. Used for responses, for faults, and by our own
 * client. Thread-safe.
 */
final class EnvelopeSigner {
  private static final String ALIAS = "key";
  private static final char[] NO_PASSWORD = {};

  private final SigningKey key;
  private final Merlin crypto = new Merlin();
  private final int secondsToLive;
  private final Provider provider;

  /**
   * @param provider who calculates, or null for Java's own
   */
  EnvelopeSigner(SigningKey key, int secondsToLive, Provider provider) {
    WSSConfig.init();
    this.key = key;
    this.secondsToLive = secondsToLive;
    this.provider = provider;
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(ALIAS, key.key(), NO_PASSWORD, new Certificate[] {key.certificate()});
      crypto.setKeyStore(store);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("The signing key cannot be used", e);
    }
  }

  /** Adds the security header; every other header of the envelope is signed with it. */
  void sign(Document envelope) {
    try {
      List<WSEncryptionPart> parts = new java.util.ArrayList<>();
      Element header = Dom.child(envelope.getDocumentElement(), SoapNames.HEADER).orElseThrow();
      for (Element signed : Dom.children(header)) {
        parts.add(part(Dom.name(signed)));
      }
      parts.add(part(SoapNames.BODY));
      parts.add(part(SoapNames.TIMESTAMP));

      WSSecHeader security = new WSSecHeader(envelope);
      security.insertSecurityHeader();
      WSSecTimestamp timestamp = new WSSecTimestamp(security);
      timestamp.setTimeToLive(secondsToLive);
      timestamp.build();
      WSSecSignature signature = new WSSecSignature(security);
      signature.setSignatureProvider(provider);
      signature.setUserInfo(ALIAS, "");
      signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
      signature.setSignatureAlgorithm(key.algorithm());
      signature.setDigestAlgo(SecurityOutline.SHA256);
      signature.setSigCanonicalization(SecurityOutline.EXCLUSIVE_C14N);
      signature.setIncludeSignatureToken(true);
      signature.getParts().addAll(parts);
      signature.build(crypto);
    } catch (WSSecurityException e) {
      throw new IllegalStateException("The message cannot be signed", e);
    }
  }

  private static WSEncryptionPart part(QName name) {
    return new WSEncryptionPart(name.getLocalPart(), name.getNamespaceURI(), "Element");
  }
}

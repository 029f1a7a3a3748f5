package dk.dfdg.gateway.soap;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.wss4j.common.crypto.AlgorithmSuite;
import org.apache.wss4j.common.crypto.CertificateStore;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.handler.WSHandlerResult;
import org.apache.wss4j.dom.validate.NoOpValidator;
import org.w3c.dom.Element;

/**
 * Step 3: the message is signed, by whom, and over what. WSS4J (its DOM side) computes the
 * signature and checks the Timestamp; this class decides that the certificate is trusted before,
 * and that the signature covers the right elements after.
 *
 * <p>Coverage is judged by identity: the very Body, Timestamp and headers that later steps read
 * must be the elements that the signature's references point at. A Body moved under another header
 * is therefore not the Body that was signed.
 */
final class SecurityStep {
  private static final int LEAST_RSA_BITS = 2048;
  private static final int LEAST_EC_BITS = 256;
  private static final int LONGEST_KEY_IDENTIFIER = 128;
  private static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";

  private final TrustedCertificates trusted;
  private final SecuritySettings settings;
  private final GatewayClock clock;
  private final AlgorithmSuite algorithms = algorithms();
  private final WSSConfig config = config();

  SecurityStep(TrustedCertificates trusted, SecuritySettings settings, GatewayClock clock) {
    this.trusted = trusted;
    this.settings = settings;
    this.clock = clock;
  }

  private static WSSConfig config() {
    WSSConfig config = WSSConfig.getNewInstance();
    // Trust is decided by TrustedCertificates before WSS4J sees the token.
    config.setValidator(WSConstants.SIGNATURE, new NoOpValidator());
    return config;
  }

  private static AlgorithmSuite algorithms() {
    AlgorithmSuite suite = new AlgorithmSuite();
    SecurityOutline.SIGNATURE_METHODS.forEach(suite::addSignatureMethod);
    suite.addDigestAlgorithm(SecurityOutline.SHA256);
    suite.addC14nAlgorithm(SecurityOutline.EXCLUSIVE_C14N);
    suite.addTransformAlgorithm(SecurityOutline.EXCLUSIVE_C14N);
    suite.setMinimumAsymmetricKeyLength(LEAST_RSA_BITS);
    suite.setMinimumEllipticCurveKeyLength(LEAST_EC_BITS);
    return suite;
  }

  /**
   * Verifies the message and notes the certificate that signed it, or refuses with one safe
   * sentence.
   */
  void check(Call call) {
    try {
      Envelope envelope = call.envelope();
      SecurityOutline outline = SecurityOutline.of(envelope);
      X509Certificate certificate = certificate(outline.token());
      trusted.distrust(certificate, clock.machineNow()).ifPresent(SecurityStep::refuse);
      checkAge(outline.timestamp());
      checkCoverage(call, outline, signedElements(outline, certificate));
      call.certificate(certificate);
      call.note("Signature verified.");
    } catch (SecurityProblem problem) {
      call.note("Security: " + problem.getMessage());
      throw refusal(problem);
    }
  }

  private Refusal refusal(SecurityProblem problem) {
    Violation violation = Violation.of(FaultCode.SECURITY_REFUSED);
    return new Refusal(
        settings.explain()
            ? violation.because(
                "Sandkassens forklaring: " + problem.getMessage(),
                "The sandbox explains: " + problem.getMessage())
            : violation);
  }

  private static X509Certificate certificate(Element token) {
    try {
      byte[] encoded = Base64.getMimeDecoder().decode(token.getTextContent());
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(encoded));
      byte[] keyIdentifier = certificate.getExtensionValue(SUBJECT_KEY_IDENTIFIER);
      // WSS4J 4.0.1 believes the length inside this extension (CVE-2026-95616).
      if (keyIdentifier != null
          && (keyIdentifier.length > LONGEST_KEY_IDENTIFIER
              || innerLength(keyIdentifier) != keyIdentifier.length - 4)) {
        throw new SecurityProblem("The certificate's subject key identifier is malformed.");
      }
      if (!isStrong(certificate)) {
        throw new SecurityProblem(
            "The certificate's key is too short: RSA of at least 2048 bits or an elliptic curve of at least 256 bits is required.");
      }
      return certificate;
    } catch (CertificateException | IllegalArgumentException e) {
      throw new SecurityProblem("The BinarySecurityToken is not an X.509 certificate in Base64.");
    }
  }

  /** The value is an octet string inside an octet string, both in short form. */
  private static int innerLength(byte[] keyIdentifier) {
    return keyIdentifier.length < 4 || keyIdentifier[2] != 0x04 ? -1 : keyIdentifier[3];
  }

  private static boolean isStrong(X509Certificate certificate) {
    if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
      return rsa.getModulus().bitLength() >= LEAST_RSA_BITS;
    }
    return certificate.getPublicKey() instanceof ECPublicKey ec
        && ec.getParams().getCurve().getField().getFieldSize() >= LEAST_EC_BITS;
  }

  private void checkAge(Element timestamp) {
    Instant now = clock.machineNow();
    Instant created = instant(timestamp, "Created");
    Instant expires = instant(timestamp, "Expires");
    Duration age = Duration.between(created, now);
    if (age.compareTo(settings.timeToLive()) > 0 || !expires.isAfter(now)) {
      refuse(
          "The Timestamp is too old: Created is "
              + age.toSeconds()
              + " seconds before the gateway's clock ("
              + now
              + "), Expires is "
              + expires
              + ".");
    }
    if (age.negated().compareTo(settings.futureTimeToLive()) > 0) {
      refuse(
          "The Timestamp lies in the future: Created is "
              + age.negated().toSeconds()
              + " seconds after the gateway's clock ("
              + now
              + ").");
    }
    if (expires.isBefore(created)) {
      refuse("The Timestamp expires before it was created.");
    }
  }

  private static Instant instant(Element timestamp, String name) {
    try {
      return OffsetDateTime.parse(
              Dom.childText(timestamp, new QName(SoapNames.WSU, name)).orElseThrow())
          .toInstant();
    } catch (DateTimeParseException e) {
      throw new SecurityProblem(
          "The Timestamp's "
              + name
              + " is not a date and time with a zone, such as 2026-11-20T16:00:00.000Z.");
    }
  }

  /** The elements that the signature covers, once WSS4J has found it right. */
  private Set<Element> signedElements(SecurityOutline outline, X509Certificate certificate) {
    RequestData data = new RequestData();
    data.setWssConfig(config);
    data.setSigVerCrypto(new CertificateStore(new X509Certificate[] {certificate}));
    data.setAlgorithmSuite(algorithms);
    data.setTimeStampTTL((int) settings.timeToLive().toSeconds());
    data.setTimeStampFutureTTL((int) settings.futureTimeToLive().toSeconds());
    data.setRequireTimestampExpires(true);
    try {
      WSHandlerResult results =
          new WSSecurityEngine()
              .processSecurityHeader((Element) outline.signature().getParentNode(), data);
      Set<Element> signed = Collections.newSetFromMap(new IdentityHashMap<>());
      for (WSSecurityEngineResult result :
          results.getActionResults().getOrDefault(WSConstants.SIGN, List.of())) {
        List<?> references = (List<?>) result.get(WSSecurityEngineResult.TAG_DATA_REF_URIS);
        references.forEach(reference -> signed.add(((WSDataRef) reference).getProtectedElement()));
      }
      return signed;
    } catch (WSSecurityException e) {
      throw new SecurityProblem(
          "The signature does not verify: a signed part was changed after signing (was it re-formatted?), a reference points nowhere, or the token is not the signing key's.");
    }
  }

  private static void checkCoverage(Call call, SecurityOutline outline, Set<Element> signed) {
    Envelope envelope = call.envelope();
    require(signed.contains(envelope.body()), "The Body is not covered by the signature.");
    require(signed.contains(outline.timestamp()), "The Timestamp is not covered by the signature.");
    for (Element header : envelope.headers()) {
      if (call.contract().signedHeaders().contains(Dom.name(header))) {
        require(
            signed.contains(header),
            "The header " + header.getLocalName() + " is not covered by the signature.");
      }
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      refuse(otherwise);
    }
  }

  private static void refuse(String sentence) {
    throw new SecurityProblem(sentence);
  }
}

package dk.dfdg.gateway.soap;

import dk.dfdg.gateway.base.GatewayClock;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
 * Whether a message is signed, by whom, and over what: a call, or the answer to one of ours. WSS4J
 * (its DOM side) computes the signature and checks the Timestamp; this class decides that the
 * certificate is trusted before, and that the signature covers the right elements after.
 *
 * <p>Coverage is judged by identity: the very Body, Timestamp and headers that later steps read
 * must be the elements that the signature's references point at. A Body moved under another header
 * is therefore not the Body that was signed.
 */
final class SignatureCheck {
  private static final int REMEMBERED = 10_000;

  private final TrustedCertificates trusted;
  private final SecuritySettings settings;
  private final GatewayClock clock;
  private final Map<String, CallerCertificate> certificates = new ConcurrentHashMap<>();
  private final AlgorithmSuite algorithms = algorithms();
  private final WSSConfig config = config();

  SignatureCheck(TrustedCertificates trusted, SecuritySettings settings, GatewayClock clock) {
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
    suite.setMinimumAsymmetricKeyLength(CallerCertificate.LEAST_RSA_BITS);
    suite.setMinimumEllipticCurveKeyLength(CallerCertificate.LEAST_EC_BITS);
    return suite;
  }

  /**
   * The certificate that signed the message; {@link SecurityProblem} says what is wrong with it.
   *
   * @param signedHeaders must be covered by the signature wherever they occur, beside Body and
   *     Timestamp
   */
  CallerCertificate verify(Envelope envelope, Set<QName> signedHeaders) {
    SecurityOutline outline = SecurityOutline.of(envelope);
    CallerCertificate signer = trusted(outline.token());
    checkAge(outline.timestamp());
    checkCoverage(envelope, signedHeaders, outline, signedElements(outline, signer.certificate()));
    return signer;
  }

  /**
   * Reading a certificate costs more than finding it again; the same text is always the same
   * certificate. Only trusted ones are remembered, so that nobody can fill the memory.
   */
  private CallerCertificate trusted(Element token) {
    String text = token.getTextContent();
    CallerCertificate known = certificates.get(text);
    CallerCertificate caller = known == null ? CallerCertificate.of(text) : known;
    trusted.distrust(caller.certificate(), clock.machineNow()).ifPresent(SignatureCheck::refuse);
    if (known == null && certificates.size() < REMEMBERED) {
      certificates.put(text, caller);
    }
    return caller;
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
    data.setSignatureProvider(settings.provider());
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

  private static void checkCoverage(
      Envelope envelope, Set<QName> signedHeaders, SecurityOutline outline, Set<Element> signed) {
    require(signed.contains(envelope.body()), "The Body is not covered by the signature.");
    require(signed.contains(outline.timestamp()), "The Timestamp is not covered by the signature.");
    for (Element header : envelope.headers()) {
      if (signedHeaders.contains(Dom.name(header))) {
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

package dk.dfdg.gateway.soap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * The shape that a security header must have before anything in it is computed: one X.509 token,
 * one Timestamp with both ends, one signature over same-document references by id with SHA-256 and
 * exclusive canonicalisation, keyed by that very token. Everything else that WS-Security could
 * carry is refused: each has been a way round a signature somewhere.
 *
 * @param token the BinarySecurityToken
 * @param timestamp the Timestamp
 * @param signature the Signature
 */
record SecurityOutline(Element token, Element timestamp, Element signature) {
  static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
  static final String ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
  static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
  static final String EXCLUSIVE_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#";
  static final Set<String> SIGNATURE_METHODS = Set.of(RSA_SHA256, ECDSA_SHA256);
  private static final int MOST_REFERENCES = 20;
  private static final int LONGEST_TOKEN = 16_384;
  private static final String X509_V3 =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
  private static final Map<QName, String> REFUSED =
      Map.of(
          new QName(SoapNames.WSSE, "UsernameToken"), "a UsernameToken",
          new QName("urn:oasis:names:tc:SAML:2.0:assertion", "Assertion"), "a SAML assertion",
          new QName("urn:oasis:names:tc:SAML:1.0:assertion", "Assertion"), "a SAML assertion",
          new QName(SoapNames.XENC, "EncryptedKey"), "an encrypted key",
          new QName(SoapNames.XENC, "EncryptedData"), "encrypted data",
          new QName(SoapNames.XENC, "ReferenceList"), "encrypted data",
          new QName(
                  "http://docs.oasis-open.org/ws-sx/ws-secureconversation/200512",
                  "DerivedKeyToken"),
              "a derived key",
          new QName("http://schemas.xmlsoap.org/ws/2005/02/sc", "DerivedKeyToken"),
              "a derived key");

  /** Reads the outline; {@link SecurityProblem} says what is wrong with it. */
  static SecurityOutline of(Envelope envelope) {
    List<Element> headers = Dom.children(envelope.header(), SoapNames.SECURITY);
    check(!headers.isEmpty(), "There is no wsse:Security header: the message is not signed.");
    check(headers.size() == 1, "There is more than one wsse:Security header.");
    List<Element> parts = Dom.children(headers.get(0));
    for (Element part : parts) {
      String refused = REFUSED.get(Dom.name(part));
      check(
          refused == null,
          "The security header carries " + refused + "; only an X.509 signature is accepted.");
    }
    Element token = only(parts, SoapNames.TOKEN);
    Element timestamp = only(parts, SoapNames.TIMESTAMP);
    Element signature = only(parts, SoapNames.SIGNATURE);
    check(
        parts.size() == 3,
        "The security header may hold one BinarySecurityToken, one Timestamp and one Signature, and nothing else.");
    SecurityOutline outline = new SecurityOutline(token, timestamp, signature);
    outline.checkToken();
    outline.checkTimestamp();
    outline.checkSignedInfo();
    outline.checkKeyInfo();
    return outline;
  }

  private void checkToken() {
    check(
        token.getAttribute("ValueType").equals(X509_V3),
        "The BinarySecurityToken must be a single X.509 v3 certificate (ValueType …#X509v3).");
    check(
        token.getTextContent().length() <= LONGEST_TOKEN,
        "The BinarySecurityToken is too long for a certificate.");
  }

  private void checkTimestamp() {
    check(
        Dom.children(timestamp, new QName(SoapNames.WSU, "Created")).size() == 1
            && Dom.children(timestamp, new QName(SoapNames.WSU, "Expires")).size() == 1,
        "The Timestamp must have both Created and Expires.");
  }

  private void checkSignedInfo() {
    List<Element> parts = Dom.children(signature);
    check(
        parts.size() == 3
            && parts.stream()
                .map(Element::getLocalName)
                .toList()
                .equals(List.of("SignedInfo", "SignatureValue", "KeyInfo")),
        "The Signature must hold SignedInfo, SignatureValue and KeyInfo, and nothing else.");
    Element signedInfo = parts.get(0);
    String canonicalization = algorithm(signedInfo, "CanonicalizationMethod");
    check(
        canonicalization.equals(EXCLUSIVE_C14N),
        "CanonicalizationMethod is " + canonicalization + "; expected " + EXCLUSIVE_C14N + ".");
    String method = algorithm(signedInfo, "SignatureMethod");
    check(
        SIGNATURE_METHODS.contains(method),
        "SignatureMethod is " + method + "; expected " + RSA_SHA256 + ".");
    List<Element> references = Dom.children(signedInfo, new QName(SoapNames.DS, "Reference"));
    check(
        !references.isEmpty() && references.size() <= MOST_REFERENCES,
        "The signature must have 1 to " + MOST_REFERENCES + " references.");
    references.forEach(SecurityOutline::checkReference);
  }

  private static void checkReference(Element reference) {
    String uri = reference.getAttribute("URI");
    check(
        uri.length() > 1 && uri.startsWith("#") && !uri.contains("("),
        "A signature reference must be to an id in the message (#id).");
    String digest = algorithm(reference, "DigestMethod");
    check(
        digest.equals(SHA256),
        "A reference's DigestMethod is " + digest + "; expected " + SHA256 + ".");
    List<String> transforms =
        Dom.child(reference, new QName(SoapNames.DS, "Transforms")).stream()
            .flatMap(list -> Dom.children(list).stream())
            .map(transform -> transform.getAttribute("Algorithm"))
            .toList();
    check(
        transforms.equals(List.of(EXCLUSIVE_C14N)),
        "A reference's transforms are " + transforms + "; expected only " + EXCLUSIVE_C14N + ".");
  }

  private void checkKeyInfo() {
    Optional<Element> reference =
        Dom.child(signature, new QName(SoapNames.DS, "KeyInfo"))
            .filter(keyInfo -> Dom.children(keyInfo).size() == 1)
            .flatMap(
                keyInfo -> Dom.child(keyInfo, new QName(SoapNames.WSSE, "SecurityTokenReference")))
            .filter(tokenReference -> Dom.children(tokenReference).size() == 1)
            .flatMap(
                tokenReference ->
                    Dom.child(tokenReference, new QName(SoapNames.WSSE, "Reference")));
    Attr tokenId = token.getAttributeNodeNS(SoapNames.WSU, "Id");
    check(
        reference.isPresent()
            && tokenId != null
            && reference.get().getAttribute("URI").equals("#" + tokenId.getValue()),
        "KeyInfo must hold a SecurityTokenReference with a direct Reference to the message's BinarySecurityToken.");
  }

  private static String algorithm(Element parent, String child) {
    return Dom.child(parent, new QName(SoapNames.DS, child))
        .map(method -> method.getAttribute("Algorithm"))
        .orElse("missing");
  }

  private static Element only(List<Element> parts, QName name) {
    List<Element> found = parts.stream().filter(part -> Dom.name(part).equals(name)).toList();
    check(
        found.size() == 1,
        "The security header must hold exactly one "
            + name.getLocalPart()
            + "; it holds "
            + found.size()
            + ".");
    return found.get(0);
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new SecurityProblem(otherwise);
    }
  }
}

package dk.dfdg.gateway.soap;

import dk.dfdg.gateway.base.Cvr;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * The organisation and system that an OCES certificate names.
 *
 * <p>OCES3: {@code 2.5.4.97=NTRDK-<CVR>} and {@code serialNumber=UI:DK-O:G:<uuid>}. OCES2 function
 * certificates: {@code serialNumber=CVR:<CVR>-FID:<n>}. A certificate of an employee ({@code
 * UI:DK-E}, {@code RID}) or of a person ({@code PID}) is no system and is refused.
 *
 * @param issuer the issuing authority's name in canonical form
 * @param cvr the organisation's company number
 * @param subjectKey {@code UUID:<uuid>} or {@code FID:<n>}: stays the same when the certificate is
 *     renewed
 */
public record OcesSubject(String issuer, String cvr, String subjectKey) {
  private static final ASN1ObjectIdentifier ORGANIZATION_IDENTIFIER =
      new ASN1ObjectIdentifier("2.5.4.97");
  private static final Pattern ORGANISATION = Pattern.compile("NTRDK-([0-9]{8})");
  private static final Pattern OCES3_SYSTEM =
      Pattern.compile(
          "UI:DK-O:G:([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})");
  private static final Pattern OCES2_FUNCTION = Pattern.compile("CVR:([0-9]{8})-FID:([0-9]{1,20})");

  /** Either what the certificate names, or a sentence on why it names no system. */
  public record Reading(OcesSubject subject, String problem) {}

  /** Reads the subject; the names are parsed, never searched in a printed form. */
  public static Reading read(X509Certificate certificate) {
    X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    List<String> serialNumbers = values(subject, BCStyle.SERIALNUMBER);
    if (serialNumbers.size() != 1) {
      return problem("The certificate's subject must have exactly one serialNumber.");
    }
    String serialNumber = serialNumbers.get(0);
    if (serialNumber.startsWith("UI:DK-E")
        || serialNumber.contains("-RID:")
        || serialNumber.startsWith("PID:")) {
      return problem(
          "This is an employee's or a person's certificate; a system certificate (UI:DK-O) is required.");
    }
    String issuer = certificate.getIssuerX500Principal().getName(X500Principal.CANONICAL);
    Matcher function = OCES2_FUNCTION.matcher(serialNumber);
    if (function.matches()) {
      return named(issuer, function.group(1), "FID:" + function.group(2));
    }
    Matcher system = OCES3_SYSTEM.matcher(serialNumber);
    if (!system.matches()) {
      return problem(
          "The certificate's serialNumber is neither UI:DK-O:G:<uuid> (OCES3) nor CVR:<cvr>-FID:<n> (OCES2).");
    }
    List<String> organisations = values(subject, ORGANIZATION_IDENTIFIER);
    Matcher organisation =
        ORGANISATION.matcher(organisations.size() == 1 ? organisations.get(0) : "");
    if (!organisation.matches()) {
      return problem(
          "The certificate's subject must have exactly one organizationIdentifier (2.5.4.97) of the form NTRDK-<CVR>.");
    }
    return named(issuer, organisation.group(1), "UUID:" + system.group(1).toLowerCase(Locale.ROOT));
  }

  /** An authority's name in the form that {@link #issuer} has, if it is one. */
  public static Optional<String> issuer(String written) {
    try {
      return Optional.of(new X500Principal(written).getName(X500Principal.CANONICAL));
    } catch (IllegalArgumentException noName) {
      return Optional.empty();
    }
  }

  private static Reading named(String issuer, String cvr, String subjectKey) {
    Optional<Cvr> valid = Cvr.parse(cvr);
    return valid.isPresent()
        ? new Reading(new OcesSubject(issuer, cvr, subjectKey), null)
        : problem("The certificate's CVR number fails its check digit.");
  }

  private static Reading problem(String sentence) {
    return new Reading(null, sentence);
  }

  private static List<String> values(X500Name name, ASN1ObjectIdentifier type) {
    return Stream.of(name.getRDNs(type))
        .flatMap(rdn -> Stream.of(rdn.getTypesAndValues()))
        .filter(typeAndValue -> typeAndValue.getType().equals(type))
        .map(typeAndValue -> IETFUtils.valueToString(typeAndValue.getValue()))
        .toList();
  }
}

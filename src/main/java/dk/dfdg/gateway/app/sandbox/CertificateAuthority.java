package dk.dfdg.gateway.app.sandbox;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A throw-away certificate authority that signs as the OCES3 authorities do: RSASSA-PSS with
 * SHA-256.
 */
public final class CertificateAuthority {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final X509Certificate certificate;
  private final PrivateKey key;

  CertificateAuthority(X509Certificate certificate, PrivateKey key) {
    this.certificate = certificate;
    this.key = key;
  }

  /** A new root; it counts as older than everything it issues. */
  public static CertificateAuthority create(String name, KeyPair keys, Instant now)
      throws GeneralSecurityException {
    X500Principal subject = new X500Principal(name);
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            subject,
            serialNumber(),
            day(now, -3 * 365),
            day(now, 10 * 365),
            subject,
            keys.getPublic());
    try {
      builder
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
          .addExtension(
              Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
          .addExtension(
              Extension.subjectKeyIdentifier,
              false,
              new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
      X509Certificate root = certificate(builder, new PssSigner(keys.getPrivate()));
      return new CertificateAuthority(root, keys.getPrivate());
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  public X509Certificate certificate() {
    return certificate;
  }

  PrivateKey key() {
    return key;
  }

  /** A certificate that may sign messages. */
  public X509Certificate issue(X500Name subject, PublicKey holder, Instant from, Instant to)
      throws GeneralSecurityException {
    try {
      return certificate(
          builder(subject, holder, from, to)
              .addExtension(
                  Extension.keyUsage,
                  true,
                  new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation)),
          new PssSigner(key));
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /**
   * A certificate for the HTTPS server of this machine. Signed with PKCS #1, which every TLS client
   * knows.
   */
  public X509Certificate issueServer(X500Name subject, PublicKey holder, Instant from, Instant to)
      throws GeneralSecurityException {
    GeneralNames names =
        new GeneralNames(
            new GeneralName[] {
              new GeneralName(GeneralName.dNSName, "localhost"),
              new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
              new GeneralName(GeneralName.iPAddress, "::1")
            });
    try {
      return certificate(
          builder(subject, holder, from, to)
              .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
              .addExtension(
                  Extension.extendedKeyUsage,
                  false,
                  new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
              .addExtension(Extension.subjectAlternativeName, false, names),
          new JcaContentSignerBuilder("SHA256withRSA").build(key));
    } catch (IOException | OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /** The revocation list, valid for ten years. */
  public X509CRL revoke(List<X509Certificate> revoked, Instant now)
      throws GeneralSecurityException {
    JcaX509v2CRLBuilder builder =
        new JcaX509v2CRLBuilder(certificate.getSubjectX500Principal(), day(now, -1));
    builder.setNextUpdate(day(now, 10 * 365));
    for (X509Certificate each : revoked) {
      builder.addCRLEntry(each.getSerialNumber(), day(now, -1), CRLReason.keyCompromise);
    }
    try {
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate));
      return new JcaX509CRLConverter().getCRL(builder.build(new PssSigner(key)));
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private JcaX509v3CertificateBuilder builder(
      X500Name subject, PublicKey holder, Instant from, Instant to)
      throws GeneralSecurityException, IOException {
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()),
            serialNumber(),
            Date.from(from),
            Date.from(to),
            subject,
            holder);
    JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
    builder
        .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
        .addExtension(
            Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(holder))
        .addExtension(
            Extension.authorityKeyIdentifier,
            false,
            extensions.createAuthorityKeyIdentifier(certificate));
    return builder;
  }

  private static X509Certificate certificate(
      org.bouncycastle.cert.X509v3CertificateBuilder builder, ContentSigner signer)
      throws GeneralSecurityException {
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }

  private static BigInteger serialNumber() {
    return new BigInteger(127, RANDOM).setBit(126);
  }

  private static Date day(Instant now, int days) {
    return Date.from(now.plus(days, ChronoUnit.DAYS));
  }
}

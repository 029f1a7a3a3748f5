package dk.dfdg.gateway.soap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CRL;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Decides whether a certificate comes from an authority that we trust, is in time, and is not
 * revoked.
 *
 * <p>A found path is remembered for the certificate until its own end, the revocation list's next
 * update, or a new revocation list, whichever comes first. Without a readable revocation list in
 * time nothing is trusted. Thread-safe.
 */
public final class TrustedCertificates {
  private static final int REMEMBERED = 10_000;

  private final Set<TrustAnchor> anchors;
  private final Path revocationList;
  private volatile Revocation revocation;

  private record Revocation(
      FileTime modified,
      Collection<? extends CRL> lists,
      Instant nextUpdate,
      Map<String, Instant> goodUntil) {}

  /**
   * @param authorities PEM file of the authorities to trust
   * @param revocationList PEM or DER file of the revocation lists; read anew when it changes
   */
  public TrustedCertificates(Path authorities, Path revocationList) {
    this.anchors =
        certificates(authorities).stream()
            .map(certificate -> new TrustAnchor((X509Certificate) certificate, null))
            .collect(Collectors.toUnmodifiableSet());
    if (anchors.isEmpty()) {
      throw new IllegalStateException(authorities + ": no certificate authority to trust");
    }
    this.revocationList = revocationList;
    this.revocation = readRevocation();
  }

  private static Collection<? extends Certificate> certificates(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(file + ": the certificate authorities cannot be read", e);
    }
  }

  private Revocation readRevocation() {
    try (InputStream in = Files.newInputStream(revocationList)) {
      FileTime modified = Files.getLastModifiedTime(revocationList);
      Collection<? extends CRL> lists = CertificateFactory.getInstance("X.509").generateCRLs(in);
      Instant nextUpdate =
          lists.stream()
              .map(list -> ((X509CRL) list).getNextUpdate())
              .map(next -> next == null ? Instant.MAX : next.toInstant())
              .min(Instant::compareTo)
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          revocationList + ": no revocation list in the file"));
      return new Revocation(modified, lists, nextUpdate, new ConcurrentHashMap<>());
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(revocationList + ": the revocation list cannot be read", e);
    }
  }

  /**
   * What is wrong with the certificate at that time, as a sentence for the sandbox and the log;
   * nothing when it is good.
   */
  public Optional<String> distrust(X509Certificate certificate, Instant now) {
    Revocation current = current();
    String fingerprint = fingerprint(certificate);
    Instant goodUntil = current.goodUntil().get(fingerprint);
    if (goodUntil != null
        && now.isBefore(goodUntil)
        && !now.isBefore(certificate.getNotBefore().toInstant())) {
      return Optional.empty();
    }
    Optional<String> problem = findPath(certificate, now, current);
    if (problem.isEmpty() && current.goodUntil().size() < REMEMBERED) {
      Instant end = certificate.getNotAfter().toInstant();
      current
          .goodUntil()
          .put(fingerprint, end.isBefore(current.nextUpdate()) ? end : current.nextUpdate());
    }
    return problem;
  }

  /** Why nothing can be trusted at that time, as a sentence; nothing when certificates can be. */
  public Optional<String> obstacle(Instant now) {
    try {
      return now.isBefore(current().nextUpdate())
          ? Optional.empty()
          : Optional.of("The revocation list of the trusted authorities has lapsed.");
    } catch (IllegalStateException e) {
      return Optional.of("The revocation list of the trusted authorities cannot be read.");
    }
  }

  private Revocation current() {
    Revocation current = revocation;
    try {
      if (!Files.getLastModifiedTime(revocationList).equals(current.modified())) {
        current = readRevocation();
        revocation = current;
      }
      return current;
    } catch (IOException e) {
      throw new IllegalStateException(revocationList + ": the revocation list cannot be read", e);
    }
  }

  private Optional<String> findPath(X509Certificate certificate, Instant now, Revocation current) {
    if (now.isAfter(certificate.getNotAfter().toInstant())) {
      return Optional.of(
          "The certificate expired on " + certificate.getNotAfter().toInstant() + ".");
    }
    if (now.isBefore(certificate.getNotBefore().toInstant())) {
      return Optional.of(
          "The certificate is not valid before " + certificate.getNotBefore().toInstant() + ".");
    }
    try {
      X509CertSelector target = new X509CertSelector();
      target.setCertificate(certificate);
      PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
      List<Object> known = new ArrayList<>(current.lists());
      known.add(certificate);
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
      parameters.setRevocationEnabled(true);
      parameters.setDate(Date.from(now));
      CertPathBuilder.getInstance("PKIX").build(parameters);
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      return Optional.of(reason(e));
    }
  }

  private static String reason(GeneralSecurityException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertPathValidatorException path) {
        if (path.getReason() == BasicReason.REVOKED) {
          return "The certificate is on the revocation list.";
        }
        if (path.getReason() == BasicReason.UNDETERMINED_REVOCATION_STATUS) {
          return "There is no revocation list in time from the certificate's authority.";
        }
      }
    }
    return "The certificate does not come from an authority that this gateway trusts (is it a certificate for another environment?).";
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

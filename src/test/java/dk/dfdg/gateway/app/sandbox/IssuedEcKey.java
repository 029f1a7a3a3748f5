package dk.dfdg.gateway.app.sandbox;

import dk.dfdg.gateway.soap.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * P-256 keys, the recommended kind, with certificates by the sandbox's authority. They take a
 * fraction of the time of RSA, so that a test or a measurement is not about signatures.
 */
public final class IssuedEcKey {
  private IssuedEcKey() {}

  /** Makes {@code NAME-ec.p12} for the holder of {@code NAME.p12}. */
  public static Path renewed(Path keys, String name) throws IOException, GeneralSecurityException {
    X500Name holder =
        X500Name.getInstance(
            KeyDirectory.create(keys)
                .read(name)
                .certificate()
                .getSubjectX500Principal()
                .getEncoded());
    return issue(keys, name + "-ec", holder);
  }

  /** Makes {@code NAME-ec.p12} for a subscriber's system that has no key. */
  public static Path first(Path keys, SandboxSubscriber subscriber)
      throws IOException, GeneralSecurityException {
    X500Name holder =
        OcesName.system(subscriber.cvr(), subscriber.title(), UUID.randomUUID(), subscriber.name());
    return issue(keys, subscriber.name() + "-ec", holder);
  }

  private static Path issue(Path keys, String file, X500Name holder)
      throws IOException, GeneralSecurityException {
    KeyDirectory directory = KeyDirectory.create(keys);
    SigningKey ca = directory.read("ca");
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    Instant from = Instant.now().minus(Duration.ofDays(1));
    X509Certificate certificate =
        new CertificateAuthority(ca.certificate(), ca.key())
            .issue(holder, pair.getPublic(), from, from.plus(Duration.ofDays(30)));
    directory.write(file, pair.getPrivate(), certificate, ca.certificate());
    return directory.path(file + ".p12");
  }
}

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
import org.bouncycastle.asn1.x500.X500Name;

/** P-256 keys for subjects of the sandbox, by the sandbox's authority: the recommended kind. */
public final class BenchKeys {
  private BenchKeys() {}

  /** Makes {@code NAME-ec.p12} for the holder of {@code NAME.p12}. */
  public static Path renewed(Path keys, String name) throws IOException, GeneralSecurityException {
    KeyDirectory directory = KeyDirectory.create(keys);
    SigningKey ca = directory.read("ca");
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    Instant from = Instant.now().minus(Duration.ofDays(1));
    X509Certificate certificate =
        new CertificateAuthority(ca.certificate(), ca.key())
            .issue(
                X500Name.getInstance(
                    directory.read(name).certificate().getSubjectX500Principal().getEncoded()),
                pair.getPublic(),
                from,
                from.plus(Duration.ofDays(30)));
    directory.write(name + "-ec", pair.getPrivate(), certificate, ca.certificate());
    return directory.path(name + "-ec.p12");
  }
}

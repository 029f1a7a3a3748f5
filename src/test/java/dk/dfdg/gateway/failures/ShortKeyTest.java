package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.soap.SigningKey;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;

/** An RSA key that is too short to trust. */
@Provokes(SECURITY_REFUSED)
class ShortKeyTest {
  @Test
  void isRefused() throws Exception {
    TestGateway gateway = TestGateway.shared();
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    KeyPair pair = generator.generateKeyPair();
    X509Certificate like = gateway.key("workbase").certificate();
    SigningKey authority = gateway.key("ca");
    X509Certificate certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                new JcaX509v3CertificateBuilder(
                        authority.certificate(),
                        BigInteger.TWO,
                        like.getNotBefore(),
                        like.getNotAfter(),
                        like.getSubjectX500Principal(),
                        pair.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(authority.key())));
    Attack.with(Message.enrollment().signedWith(new SigningKey(pair.getPrivate(), certificate)))
        .isRefused(SECURITY_REFUSED)
        .explaining("key is too short");
  }
}

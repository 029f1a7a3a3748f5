package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dk.dfdg.gateway.soap.SigningKey;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.stream.LongStream;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;

/** A certificate whose subject key identifier claims to be 256 MB long (CVE-2026-95616). */
@Provokes(SECURITY_REFUSED)
class HugeKeyIdentifierTest {
  private static final byte[] CLAIMS_256_MB = {0x04, (byte) 0x84, 0x10, 0, 0, 0, 1, 2};
  private static final long MUCH = 100_000_000;

  @Test
  void isRefusedWithoutTakingTheMemory() throws Exception {
    TestGateway gateway = TestGateway.shared();
    SigningKey key = new SigningKey(gateway.key("workbase").key(), certificate(gateway));
    byte[] message = Message.enrollment().signedWith(key).bytes();
    long before = allocated();
    Attack.on(gateway, () -> Message.enrollment().send(message))
        .isRefused(SECURITY_REFUSED)
        .explaining("subject key identifier is malformed");
    assertTrue(allocated() - before < MUCH, "memory was taken");
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return LongStream.of(threads.getThreadAllocatedBytes(threads.getAllThreadIds())).sum();
  }

  private static X509Certificate certificate(TestGateway gateway) throws Exception {
    SigningKey authority = gateway.key("ca");
    X509Certificate like = gateway.key("workbase").certificate();
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    authority.certificate(),
                    BigInteger.TEN,
                    like.getNotBefore(),
                    like.getNotAfter(),
                    like.getSubjectX500Principal(),
                    like.getPublicKey())
                .addExtension(Extension.subjectKeyIdentifier, false, CLAIMS_256_MB)
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(authority.key())));
  }
}

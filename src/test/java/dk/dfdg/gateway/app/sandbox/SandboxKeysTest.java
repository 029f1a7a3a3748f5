package dk.dfdg.gateway.app.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.dfdg.gateway.base.GatewayClock;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The sandbox's keys")
class SandboxKeysTest {
  private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

  @TempDir static Path sandbox;
  private static Path directory;
  private static List<SandboxSubscriber> subscribers;

  @BeforeAll
  static void make() {
    directory = sandbox.resolve("keys");
    subscribers = SandboxAgreements.load(Path.of("conf/sandbox/agreements.yaml"));
    prepare();
  }

  private static SandboxKeys prepare() {
    return SandboxKeys.prepare(directory, subscribers, GatewayClock.system().machineNow());
  }

  @Test
  @DisplayName("follow the OCES3 layout with 3072 bit RSA and a PSS signature")
  void oces3() throws Exception {
    X509Certificate certificate = certificate("workbase");
    X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());

    assertEquals("NTRDK-99000015", value(subject, "2.5.4.97"));
    assertEquals("DK", value(subject, "2.5.4.6"));
    assertEquals("WorkBase", value(subject, "2.5.4.10"));
    assertTrue(value(subject, "2.5.4.5").matches("UI:DK-O:G:" + UUID));
    assertEquals(3072, ((RSAPublicKey) certificate.getPublicKey()).getModulus().bitLength());
    assertEquals("RSASSA-PSS", certificate.getSigAlgName());
  }

  @Test
  @DisplayName("hold one in the OCES2 layout and one of an employee")
  void otherLayouts() throws Exception {
    X500Name oces2 =
        X500Name.getInstance(certificate("workbase-oces2").getSubjectX500Principal().getEncoded());
    X500Name employee =
        X500Name.getInstance(certificate("employee").getSubjectX500Principal().getEncoded());

    assertTrue(value(oces2, "2.5.4.5").matches("CVR:99000090-FID:[0-9]+"));
    assertTrue(value(oces2, "2.5.4.10").endsWith(" // CVR:99000090"));
    assertTrue(value(employee, "2.5.4.5").matches("UI:DK-E:G:" + UUID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "workbase",
        "opera",
        "fasit",
        "akasse01",
        "akasse02",
        "ydelse101",
        "jobnet",
        "pensionsstyrelsen",
        "gateway",
        "workbase-oces2",
        "employee",
        "tls"
      })
  @DisplayName("are trusted by Java's own path check with the revocation list")
  void trusted(String name) throws Exception {
    validate(certificate(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"expired", "revoked", "untrusted"})
  @DisplayName("hold those that the path check refuses")
  void refused(String name) {
    assertThrows(CertPathValidatorException.class, () -> validate(certificate(name)));
  }

  @Test
  @DisplayName("let only their owner read what is private")
  void permissions() throws Exception {
    assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)));
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> secret =
          files.filter(f -> f.toString().matches(".*(\\.p12|\\.key\\.pem)")).toList();
      assertTrue(secret.size() >= 26);
      for (Path file : secret) {
        assertEquals(
            "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
    }
  }

  @Test
  @DisplayName("stay as they are at the next start, and a lost one is made again")
  void stay() throws Exception {
    Map<String, String> before = content();
    prepare();
    assertEquals(before, content());

    Files.delete(directory.resolve("revoked.p12"));
    prepare();
    assertThrows(CertPathValidatorException.class, () -> validate(certificate("revoked")));
    assertFalse(before.equals(content()));
  }

  private static Map<String, String> content() throws Exception {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        content.put(
            file.getFileName().toString(),
            Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return content;
  }

  private static String value(X500Name name, String type) {
    return name.getRDNs(new ASN1ObjectIdentifier(type))[0].getFirst().getValue().toString();
  }

  private static X509Certificate certificate(String name) throws Exception {
    return pem(name + ".crt.pem");
  }

  private static X509Certificate pem(String file) throws Exception {
    try (InputStream in = Files.newInputStream(directory.resolve(file))) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  private static void validate(X509Certificate certificate) throws Exception {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(pem("ca.pem"), null)));
    try (InputStream in = Files.newInputStream(directory.resolve("crl.pem"))) {
      X509CRL crl = (X509CRL) factory.generateCRL(in);
      parameters.addCertStore(store(crl));
    }
    CertPathValidator.getInstance("PKIX")
        .validate(factory.generateCertPath(List.of(certificate)), parameters);
  }

  private static CertStore store(X509CRL crl) throws GeneralSecurityException {
    return CertStore.getInstance("Collection", new CollectionCertStoreParameters(List.of(crl)));
  }
}

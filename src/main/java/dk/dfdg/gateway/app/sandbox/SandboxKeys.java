package dk.dfdg.gateway.app.sandbox;

import dk.dfdg.gateway.app.sandbox.SandboxSubscriber.CertificateLayout;
import dk.dfdg.gateway.base.Cvr;
import dk.dfdg.gateway.soap.SigningKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bouncycastle.asn1.x500.X500Name;
import org.conscrypt.Conscrypt;

/**
 * The sandbox's certificates, made when they are missing: an authority with its revocation list,
 * the gateway's own, one for each sample subscriber, and those that must be refused.
 */
public final class SandboxKeys {
  /** Of every key file in the sandbox. */
  public static final String PASSWORD = "sandbox";

  private static final Cvr AGENCY = new Cvr("99000007");
  private static final int OCES3_BITS = 3072;

  /**
   * The certificates that are refused are refused for other reasons: small keys are made faster.
   */
  private static final int REFUSED_BITS = 2048;

  private final KeyDirectory directory;
  private final Instant now;

  private SandboxKeys(KeyDirectory directory, Instant now) {
    this.directory = directory;
    this.now = now;
  }

  /**
   * Makes what is missing in a directory.
   *
   * @param machineNow the machine's time, by which certificates are checked
   */
  public static SandboxKeys prepare(
      Path directory, List<SandboxSubscriber> subscribers, Instant machineNow) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      SandboxKeys keys = new SandboxKeys(KeyDirectory.create(directory), machineNow);
      keys.make(subscribers, pool);
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the sandbox's keys", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot make the sandbox's keys", e);
    } finally {
      pool.shutdownNow();
    }
  }

  /** The authority's certificate, which clients and the gateway trust. */
  public Path authority() {
    return directory.path("ca.pem");
  }

  public Path revocationList() {
    return directory.path("crl.pem");
  }

  /** Key store of the HTTPS server. */
  public Path server() {
    return directory.path("tls.p12");
  }

  /** Key store of the response signature. */
  public Path gateway() {
    return directory.path("gateway.p12");
  }

  /** The certificate with which a subscriber signs. */
  public X509Certificate certificate(SandboxSubscriber subscriber) {
    return directory.read(subscriber.name()).certificate();
  }

  /** A key of the sandbox. */
  public static SigningKey load(Path file) {
    return SigningKey.load(file, PASSWORD);
  }

  /** The authority of a sandbox as what a client trusts. */
  public static KeyStore trust(Path authority) {
    try (InputStream in = Files.newInputStream(authority)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry(
          "sandbox", CertificateFactory.getInstance("X.509").generateCertificate(in));
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + authority, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Cannot read the certificate in " + authority, e);
    }
  }

  private void make(List<SandboxSubscriber> subscribers, ExecutorService pool)
      throws IOException, GeneralSecurityException {
    // The keys grow on both cores while the authority, which signs them, is being made.
    Future<CertificateAuthority> authority = pool.submit(this::authorityMadeOrRead);
    List<Callable<Void>> missing = new ArrayList<>();
    for (SandboxSubscriber each : subscribers) {
      add(missing, each.name(), () -> rsa(OCES3_BITS), () -> authority.get(), subject(each), 0, 3);
    }
    X500Name gateway =
        OcesName.system(AGENCY, "DFDG Gateway Sandbox", uuid(), "DFDG Gateway Sandbox");
    add(missing, "gateway", () -> rsa(OCES3_BITS), authority::get, gateway, 0, 3);
    refused(missing, subscribers.get(0), authority::get);
    if (!directory.has("tls.p12")) {
      missing.add(() -> server(authority.get()));
    }
    boolean revokedIsNew = !directory.has("revoked.p12");
    runAll(missing, pool);
    if (revokedIsNew || !directory.has("crl.pem")) {
      X509Certificate revoked = directory.read("revoked").certificate();
      directory.writePem(
          "crl.pem", "X509 CRL", get(authority).revoke(List.of(revoked), now).getEncoded());
    }
  }

  /** Certificates in the name of a subscriber that must not let anyone in. */
  private void refused(
      List<Callable<Void>> missing,
      SandboxSubscriber of,
      Callable<CertificateAuthority> authority) {
    Callable<KeyPair> key = () -> rsa(REFUSED_BITS);
    Callable<CertificateAuthority> other =
        () ->
            CertificateAuthority.create(
                "CN=Another Authority, O=Not the DFDG Gateway, C=DK", rsa(REFUSED_BITS), now);
    Cvr cvr = of.cvr();
    String name = of.title();
    X500Name expired = OcesName.system(cvr, name, uuid(), name + " (expired)");
    X500Name revoked = OcesName.system(cvr, name, uuid(), name + " (revoked)");
    X500Name untrusted = OcesName.system(cvr, name, uuid(), name + " (unknown authority)");
    X500Name employee = OcesName.employee(cvr, name, uuid(), "Test Testesen");
    add(missing, "expired", key, authority, expired, -2, -1);
    add(missing, "revoked", key, authority, revoked, 0, 3);
    add(missing, "untrusted", key, other, untrusted, 0, 3);
    add(missing, "employee", key, authority, employee, 0, 3);
  }

  /** Adds the making of one key and certificate, valid for whole years from now, if missing. */
  private void add(
      List<Callable<Void>> missing,
      String name,
      Callable<KeyPair> key,
      Callable<CertificateAuthority> issuer,
      X500Name subject,
      int fromYear,
      int toYear) {
    if (directory.has(name + ".p12")) {
      return;
    }
    missing.add(
        () -> {
          KeyPair pair = key.call();
          CertificateAuthority authority = issuer.call();
          X509Certificate certificate =
              authority.issue(subject, pair.getPublic(), year(fromYear), year(toYear));
          directory.write(name, pair.getPrivate(), certificate, authority.certificate());
          return null;
        });
  }

  private Void server(CertificateAuthority authority) throws GeneralSecurityException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    X500Name subject = new X500Name("CN=localhost,O=DFDG Gateway Sandbox,C=DK");
    X509Certificate certificate =
        authority.issueServer(subject, pair.getPublic(), year(0), year(2));
    directory.write("tls", pair.getPrivate(), certificate, authority.certificate());
    return null;
  }

  private CertificateAuthority authorityMadeOrRead() throws GeneralSecurityException, IOException {
    if (directory.has("ca.p12")) {
      SigningKey key = directory.read("ca");
      return new CertificateAuthority(key.certificate(), key.key());
    }
    CertificateAuthority made =
        CertificateAuthority.create(
            "CN=DFDG Gateway Sandbox CA, O=DFDG Gateway Sandbox, C=DK", rsa(OCES3_BITS), now);
    directory.writePem("ca.pem", "CERTIFICATE", made.certificate().getEncoded());
    directory.write("ca", made.key(), made.certificate());
    return made;
  }

  private static X500Name subject(SandboxSubscriber s) {
    return s.certificate() == CertificateLayout.OCES3
        ? OcesName.system(s.cvr(), s.title(), uuid(), s.name())
        : OcesName.oces2(s.cvr(), s.title(), "12345678", s.name());
  }

  private static UUID uuid() {
    return UUID.randomUUID();
  }

  private static KeyPair rsa(int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = rsaGenerator();
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  /** Conscrypt needs half the time of Java's own, where it has native code for the machine. */
  private static KeyPairGenerator rsaGenerator() throws GeneralSecurityException {
    return Conscrypt.isAvailable()
        ? KeyPairGenerator.getInstance("RSA", Conscrypt.newProvider())
        : KeyPairGenerator.getInstance("RSA");
  }

  /** A day early, for clocks that are slow. */
  private Instant year(int years) {
    return now.plus(years * 365L - 1, ChronoUnit.DAYS);
  }

  private static void runAll(List<Callable<Void>> tasks, ExecutorService pool)
      throws IOException, GeneralSecurityException {
    List<Future<Void>> running = tasks.stream().map(pool::submit).toList();
    for (Future<Void> each : running) {
      get(each);
    }
  }

  private static <T> T get(Future<T> future) throws IOException, GeneralSecurityException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while making the sandbox's keys", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GeneralSecurityException cause) {
        throw cause;
      }
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException("Cannot make the sandbox's keys", e.getCause());
    }
  }
}

package dk.dfdg.gateway.failures;

import dk.dfdg.gateway.access.Agreement;
import dk.dfdg.gateway.access.AgreementAdministration;
import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.Operation;
import dk.dfdg.gateway.access.Processor;
import dk.dfdg.gateway.soap.OcesSubject;
import dk.dfdg.gateway.soap.SigningKey;
import dk.dfdg.gateway.testing.TestGateway;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A subscriber of its own for one test, with a good certificate. Nobody else is touched by what
 * happens to its agreement.
 *
 * @param id of the subscriber and of its agreement
 */
record Newcomer(TestGateway gateway, String id, SigningKey key) {
  /** Has a certificate, and no agreement yet. */
  static Newcomer at(TestGateway gateway) {
    UUID system = UUID.randomUUID();
    SigningKey like = gateway.key("workbase");
    X500Principal subject =
        new X500Principal(
            "CN=newcomer, SERIALNUMBER=UI:DK-O:G:" + system + ", OID.2.5.4.97=NTRDK-99000015, C=DK",
            Map.of());
    SigningKey key = new SigningKey(like.key(), certificate(gateway.key("ca"), like, subject));
    return new Newcomer(gateway, system.toString(), key);
  }

  private static X509Certificate certificate(
      SigningKey authority, SigningKey like, X500Principal subject) {
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(
              new JcaX509v3CertificateBuilder(
                      authority.certificate().getSubjectX500Principal(),
                      new BigInteger(64, new SecureRandom()),
                      like.certificate().getNotBefore(),
                      like.certificate().getNotAfter(),
                      subject,
                      like.certificate().getPublicKey())
                  .build(new JcaContentSignerBuilder("SHA256withRSA").build(authority.key())));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With an agreement for the jobcentre and every operation. */
  Newcomer withAgreement(AgreementStatus status) {
    return withAgreement(status, LocalDate.of(2011, 1, 1), LocalDate.of(2040, 12, 31));
  }

  Newcomer withAgreement(AgreementStatus status, LocalDate from, LocalDate to) {
    OcesSubject subject = OcesSubject.read(key.certificate()).subject();
    Caller caller = new Caller(subject.issuer(), subject.cvr(), subject.subjectKey());
    agreements()
        .load(
            new Processor(id, "Newcomer", Channel.JOBCENTRE, caller),
            new Agreement(
                id, id, status, from, to, Map.of(TestGateway.JOBCENTRE, "Jobcenter"), everything()),
            "test",
            "sample");
    return this;
  }

  private static Set<Operation> everything() {
    String enrollment = "UnemploymentEnrollmentService";
    return Set.of(
        new Operation(enrollment, "UnemploymentEnrollment"),
        new Operation(enrollment, "CancelUnemploymentEnrollment"),
        new Operation(enrollment, "WithdrawEnrollmentCancellation"),
        new Operation(enrollment, "GetCurrentEnrollment"),
        new Operation(enrollment, "Ping"),
        new Operation("AgreementService", "GetAllowedOperations"),
        new Operation("AgreementService", "GetRefusalReason"));
  }

  AgreementAdministration agreements() {
    return gateway.gateway().agreements();
  }

  /** A message of another, signed and sent by this one. */
  Message sends(Message message) {
    return message.signedWith(key);
  }

  /** An enrollment of a citizen of its own. */
  Message enrolls() {
    return sends(Message.enrollment());
  }
}

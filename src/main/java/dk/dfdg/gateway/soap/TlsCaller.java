package dk.dfdg.gateway.soap;

import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/**
 * Who is at the other end of a connection on which nothing is signed: what the certificate says
 * with which it was made. It must be as good as one that signs.
 */
public final class TlsCaller {
  private final TrustedCertificates trusted;
  private final GatewayClock clock;
  private final boolean explaining;

  /**
   * @param explaining the refusal says the cause: in the sandbox
   */
  public TlsCaller(TrustedCertificates trusted, GatewayClock clock, boolean explaining) {
    this.trusted = trusted;
    this.clock = clock;
    this.explaining = explaining;
  }

  /**
   * The caller.
   *
   * @param chain of the connection, its own certificate first; null when it has none
   * @throws Refusal when there is none, or one that lets nobody in
   */
  public Caller of(X509Certificate[] chain) {
    if (chain == null || chain.length == 0) {
      throw new Refusal(FaultCode.CLIENT_CERTIFICATE_MISSING);
    }
    try {
      CallerCertificate certificate =
          CallerCertificate.of(Base64.getEncoder().encodeToString(chain[0].getEncoded()));
      String distrust = trusted.distrust(chain[0], clock.machineNow()).orElse(null);
      OcesSubject.Reading read = certificate.subject();
      if (distrust != null || read.subject() == null) {
        throw refused(distrust != null ? distrust : read.problem());
      }
      OcesSubject subject = read.subject();
      return new Caller(subject.issuer(), subject.cvr(), subject.subjectKey());
    } catch (SecurityProblem problem) {
      throw refused(problem.getMessage());
    } catch (CertificateEncodingException | IllegalStateException unusable) {
      throw refused("The certificate cannot be checked.");
    }
  }

  private Refusal refused(String sentence) {
    Violation violation = Violation.of(FaultCode.SECURITY_REFUSED);
    return new Refusal(explaining ? violation.because(sentence, sentence) : violation);
  }
}

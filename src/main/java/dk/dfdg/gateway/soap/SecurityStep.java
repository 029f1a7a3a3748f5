package dk.dfdg.gateway.soap;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;

/**
 * Step 3: the message is signed, by whom, and over what. Only the sandbox is told what was wrong.
 */
final class SecurityStep {
  private final SignatureCheck signatures;
  private final boolean explain;

  SecurityStep(SignatureCheck signatures, boolean explain) {
    this.signatures = signatures;
    this.explain = explain;
  }

  /**
   * Verifies the message and notes the certificate that signed it, or refuses with one safe
   * sentence.
   */
  void check(Call call) {
    try {
      call.caller(signatures.verify(call.envelope(), call.contract().signedHeaders()));
      call.note("Signature verified.");
    } catch (SecurityProblem problem) {
      call.note("Security: " + problem.getMessage());
      throw refusal(problem);
    }
  }

  private Refusal refusal(SecurityProblem problem) {
    Violation violation = Violation.of(FaultCode.SECURITY_REFUSED);
    return new Refusal(
        explain
            ? violation.because(
                "Sandkassens forklaring: " + problem.getMessage(),
                "The sandbox explains: " + problem.getMessage())
            : violation);
  }
}

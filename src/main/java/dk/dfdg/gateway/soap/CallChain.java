package dk.dfdg.gateway.soap;

import dk.dfdg.gateway.access.AccessControl;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.codelist.CodeLists;

/**
 * The way of a call, in order. Each step either lets the call on or refuses it, and no later step
 * runs for a refused call.
 *
 * <p>Before this chain stands {@link HttpGuard} (method, content type, encoding, size, how many at
 * once); after it come the citizen's lock, replay, citizen access and the rules, inside the
 * business transaction.
 */
public final class CallChain {
  private final EnvelopeReader reader;
  private final SecurityStep security;
  private final OperationStep operation;
  private final AgreementStep agreement;
  private final SchemaStep schema;

  public CallChain(
      XmlLimits limits,
      TrustedCertificates trusted,
      SecuritySettings settings,
      AccessControl access,
      CodeLists lists,
      GatewayClock clock) {
    this.reader = new EnvelopeReader(limits);
    this.security =
        new SecurityStep(new SignatureCheck(trusted, settings, clock), settings.explain());
    this.operation = new OperationStep();
    this.agreement = new AgreementStep(access, new RequestHeaders(lists, clock));
    this.schema = new SchemaStep();
  }

  void run(Call call, byte[] message) {
    call.envelope(
        reader.read(
            message)); // refuses: malformed XML, exceeded limits, DTD, comments, ids twice, a wrong
    // outline
    security.check(
        call); // refuses: no or a wrong signature, unsigned parts, old Timestamp, algorithms,
    // untrusted or revoked certificates
    operation.check(
        call); // refuses: unknown operations, SOAPAction against Body, missing addressing, headers
    // not understood
    agreement.check(
        call); // refuses: employee certificates, unknown subscribers, missing headers, no
    // agreement, closed access
    schema.check(call); // refuses: what the contract does not allow, all of it at once
  }
}

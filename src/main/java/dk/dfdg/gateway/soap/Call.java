package dk.dfdg.gateway.soap;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Organisation;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One call on its way through the chain: what each step has found out so far. Confined to the
 * thread that serves the call.
 *
 * <p>Null until the step that finds it out has passed.
 */
public final class Call {
  private final UUID incident = UUID.randomUUID();
  private final long startedNanos = System.nanoTime();
  private final List<String> trace = new ArrayList<>();
  private final ServiceContract contract;
  private final String soapAction;

  private Envelope envelope;
  private ServiceContract.Operation operation;
  private CallerCertificate caller;
  private String processorId;
  private Organisation organisation;
  private CallContext context;
  private List<FlatRow> rows;
  private boolean refused;

  Call(ServiceContract contract, String soapAction) {
    this.contract = contract;
    this.soapAction = soapAction;
  }

  /** Names this call in the log, in the audit and in any fault. */
  public UUID incident() {
    return incident;
  }

  /** Who calls what: there once the agreement has been found good. */
  public CallContext context() {
    return context;
  }

  /** The certificate that signed the call. */
  public X509Certificate certificate() {
    return caller.certificate();
  }

  /**
   * The like elements of a large message, which its payload then has only the first of; null when
   * the payload has them all.
   */
  public List<FlatRow> rows() {
    return rows;
  }

  void rows(List<FlatRow> taken) {
    rows = taken;
  }

  /** Notes a decision for "why was I refused"; never personal data. */
  void note(String sentence) {
    trace.add(sentence);
  }

  List<String> trace() {
    return List.copyOf(trace);
  }

  long elapsedNanos() {
    return System.nanoTime() - startedNanos;
  }

  ServiceContract contract() {
    return contract;
  }

  String soapAction() {
    return soapAction;
  }

  Envelope envelope() {
    return envelope;
  }

  void envelope(Envelope read) {
    envelope = read;
  }

  ServiceContract.Operation operation() {
    return operation;
  }

  void operation(ServiceContract.Operation found) {
    operation = found;
  }

  String operationName() {
    return operation == null ? null : operation.name();
  }

  String messageId() {
    return envelope == null ? null : envelope.headerText(SoapNames.MESSAGE_ID).orElse(null);
  }

  CallerCertificate caller() {
    return caller;
  }

  void caller(CallerCertificate verified) {
    caller = verified;
  }

  String processorId() {
    return processorId;
  }

  void processorId(String id) {
    processorId = id;
  }

  Organisation organisation() {
    return organisation;
  }

  void organisation(Organisation actedFor) {
    organisation = actedFor;
  }

  void context(CallContext allowed) {
    context = allowed;
  }

  boolean isRefused() {
    return refused;
  }

  void markRefused() {
    refused = true;
  }
}

package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.access.AccessControl;
import dk.dfdg.gateway.access.AccessDecision;
import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.AccessTable;
import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.access.Operation;
import dk.dfdg.gateway.access.Processor;
import dk.dfdg.gateway.access.RefusedCall;
import dk.dfdg.gateway.access.Subscribers;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Whether a file may be sent for a municipality: the agreement rules every channel (§ 3 of the
 * guidance). Sending files is an operation of the service that takes reports, though no message of
 * it; what is refused stands in the same audit as a refused message.
 */
public final class SenderAccess {
  /** What an agreement must cover. */
  public static final Operation UPLOAD = new Operation("AmforaReportingService", "UploadReport");

  private final AccessControl control;
  private final Subscribers subscribers;
  private final AccessMatrix matrix;
  private final Consumer<RefusedCall> audit;
  private final GatewayClock clock;

  public SenderAccess(
      AccessControl control,
      Subscribers subscribers,
      AccessMatrix matrix,
      Consumer<RefusedCall> audit,
      GatewayClock clock) {
    this.control = control;
    this.subscribers = subscribers;
    this.matrix = matrix;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Lets a sender through.
   *
   * @throws Refusal when no agreement lets it send files for the municipality today
   */
  public Sender check(Caller caller, String municipality) {
    AccessDecision decision = decide(caller, municipality);
    if (decision.refusal() != null) {
      throw new Refusal(decision.refusal());
    }
    if (!reaches(decision)) {
      throw new Refusal(FaultCode.OPERATION_NOT_COVERED);
    }
    return sender(decision, municipality);
  }

  private boolean reaches(AccessDecision decision) {
    return matrix
        .row(UPLOAD.service(), UPLOAD.name(), Organisation.MUNICIPALITY)
        .map(row -> row.noCitizen().reaches(decision.channel()))
        .orElse(false);
  }

  private static Sender sender(AccessDecision decision, String municipality) {
    return new Sender(
        decision.processorId(),
        decision.agreementId(),
        decision.inTest(),
        decision.channel(),
        municipality);
  }

  private AccessDecision decide(Caller caller, String municipality) {
    return control.decide(
        caller,
        new Organisation(Organisation.MUNICIPALITY, municipality),
        UPLOAD.service(),
        UPLOAD.name());
  }

  /** For which municipalities a sender may send files today. */
  public List<String> municipalities(Caller caller) {
    return senders(caller).stream().map(Sender::municipality).toList();
  }

  /** The same, and under which agreement for each. */
  List<Sender> senders(Caller caller) {
    AccessTable table = subscribers.current();
    return table
        .processor(caller)
        .map(
            processor ->
                table.agreementsOf(processor.id()).stream()
                    .flatMap(agreement -> agreement.controllers().keySet().stream())
                    .filter(controller -> controller.type() == Organisation.MUNICIPALITY)
                    .map(Organisation::code)
                    .distinct()
                    .sorted()
                    .flatMap(code -> sender(caller, code).stream())
                    .toList())
        .orElse(List.of());
  }

  private Optional<Sender> sender(Caller caller, String municipality) {
    AccessDecision decision = decide(caller, municipality);
    return decision.refusal() == null && reaches(decision)
        ? Optional.of(sender(decision, municipality))
        : Optional.empty();
  }

  /** How a subscriber's certificates name it; nothing when there is no such subscriber. */
  public Optional<Caller> caller(String processorId) {
    AccessTable table = subscribers.current();
    return table
        .allAgreements()
        .filter(agreement -> agreement.processorId().equals(processorId))
        .findFirst()
        .map(agreement -> table.processor(agreement.processorId()))
        .map(Processor::certificate);
  }

  /** Keeps a refusal for the operator, under the incident that its sender was told. */
  public void audit(
      UUID incident, String processor, String municipality, List<Violation> violations) {
    audit.accept(
        new RefusedCall(
            incident,
            clock.now(),
            processor,
            municipality == null ? null : new Organisation(Organisation.MUNICIPALITY, municipality),
            UPLOAD.service(),
            UPLOAD.name(),
            null,
            violations.get(0).code(),
            violations.stream().map(Violation::rule).filter(Objects::nonNull).distinct().toList(),
            violations.stream()
                .map(violation -> violation.code().textEnglish())
                .distinct()
                .toList()));
  }
}

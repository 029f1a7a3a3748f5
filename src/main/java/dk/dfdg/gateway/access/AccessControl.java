package dk.dfdg.gateway.access;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Decides by the agreements whether a caller may use an operation on behalf of a controller (§ 13
 * of the order of 2007, § 3 of the guidance). What no agreement allows is refused.
 */
public final class AccessControl {
  /** Which refusal to tell when several agreements refuse. */
  private static final List<FaultCode> MOST_TELLING =
      List.of(
          FaultCode.OPERATION_NOT_COVERED,
          FaultCode.AGREEMENT_SUSPENDED,
          FaultCode.AGREEMENT_REVOKED,
          FaultCode.AGREEMENT_EXPIRED,
          FaultCode.AGREEMENT_NOT_ACTIVE);

  /** What an agreement says; one that covers the operation says more than one that does not. */
  private record Judged(Agreement agreement, boolean covers, FaultCode refusal) {
    static final Comparator<Judged> BEST_FIRST =
        Comparator.comparing(Judged::covers, Comparator.reverseOrder())
            .thenComparing(Judged::rank)
            .thenComparing(Judged::inTest);

    static Judged of(Agreement agreement, Operation wanted, LocalDate today) {
      boolean covers = agreement.operations().contains(wanted);
      return new Judged(agreement, covers, refusal(agreement, covers, today));
    }

    private static FaultCode refusal(Agreement agreement, boolean covers, LocalDate today) {
      return switch (agreement.statusOn(today)) {
        case DRAFT -> FaultCode.AGREEMENT_NOT_ACTIVE;
        case SUSPENDED -> FaultCode.AGREEMENT_SUSPENDED;
        case REVOKED -> FaultCode.AGREEMENT_REVOKED;
        case EXPIRED -> FaultCode.AGREEMENT_EXPIRED;
        case IN_TEST, ACTIVE ->
            today.isBefore(agreement.validFrom())
                ? FaultCode.AGREEMENT_NOT_ACTIVE
                : covers ? null : FaultCode.OPERATION_NOT_COVERED;
      };
    }

    int rank() {
      return refusal == null ? -1 : MOST_TELLING.indexOf(refusal);
    }

    boolean inTest() {
      return agreement.status() == AgreementStatus.IN_TEST;
    }

    String sentence(Operation wanted, LocalDate today) {
      return "The agreement %s is %s, valid from %s to %s, and %s %s: %s."
          .formatted(
              agreement.id(),
              agreement.statusOn(today),
              agreement.validFrom(),
              agreement.validTo(),
              covers ? "covers" : "does not cover",
              wanted,
              refusal == null ? "allowed" : refusal);
    }
  }

  private final Subscribers subscribers;
  private final GatewayClock clock;

  public AccessControl(Subscribers subscribers, GatewayClock clock) {
    this.subscribers = subscribers;
    this.clock = clock;
  }

  public AccessDecision decide(
      Caller caller, Organisation controller, String service, String operation) {
    AccessTable table = subscribers.current();
    List<String> trace = new ArrayList<>();
    Processor processor = table.processor(caller).orElse(null);
    if (processor == null) {
      trace.add("No subscriber has the certificate's issuer, CVR number and system id.");
      return new AccessDecision(null, null, null, false, null, FaultCode.UNKNOWN_SUBSCRIBER, trace);
    }
    trace.add("The certificate belongs to the subscriber " + processor.id() + ".");
    Operation wanted = new Operation(service, operation);
    LocalDate today = clock.today();
    List<Judged> judged =
        table.agreementsOf(processor.id()).stream()
            .filter(agreement -> agreement.controllers().containsKey(controller))
            .map(agreement -> Judged.of(agreement, wanted, today))
            .toList();
    if (judged.isEmpty()) {
      trace.add("None of its agreements covers the organisation " + controller + ".");
      return answer(processor, null, false, FaultCode.NO_AGREEMENT, trace);
    }
    judged.forEach(one -> trace.add(one.sentence(wanted, today)));
    Judged best = judged.stream().min(Judged.BEST_FIRST).orElseThrow();
    return answer(
        processor, best.agreement().id(), best.inTest(), best.refusal(), List.copyOf(trace));
  }

  private static AccessDecision answer(
      Processor processor,
      String agreementId,
      boolean inTest,
      FaultCode refusal,
      List<String> trace) {
    return new AccessDecision(
        processor.id(), processor.name(), agreementId, inTest, processor.channel(), refusal, trace);
  }
}

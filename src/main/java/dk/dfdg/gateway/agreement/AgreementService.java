package dk.dfdg.gateway.agreement;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.Agreement;
import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.MatrixRow;
import dk.dfdg.gateway.access.Operation;
import dk.dfdg.gateway.access.RefusedCall;
import dk.dfdg.gateway.access.RefusedCallStore;
import dk.dfdg.gateway.access.Subscribers;
import dk.dfdg.gateway.access.WithoutCitizen;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What a subscriber may know of its own connection agreement (tilslutningsaftale, § 10 of the order
 * of 2007).
 */
public final class AgreementService {
  private final Registrations registrations;
  private final Subscribers subscribers;
  private final RefusedCallStore refusedCalls;
  private final AccessMatrix matrix;
  private final GatewayClock clock;

  public AgreementService(
      Registrations registrations,
      Subscribers subscribers,
      RefusedCallStore refusedCalls,
      AccessMatrix matrix,
      GatewayClock clock) {
    this.registrations = registrations;
    this.subscribers = subscribers;
    this.refusedCalls = refusedCalls;
    this.matrix = matrix;
    this.clock = clock;
  }

  /**
   * An operation the caller may call.
   *
   * @param scopes whose citizens, in the access matrix's words
   */
  public record Allowed(Operation operation, List<String> scopes) {}

  /**
   * An agreement that covers the organisation acted for.
   *
   * @param status where it stands today
   * @param allowed what may be called under it, now or once it is active
   */
  public record Own(Agreement agreement, AgreementStatus status, List<Allowed> allowed) {}

  /** The caller's agreements for the organisation it acts for. */
  public List<Own> allowedOperations(CallContext call) {
    registrations.readWithoutCitizen(call);
    LocalDate today = clock.today();
    return subscribers.current().agreementsOf(call.processorId()).stream()
        .filter(agreement -> agreement.controllers().containsKey(call.organisation()))
        .sorted(Comparator.comparing(Agreement::id))
        .map(
            agreement ->
                new Own(
                    agreement,
                    agreement.statusOn(today),
                    allowed(agreement, call.organisation().type())))
        .toList();
  }

  private List<Allowed> allowed(Agreement agreement, int organisationType) {
    return agreement.operations().stream()
        .sorted(Comparator.comparing(Operation::toString))
        .flatMap(
            operation ->
                matrix.row(operation.service(), operation.name(), organisationType).stream()
                    .map(row -> new Allowed(operation, scopes(row))))
        .toList();
  }

  private static List<String> scopes(MatrixRow row) {
    if (row.noCitizen() != WithoutCitizen.NO) {
      return List.of("NONE");
    }
    if (row.all()) {
      return List.of("ALL");
    }
    return java.util.stream.Stream.of(
            row.own() ? "OWN" : null,
            row.formerDaysAfter() == null ? null : "FORMER",
            row.guest() ? "GUEST" : null)
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  /** The name of the calling system. */
  public String processorName(CallContext call) {
    return subscribers.current().processorName(call.processorId());
  }

  /**
   * A refusal of the caller's own.
   *
   * @throws Refusal when there is none with that id, or it was another subscriber's
   */
  public RefusedCall refusalReason(CallContext call, UUID incident) {
    RefusedCall refused =
        refusedCalls
            .find(incident, call.processorId())
            .orElseThrow(() -> new Refusal(FaultCode.INCIDENT_UNKNOWN));
    registrations.readWithoutCitizen(call);
    return refused;
  }
}

package dk.dfdg.gateway.access;

import dk.dfdg.gateway.base.Organisation;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Tilslutningsaftale: which controllers a processor may act for, with which operations, and when.
 *
 * @param id its number
 * @param processorId the processor
 * @param status as stored, so never EXPIRED
 * @param validFrom first day
 * @param validTo last day
 * @param controllers dataansvarlige, with their names
 * @param operations what may be called
 */
public record Agreement(
    String id,
    String processorId,
    AgreementStatus status,
    LocalDate validFrom,
    LocalDate validTo,
    Map<Organisation, String> controllers,
    Set<Operation> operations) {

  public Agreement {
    controllers = Map.copyOf(controllers);
    operations = Set.copyOf(operations);
  }

  /** Where it stands on a day. */
  public AgreementStatus statusOn(LocalDate day) {
    boolean open = status == AgreementStatus.ACTIVE || status == AgreementStatus.IN_TEST;
    return open && day.isAfter(validTo) ? AgreementStatus.EXPIRED : status;
  }

  Agreement with(AgreementStatus newStatus) {
    return new Agreement(id, processorId, newStatus, validFrom, validTo, controllers, operations);
  }
}

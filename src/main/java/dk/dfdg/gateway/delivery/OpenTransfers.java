package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The open transfers of an organisation. Messages of one type are in one transfer at a time, or the
 * later ones about a citizen could arrive before the earlier ones.
 */
record OpenTransfers(List<Transfer> all) {

  /**
   * The one that is answered again; nothing when none stands in the way of another.
   *
   * @param wanted the types that are asked for now
   * @param allowed all types that the caller may fetch
   * @throws Refusal when one stands in the way that is not the caller's to fetch
   */
  Optional<Transfer> again(Integer subQueue, List<Integer> wanted, List<Integer> allowed) {
    Optional<Transfer> same =
        all.stream()
            .filter(transfer -> Objects.equals(transfer.subQueue(), subQueue))
            .filter(transfer -> allowed.containsAll(transfer.types()))
            .findFirst();
    if (same.isEmpty()) {
      all.stream()
          .filter(transfer -> !Collections.disjoint(transfer.types(), wanted))
          .findFirst()
          .ifPresent(OpenTransfers::refuse);
    }
    return same;
  }

  private static void refuse(Transfer transfer) {
    throw new Refusal(
        Violation.of(FaultCode.SEQUENCE_OPEN)
            .because(
                "Overførslen %s er åben og har beskeder af samme slags.".formatted(transfer.id()),
                "The transfer %s is open and holds messages of the same kind."
                    .formatted(transfer.id())));
  }
}

package dk.dfdg.gateway.contract;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A contract as it goes over the wire, in a form that people can read and programs compare: a line
 * for every element of every message, in order. Computed, never written by hand. Documentation,
 * policy, address and the names of types are no part of it.
 *
 * @param service with its version, for example AbsenceRegistrationService-v1
 */
record ContractForm(String service, List<ContractLine> lines) {
  private static final String HEAD =
      "# As released. Computed by ContractRelease, never written by hand.";

  static ContractForm parse(String service, String text) {
    return new ContractForm(
        service,
        text.lines()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(ContractLine::parse)
            .toList());
  }

  /** Every contract of a project as it is now. */
  static List<ContractForm> present(Contracts contracts) {
    return contracts.wsdls().map(wsdl -> new ContractReading(contracts, wsdl).form()).toList();
  }

  /** The operations, by name; without what all have. */
  Stream<String> operations() {
    return lines.stream()
        .map(ContractLine::operation)
        .filter(operation -> !operation.equals("*"))
        .distinct();
  }

  @Override
  public String toString() {
    return Stream.concat(Stream.of(HEAD), lines.stream().map(ContractLine::toString))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}

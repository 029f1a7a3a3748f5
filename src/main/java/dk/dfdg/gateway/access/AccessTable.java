package dk.dfdg.gateway.access;

import dk.dfdg.gateway.base.Organisation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All processors and agreements as of one version of the tables; never changes. */
public final class AccessTable {
  private final long version;
  private final Map<Caller, Processor> processors;
  private final Map<String, List<Agreement>> agreements;

  AccessTable(long version, Collection<Processor> processors, Collection<Agreement> agreements) {
    this.version = version;
    this.processors =
        processors.stream()
            .collect(Collectors.toUnmodifiableMap(Processor::certificate, Function.identity()));
    this.agreements = agreements.stream().collect(Collectors.groupingBy(Agreement::processorId));
  }

  long version() {
    return version;
  }

  /** Whose certificate it is. */
  public Optional<Processor> processor(Caller caller) {
    return Optional.ofNullable(processors.get(caller));
  }

  /** The name of a processor that is known. */
  public String processorName(String processorId) {
    return processor(processorId).name();
  }

  /** A processor that is known. */
  public Processor processor(String processorId) {
    return processors.values().stream()
        .filter(processor -> processor.id().equals(processorId))
        .findFirst()
        .orElseThrow();
  }

  /** Every agreement, whatever its status. */
  public Stream<Agreement> allAgreements() {
    return agreements.values().stream().flatMap(List::stream);
  }

  /** An agreement by its number, whatever its status. */
  public Optional<Agreement> agreement(String id) {
    return allAgreements().filter(agreement -> agreement.id().equals(id)).findFirst();
  }

  /** Whether an agreement, whatever its status, is for an organisation. */
  public boolean isController(Organisation organisation) {
    return allAgreements().anyMatch(agreement -> agreement.controllers().containsKey(organisation));
  }

  /** The agreements of a processor, whatever their status. */
  public List<Agreement> agreementsOf(String processorId) {
    return agreements.getOrDefault(processorId, List.of());
  }
}

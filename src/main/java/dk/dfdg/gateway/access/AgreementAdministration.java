package dk.dfdg.gateway.access;

import static dk.dfdg.gateway.access.AgreementStatus.ACTIVE;
import static dk.dfdg.gateway.access.AgreementStatus.DRAFT;
import static dk.dfdg.gateway.access.AgreementStatus.IN_TEST;
import static dk.dfdg.gateway.access.AgreementStatus.REVOKED;
import static dk.dfdg.gateway.access.AgreementStatus.SUSPENDED;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.store.Database;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What the agency's operators do with connection agreements. Every change says who, when and why,
 * and the next call on any node obeys it.
 */
public final class AgreementAdministration {
  private static final int LONGEST_NAME = 140;
  private static final int LONGEST_REASON = 1500;

  private final Database database;
  private final GatewayClock clock;
  private final AcceptanceTest acceptanceTest;
  private final AgreementStore store = new AgreementStore();
  private final TestCallStore testCalls;

  public AgreementAdministration(
      Database database,
      GatewayClock clock,
      AcceptanceTest acceptanceTest,
      TestCallStore testCalls) {
    this.database = database;
    this.clock = clock;
    this.acceptanceTest = acceptanceTest;
    this.testCalls = testCalls;
  }

  /** All agreements, by id. */
  public List<AgreementView> list() {
    return database.read(
        handle -> {
          Map<String, Processor> processors = processors(handle);
          return store.agreements(handle).stream()
              .map(agreement -> view(agreement, processors, List.of(), List.of()))
              .toList();
        });
  }

  /** One agreement with its changes and what its test still lacks. */
  public Optional<AgreementView> show(String id) {
    return database.read(
        handle ->
            find(handle, id)
                .map(
                    agreement ->
                        view(
                            agreement,
                            processors(handle),
                            store.changes(handle, id),
                            missingTestCalls(handle, agreement))));
  }

  /** Makes a draft; its processor is added when it is new. */
  public void register(Processor processor, Agreement agreement, String by, String reason) {
    load(processor, agreement.with(DRAFT), by, reason);
  }

  /** The same with the status as given: sample data only, as no acceptance test is asked for. */
  public void load(Processor processor, Agreement agreement, String by, String reason) {
    if (!agreement.processorId().equals(processor.id())) {
      throw new AgreementChangeRefused("The agreement names another processor.");
    }
    changing(
        handle -> {
          if (find(handle, agreement.id()).isPresent()) {
            throw new AgreementChangeRefused(
                "There is already an agreement " + agreement.id() + ".");
          }
          Processor known = processors(handle).get(processor.id());
          if (known == null) {
            store.insert(handle, processor, clock.now());
          } else if (!known.equals(processor)) {
            throw new AgreementChangeRefused(
                "The processor " + processor.id() + " is already known with other particulars.");
          }
          store.insert(handle, agreement);
          return change(by, null, agreement.status(), reason);
        },
        agreement.id());
  }

  /** The subscriber may now make the test before use (§ 10). */
  public void startTest(String id, String by, String reason) {
    move(id, Set.of(DRAFT), IN_TEST, by, reason);
  }

  /** Takes the agreement into use; refused until the recorded acceptance test is complete. */
  public void activate(String id, String by, String reason) {
    move(id, Set.of(IN_TEST), ACTIVE, by, reason);
  }

  /** Closes the access for a while. */
  public void suspend(String id, String by, String reason) {
    move(id, Set.of(ACTIVE), SUSPENDED, by, reason);
  }

  /** Closes the access (§ 13). */
  public void revoke(String id, String by, String reason) {
    move(id, Set.of(DRAFT, IN_TEST, ACTIVE, SUSPENDED), REVOKED, by, reason);
  }

  /** Opens again what was suspended or revoked, if it had been in use. */
  public void reinstate(String id, String by, String reason) {
    move(id, Set.of(SUSPENDED, REVOKED), ACTIVE, by, reason);
  }

  private void move(
      String id, Set<AgreementStatus> from, AgreementStatus to, String by, String reason) {
    changing(
        handle -> {
          AgreementStatus status =
              store
                  .lockStatus(handle, id)
                  .orElseThrow(
                      () -> new AgreementChangeRefused("There is no agreement " + id + "."));
          if (!from.contains(status)) {
            throw new AgreementChangeRefused(
                "The agreement %s is %s; only one that is %s can become %s."
                    .formatted(id, status, names(from), to));
          }
          if (to == ACTIVE) {
            checkTested(handle, id, status);
          }
          store.setStatus(handle, id, to);
          return change(by, status, to, reason);
        },
        id);
  }

  private void checkTested(Handle handle, String id, AgreementStatus status) {
    if (status != IN_TEST) {
      if (store.changes(handle, id).stream().noneMatch(change -> change.to() == ACTIVE)) {
        throw new AgreementChangeRefused(
            "The agreement " + id + " has never been in use; make a new one and test it first.");
      }
      return;
    }
    List<String> missing = missingTestCalls(handle, find(handle, id).orElseThrow());
    if (!missing.isEmpty()) {
      throw new AgreementChangeRefused(
          "The agreement %s has not passed its acceptance test; missing: %s."
              .formatted(id, String.join(", ", missing)));
    }
  }

  private void changing(Function<Handle, AgreementChange> work, String id) {
    database.inTransaction(
        handle -> {
          store.append(handle, id, work.apply(handle));
          store.raiseVersion(handle);
          return null;
        });
  }

  private AgreementChange change(
      String by, AgreementStatus from, AgreementStatus to, String reason) {
    if (by == null || by.isBlank() || by.length() > LONGEST_NAME) {
      throw new AgreementChangeRefused("Say who makes the change, in 1 to 140 characters.");
    }
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new AgreementChangeRefused("Give a reason, in 1 to 1500 characters.");
    }
    return new AgreementChange(clock.now(), by, from, to, reason);
  }

  private List<String> missingTestCalls(Handle handle, Agreement agreement) {
    return acceptanceTest.missing(agreement, testCalls.counts(handle, agreement.id()));
  }

  private Optional<Agreement> find(Handle handle, String id) {
    return store.agreements(handle).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private Map<String, Processor> processors(Handle handle) {
    return store.processors(handle).stream()
        .collect(Collectors.toMap(Processor::id, Function.identity()));
  }

  private AgreementView view(
      Agreement agreement,
      Map<String, Processor> processors,
      List<AgreementChange> changes,
      List<String> missing) {
    return new AgreementView(
        agreement,
        processors.get(agreement.processorId()),
        agreement.statusOn(clock.today()),
        changes,
        missing);
  }

  private static String names(Set<AgreementStatus> statuses) {
    return statuses.stream().sorted().map(Enum::name).collect(Collectors.joining(" or "));
  }
}

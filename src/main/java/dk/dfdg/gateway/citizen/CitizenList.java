package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * One registration about each of many citizens, in one transaction. All are locked at once, in the
 * order of their keys, so that two lists never wait for each other in a circle; then each goes the
 * way of a citizen alone, and whoever is refused is refused alone.
 */
final class CitizenList {
  private final CitizenStore citizens = new CitizenStore();
  private final CitizenWriter writer = new CitizenWriter();
  private final Map<Long, Recorder> recorders = new HashMap<>();
  private final Set<Advice> advice = new LinkedHashSet<>();
  private final Handle handle;
  private final AutomaticLaw law;
  private final CallContext call;
  private final CitizenAccess access;
  private final LocalDate today;
  private final Receipt receipt;

  CitizenList(
      Handle handle,
      AutomaticLaw law,
      CallContext call,
      CitizenAccess access,
      LocalDate today,
      Receipt receipt) {
    this.handle = handle;
    this.law = law;
    this.call = call;
    this.access = access;
    this.today = today;
    this.receipt = receipt;
  }

  /**
   * @param receipt of the list as a whole
   */
  Registered register(List<Cpr> numbers, ListDecider decider) {
    Map<String, Long> ids = citizens.lockAll(handle, numbers);
    Map<Long, CitizenStore.Met> met =
        citizens.meetAll(handle, ids.values(), call, access.row(), today);
    List<ListResult> results = new ArrayList<>();
    for (Cpr number : numbers) {
      Long id = ids.get(number.value());
      results.add(result(number, id == null ? null : met.get(id), decider));
    }
    recorders.values().forEach(Recorder::save);
    return new Registered(receipt, List.copyOf(advice), ListResult.kept(results));
  }

  private ListResult result(Cpr number, CitizenStore.Met met, ListDecider decider) {
    try {
      check(number, met);
    } catch (Refusal refusal) {
      return refused(refusal.violations());
    }
    Recorder recorder = recorders.computeIfAbsent(met.state().id(), id -> recorder(met));
    ListDecider.ForOne one = decider.decide(handle, recorder.state());
    if (one.decision() instanceof Decision.Refused<? extends CitizenFact> refused) {
      return refused(refused.violations());
    }
    Decision.Accepted<? extends CitizenFact> accepted =
        (Decision.Accepted<? extends CitizenFact>) one.decision();
    advice.addAll(accepted.advice());
    recorder.record(
        new Origin(one.messageIdentifier(), receipt.eventDate(), call), accepted.facts(), today);
    return new ListResult(one.answers(), List.of());
  }

  private void check(Cpr number, CitizenStore.Met met) {
    if (met == null) {
      throw access.unknown();
    }
    access.checkRegistering(met, number, today);
  }

  /** First what has fallen due: it holds, whatever is decided afterwards. */
  private Recorder recorder(CitizenStore.Met met) {
    Recorder recorder = new Recorder(handle, law, met.state(), writer);
    recorder.recordDue(Origin.system(receipt.eventDate()), today);
    return recorder;
  }

  /** Which of the numbers it is the list knows, and here there is no field for it. */
  private static ListResult refused(List<Violation> violations) {
    return new ListResult(
        Map.of(),
        violations.stream()
            .map(
                violation ->
                    CitizenAccess.CITIZEN.equals(violation.path())
                        ? violation.at(null, violation.maskedValue())
                        : violation)
            .toList());
  }
}

package dk.dfdg.gateway.contract;

import static dk.dfdg.gateway.contract.ContractLine.REQUEST;

import dk.dfdg.gateway.contract.ContractChange.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has changed from a released contract to the present one. What senders send may become less
 * strict, what readers get may become more strict; the other way round breaks them. A new element
 * in a response is compatible when it stands after everything that was there, and in a choice that
 * may be left out; a reader that reads in order has then read all that it knows.
 */
final class ContractDifference {
  private final String service;
  private final Map<ContractLine.Key, ContractLine> before;
  private final Map<ContractLine.Key, ContractLine> after;
  private final List<ContractChange> changes = new ArrayList<>();

  private ContractDifference(ContractForm released, ContractForm present) {
    service = present.service();
    before = byKey(released);
    after = byKey(present);
  }

  /** The difference of all services. */
  static List<ContractChange> between(List<ContractForm> released, List<ContractForm> present) {
    Map<String, ContractForm> old = byService(released);
    Map<String, ContractForm> now = byService(present);
    List<ContractChange> changes = new ArrayList<>();
    old.keySet().stream()
        .filter(service -> !now.containsKey(service))
        .forEach(service -> changes.add(whole(service, Kind.REMOVED_SERVICE, true)));
    now.forEach(
        (service, form) -> {
          if (old.containsKey(service)) {
            changes.addAll(new ContractDifference(old.get(service), form).find());
          } else {
            changes.add(whole(service, Kind.NEW_SERVICE, false));
          }
        });
    return changes;
  }

  private static Map<String, ContractForm> byService(List<ContractForm> forms) {
    return forms.stream()
        .collect(
            Collectors.toMap(ContractForm::service, form -> form, (a, b) -> a, LinkedHashMap::new));
  }

  private static ContractChange whole(String service, Kind kind, boolean breaking) {
    return new ContractChange(service, REQUEST, "*", "*", kind, breaking);
  }

  private static Map<ContractLine.Key, ContractLine> byKey(ContractForm form) {
    return form.lines().stream()
        .collect(
            Collectors.toMap(ContractLine::key, line -> line, (a, b) -> a, LinkedHashMap::new));
  }

  private List<ContractChange> find() {
    Set<String> known = operations(before);
    Set<String> present = operations(after);
    known.stream()
        .filter(operation -> !present.contains(operation))
        .forEach(operation -> operation(operation, Kind.REMOVED_OPERATION, true));
    present.stream()
        .filter(operation -> !known.contains(operation))
        .forEach(operation -> operation(operation, Kind.NEW_OPERATION, false));
    before.forEach(
        (key, line) -> {
          if (present.contains(key.operation())) {
            compare(line, after.get(key));
          }
        });
    after.forEach(
        (key, line) -> {
          if (known.contains(key.operation()) && !before.containsKey(key)) {
            added(line);
          }
        });
    return changes;
  }

  private static Set<String> operations(Map<ContractLine.Key, ContractLine> lines) {
    return lines.keySet().stream()
        .map(ContractLine.Key::operation)
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  private void operation(String operation, Kind kind, boolean breaking) {
    changes.add(new ContractChange(service, REQUEST, operation, "*", kind, breaking));
  }

  /**
   * @param now null when it is gone
   */
  private void compare(ContractLine was, ContractLine now) {
    if (now == null) {
      if (!isGone(was.key().parent())) {
        change(was, Kind.REMOVED, true);
      }
      return;
    }
    boolean request = was.direction().equals(REQUEST);
    if (!was.type().equals(now.type())) {
      change(was, Kind.OTHER_TYPE, true);
    } else {
      ContractLimits limits = ContractLimits.between(was, now);
      changeIf(limits.narrower(), was, Kind.NARROWER, request);
      changeIf(limits.wider(), was, Kind.WIDER, !request);
    }
    changeIf(now.least() < was.least(), was, Kind.MADE_OPTIONAL, !request);
    changeIf(now.least() > was.least(), was, Kind.MADE_OBLIGATORY, request);
    changeIf(times(now) > times(was), was, Kind.MORE_OFTEN, !request);
    changeIf(times(now) < times(was), was, Kind.LESS_OFTEN, request);
    changeIf(isMoved(was, now), was, Kind.MOVED, true);
  }

  private boolean isGone(ContractLine.Key parent) {
    return before.containsKey(parent) && !after.containsKey(parent);
  }

  private static long times(ContractLine line) {
    return line.most() < 0 ? Long.MAX_VALUE : line.most();
  }

  /** Whether what stood next before it among those that are still there is another one now. */
  private boolean isMoved(ContractLine was, ContractLine now) {
    if (!Objects.equals(was.limit(ContractLine.CHOICE), now.limit(ContractLine.CHOICE))) {
      return true;
    }
    return !now.isAlternative()
        && !Objects.equals(
            neighbour(was.key(), before, after), neighbour(now.key(), after, before));
  }

  private static ContractLine.Key neighbour(
      ContractLine.Key key,
      Map<ContractLine.Key, ContractLine> in,
      Map<ContractLine.Key, ContractLine> both) {
    ContractLine.Key last = null;
    for (ContractLine.Key other : in.keySet()) {
      if (other.equals(key)) {
        return last;
      }
      if (other.parent().equals(key.parent()) && both.containsKey(other)) {
        last = other;
      }
    }
    return last;
  }

  private void added(ContractLine line) {
    ContractLine.Key parent = line.key().parent();
    if (after.containsKey(parent) && !before.containsKey(parent)) {
      return;
    }
    if (line.direction().equals(REQUEST)) {
      boolean needed = line.least() > 0;
      change(line, needed ? Kind.ADDED_OBLIGATORY : Kind.ADDED, needed);
    } else if (line.limit(ContractLine.CHOICE).contains("required")) {
      change(line, Kind.ADDED_ALTERNATIVE, true);
    } else {
      boolean last = isLast(line);
      change(line, last ? Kind.ADDED : Kind.ADDED_BEFORE_OTHERS, !last);
    }
  }

  /** Whether nothing that was released stands after it, but other alternatives of its choice. */
  private boolean isLast(ContractLine line) {
    boolean passed = false;
    for (ContractLine other : after.values()) {
      if (other.equals(line)) {
        passed = true;
      } else if (passed
          && other.key().parent().equals(line.key().parent())
          && before.containsKey(other.key())
          && !(line.isAlternative() && other.isAlternative())) {
        return false;
      }
    }
    return true;
  }

  private void changeIf(boolean changed, ContractLine line, Kind kind, boolean breaking) {
    if (changed) {
      change(line, kind, breaking);
    }
  }

  private void change(ContractLine line, Kind kind, boolean breaking) {
    changes.add(ContractChange.of(service, line.key(), kind, breaking));
  }
}

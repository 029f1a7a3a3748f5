package dk.dfdg.gateway.contract;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the values of an element have changed.
 *
 * @param narrower some values are no more
 * @param wider some values are new
 */
record ContractLimits(boolean narrower, boolean wider) {
  private static final Set<String> LOWER = Set.of("minLength", "minInclusive", "minExclusive");
  private static final Set<String> UPPER =
      Set.of("maxLength", "maxInclusive", "maxExclusive", "totalDigits", "fractionDigits");

  static ContractLimits between(ContractLine before, ContractLine after) {
    boolean narrower = false;
    boolean wider = false;
    Set<String> names = new TreeSet<>(before.limits().keySet());
    names.addAll(after.limits().keySet());
    names.remove(ContractLine.CHOICE);
    for (String name : names) {
      ContractLimits change = of(name, before.limit(name), after.limit(name));
      narrower |= change.narrower;
      wider |= change.wider;
    }
    return new ContractLimits(narrower, wider);
  }

  private static ContractLimits of(String name, List<String> before, List<String> after) {
    if (Set.copyOf(before).equals(Set.copyOf(after))) {
      return new ContractLimits(false, false);
    }
    // These open, where all others close.
    if (name.equals("attributes") || name.equals("nillable")) {
      return new ContractLimits(after.isEmpty(), before.isEmpty());
    }
    if (before.isEmpty() || after.isEmpty()) {
      return new ContractLimits(before.isEmpty(), after.isEmpty());
    }
    if (name.equals("enumeration")) {
      return new ContractLimits(
          !new HashSet<>(after).containsAll(before), !new HashSet<>(before).containsAll(after));
    }
    if (LOWER.contains(name) || UPPER.contains(name)) {
      int up = new BigDecimal(after.get(0)).compareTo(new BigDecimal(before.get(0)));
      return LOWER.contains(name)
          ? new ContractLimits(up > 0, up < 0)
          : new ContractLimits(up < 0, up > 0);
    }
    return new ContractLimits(true, true);
  }
}

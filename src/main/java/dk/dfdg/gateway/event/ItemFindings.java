package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.EventRow;
import dk.dfdg.gateway.citizen.EventRow.Demand;
import dk.dfdg.gateway.citizen.EventRow.Item;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with what is said, collected. */
final class ItemFindings {
  private final EventRow row;
  private final EventPaths paths;
  private final List<Violation> violations = new ArrayList<>();

  ItemFindings(EventRow row, EventPaths paths) {
    this.row = row;
    this.paths = paths;
  }

  /** One that the table may demand or not take. */
  void item(Item item, Object value, String element, String danish, String english, String rule) {
    Demand demand = row.demand(item);
    if (demand == Demand.REQUIRED && value == null) {
      missing(paths.of(element), danish, english, rule);
    } else if (demand == Demand.NO && value != null) {
      notTaken(paths.of(element), danish, english, rule);
    }
  }

  /** One of those that belong to the referral. */
  void referral(Object value, String element, String danish, String english, String rule) {
    if (value == null) {
      missing(paths.ofReferral(element), danish, english, rule);
    }
  }

  void missing(String path, String danish, String english, String rule) {
    violations.add(
        Violation.of(FaultCode.EVENT_ITEM_MISSING, rule)
            .at(path, null)
            .because(
                "%s mangler; %s kræver det.".formatted(danish, row.code()),
                "%s is missing; %s demands it.".formatted(english, row.code())));
  }

  void notTaken(String path, String danish, String english, String rule) {
    violations.add(
        Violation.of(FaultCode.EVENT_ITEM_NOT_TAKEN, rule)
            .at(path, null)
            .because(
                "%s hører ikke til %s.".formatted(danish, row.code()),
                "%s does not belong to %s.".formatted(english, row.code())));
  }

  void addAll(List<Violation> others) {
    violations.addAll(others);
  }

  List<Violation> all() {
    return violations;
  }
}

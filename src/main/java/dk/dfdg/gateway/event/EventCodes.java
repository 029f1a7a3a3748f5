package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.EventRow;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.codelist.CodeCheck;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.List;

/** Hændelsestype (§ 65 stk. 1 nr. 3): which codes there are, and by which operation each comes. */
public final class EventCodes {
  private static final String SERVICE = "JobcenterMessageService";

  private final EventTable events;
  private final EventOperations operations;
  private final CodeList list;

  public EventCodes(EventTable events, EventOperations operations, CodeLists lists) {
    this.events = events;
    this.operations = operations;
    this.list = lists.get("EventType");
  }

  /** What is wrong with a code in a request to that operation; nothing more is asked then. */
  List<Violation> check(String operation, String code, LocalDate today, EventPaths paths) {
    List<Violation> unknown =
        CodeCheck.of(list, code, today, FaultCode.UNKNOWN_EVENT_TYPE, "AKK-65.1-4", paths.code());
    if (!unknown.isEmpty()) {
      return unknown;
    }
    EventOperations.Operation right = operations.registering(code).orElse(null);
    if (right == null) {
      return List.of(
          Violation.of(FaultCode.EVENT_FORMED_BY_GATEWAY, row(code).rule())
              .at(paths.code(), code)
              .because(
                  "%s dannes alene af det fælles datagrundlag.".formatted(code),
                  "%s is formed by the shared data foundation alone.".formatted(code)));
    }
    if (right.service().equals(SERVICE) && right.name().equals(operation)) {
      return List.of();
    }
    return List.of(
        Violation.of(FaultCode.EVENT_REGISTERED_ELSEWHERE, row(code).rule())
            .at(paths.code(), code)
            .because(
                "%s registreres med %s i %s.".formatted(code, right.name(), right.service()),
                "%s is registered with %s of %s.".formatted(code, right.name(), right.service())));
  }

  /** The row of a code that has been checked; an I code's is that of its start. */
  EventRow row(String code) {
    return events
        .find(code, null)
        .or(() -> events.find(code, "P"))
        .orElseThrow(() -> new IllegalStateException("No such event: " + code));
  }
}

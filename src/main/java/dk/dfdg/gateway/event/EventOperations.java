package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.EventRow;
import dk.dfdg.gateway.citizen.EventRow.Direct;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * By which operation an event is registered (pkt. 65.1 nr. 4): {@code event-operations.csv}. What
 * the gateway alone forms has none.
 */
public final class EventOperations {
  /** An operation of a service. */
  record Operation(String service, String name) {}

  private final Map<String, Operation> byCode = new HashMap<>();

  private EventOperations(Path file, EventTable events) {
    CsvRow last = null;
    for (CsvRow line : CsvFile.read(file, "service", "operation", "event_codes", "source")) {
      line.text("source");
      Operation operation = new Operation(line.text("service"), line.text("operation"));
      for (String code : line.text("event_codes").split(" ")) {
        if (byCode.put(code, operation) != null) {
          throw line.bad(code + " stands twice");
        }
      }
      last = line;
    }
    for (EventRow row : events.rows()) {
      if ((row.direct() == Direct.NO) == byCode.containsKey(row.code())) {
        throw last.bad(
            row.code() + ": somebody registers it and no operation does, or the other way round");
      }
    }
  }

  /** Reads the table in the folder of rules; whatever somebody registers has its operation. */
  public static EventOperations load(Path confRules, EventTable events) {
    return new EventOperations(confRules.resolve("event-operations.csv"), events);
  }

  /** Nothing for what the gateway alone forms. */
  Optional<Operation> registering(String code) {
    return Optional.ofNullable(byCode.get(code));
  }
}

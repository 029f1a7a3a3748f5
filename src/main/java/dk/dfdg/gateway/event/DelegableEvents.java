package dk.dfdg.gateway.event;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.DelegatedTasks;
import dk.dfdg.gateway.citizen.EventRow;
import dk.dfdg.gateway.citizen.EventRow.Direct;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.law.BadLawData;
import java.nio.file.Path;

/** Every event that another actor registers belongs to a task that is delegated (Bilag 4). */
public final class DelegableEvents {
  private static final String SERVICE = "JobcenterMessageService";
  private static final String OPERATION = "RegisterEvent";

  private DelegableEvents() {}

  /**
   * Stops the start when an event that another actor may register belongs to none: it would be
   * registered with any delegation.
   *
   * @throws BadLawData naming the event
   */
  public static void check(Path confRules, EventTable events, DelegatedTasks tasks) {
    for (EventRow row : events.rows()) {
      if (row.direct() == Direct.YES
          && row.phase() == null
          && row.registrants().contains(Channel.OTHER_ACTOR)
          && tasks.of(SERVICE, OPERATION, row.code()).isEmpty()) {
        throw new BadLawData(
            confRules.resolve("delegated-tasks.csv"), 0, "has no row for " + row.code());
      }
    }
  }
}

package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.Delegation;
import dk.dfdg.gateway.citizen.DelegationFact.TasksDelegated;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What jobcentre 10100 delegates to the other actor of the tests, and how it says so. */
public final class Delegations {
  public static final int VISITATION = 2;
  public static final int INTERVIEWS = 3;
  public static final int ABSENCE = 5;
  public static final int OFFERS = 7;

  private static final String CONTRACT = "http://service.bm.dk/dfdg/Delegation/v1/";

  private Delegations() {}

  /** Every task, for ever. */
  public static TasksDelegated all() {
    return of(Citizens.LONG_AGO, null, 1, 2, 3, 4, 5, 6, 7, 8);
  }

  public static TasksDelegated of(LocalDate from, LocalDate to, Integer... tasks) {
    return new TasksDelegated(
        new Delegation(
            UUID.randomUUID(),
            Calls.OTHER_ACTOR.code(),
            Citizens.JOBCENTRE.code(),
            List.of(tasks),
            from,
            to),
        "HTY-0-1");
  }

  /** The request of a jobcentre that delegates. */
  public static String delegate(Cpr cpr, String actor, LocalDate from, LocalDate to, int... tasks) {
    return request(
        "DelegateTasks",
        cpr,
        element("OtherActorCode", actor)
            + Arrays.stream(tasks)
                .mapToObj(task -> element("DelegatedTaskTypeIdentifier", task))
                .collect(Collectors.joining())
            + element("StartDate", from)
            + (to == null ? "" : element("EndDate", to)));
  }

  public static String end(Cpr cpr, String id, LocalDate last) {
    return request(
        "EndDelegation", cpr, element("DelegationIdentifier", id) + element("EndDate", last));
  }

  public static String get(Cpr cpr) {
    return request("GetDelegations", cpr, "");
  }

  private static String request(String operation, Cpr cpr, String content) {
    return "<dlg:%1$sRequest xmlns:dlg=\"%2$s\">%3$s%4$s</dlg:%1$sRequest>"
        .formatted(
            operation,
            CONTRACT,
            element("PersonCivilRegistrationIdentifier", cpr.value()),
            content);
  }

  private static String element(String name, Object value) {
    return "<dlg:%1$s>%2$s</dlg:%1$s>".formatted(name, value);
  }
}

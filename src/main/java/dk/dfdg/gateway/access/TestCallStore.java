package dk.dfdg.gateway.access;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.store.Database;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Test før ibrugtagning (§ 10): the good calls that a subscriber has made while in test. */
public final class TestCallStore {
  private final Database database;
  private final GatewayClock clock;

  public TestCallStore(Database database, GatewayClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Records one call, in a transaction of its own. */
  public void record(CallContext call) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into agreement_test_call
                      (agreement_id, service, operation, called_at, incident)
                    values (:agreement, :service, :operation, :now, :incident)""")
                .bind("agreement", call.agreementId())
                .bind("service", call.service())
                .bind("operation", call.operation())
                .bind("now", GatewayClock.moment(clock.now()))
                .bind("incident", call.incident().toString())
                .execute());
  }

  /** How many calls of each operation have been recorded. */
  Map<Operation, Integer> counts(Handle handle, String agreementId) {
    Map<Operation, Integer> counts = new HashMap<>();
    handle
        .select(
            """
            select service, operation, count(*) as calls from agreement_test_call
            where agreement_id = ? group by service, operation""",
            agreementId)
        .map(
            (row, context) ->
                counts.put(
                    new Operation(row.getString("service"), row.getString("operation")),
                    row.getInt("calls")))
        .list();
    return counts;
  }
}

package dk.dfdg.gateway.failures;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.testing.TestGateway;

/**
 * What is stored in a gateway because of calls.
 *
 * @param facts rows of history
 * @param acceptedCalls calls that have been answered
 */
record Stored(long facts, long acceptedCalls) {
  static Stored in(TestGateway gateway) {
    return new Stored(
        count(gateway, "fact where incident is not null"), count(gateway, "accepted_call"));
  }

  private static long count(TestGateway gateway, String what) {
    return gateway
        .database()
        .read(handle -> handle.select("select count(*) from " + what).mapTo(Long.class).one());
  }

  /** Rows of one citizen's history, without what authorities are told of them. */
  static long facts(TestGateway gateway, Cpr cpr) {
    return gateway
        .database()
        .read(
            handle ->
                handle
                    .select(
                        """
                        select count(*) from fact f join citizen c on c.id = f.citizen_id
                        where c.cpr = ? and f.kind <> 'Notified'""",
                        cpr.value())
                    .mapTo(Long.class)
                    .one());
  }
}

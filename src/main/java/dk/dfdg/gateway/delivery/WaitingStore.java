package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Messages that wait for an earlier one about the same citizen, once that one is out of the way.
 */
final class WaitingStore {

  /**
   * Push looks again at the citizens' messages that it has never tried; whichever still has to wait
   * is made to. One that was tried waits for its own time: it may be under way.
   *
   * @param gone numbers of the messages that hold nothing back any more
   */
  void wake(Handle handle, Organisation organisation, List<Long> gone, Instant now) {
    handle
        .createUpdate(
            """
            update outgoing set due_at = :now
            where citizen_id in (select citizen_id from outgoing where number in (<gone>))
              and organisation_type = :type and organisation_code = :code
              and number not in (<gone>) and attempts = 0 and due_at is not null""")
        .bind("now", GatewayClock.moment(now))
        .bindList("gone", gone)
        .bind("type", organisation.type())
        .bind("code", organisation.code())
        .execute();
  }

  /** The same for all of them, at most so many at once; returns how many there were. */
  int wakeSome(Handle handle, Organisation organisation, int most, Instant now) {
    return handle
        .createUpdate(
            """
            update outgoing set due_at = :now where number in
              (select number from outgoing
               where organisation_type = :type and organisation_code = :code
                 and attempts = 0 and due_at > :now limit :most)""")
        .bind("now", GatewayClock.moment(now))
        .bind("type", organisation.type())
        .bind("code", organisation.code())
        .bind("most", most)
        .execute();
  }
}

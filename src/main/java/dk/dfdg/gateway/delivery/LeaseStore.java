package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.MessageTypes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What becomes of rows that push has taken. Only the row's last lease decides anything, and only
 * while the row is in no transfer and nobody has set it aside.
 */
final class LeaseStore {
  private static final String PUSH = DeliveryWay.PUSH.word();

  private final QueueStore queues = new QueueStore();

  /**
   * Whether it is still to be pushed now and by this lease: much may have happened since. An
   * earlier message about the citizen that was given up may be tried again, and then goes first.
   *
   * @param types that are pushed
   */
  boolean isMine(Handle handle, Leased row, List<Integer> types) {
    return handle
        .createQuery(
            """
            select 1 from outgoing o join delivery_choice w
              on w.organisation_type = o.organisation_type
                and w.organisation_code = o.organisation_code and w.type = o.type
            where o.number = :number and o.lease = :lease and o.transfer is null
              and not o.set_aside and w.way = :push
              and not exists (select 1 from outgoing e
                where e.citizen_id = o.citizen_id and e.organisation_type = o.organisation_type
                  and e.organisation_code = o.organisation_code and e.number < o.number
                  and e.due_at is not null and e.type in (<types>))""")
        .bind("number", row.number())
        .bind("lease", row.lease())
        .bind("push", PUSH)
        .bindList("types", types)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /**
   * It has arrived: moved to what is delivered, and an advis counts as acknowledged.
   *
   * @return false when it was no longer this lease's to say
   */
  boolean delivered(Handle handle, Leased row, Instant now) {
    // Before any message, in the same order as whoever else settles something of the queue.
    queues.lock(handle, row.receiver());
    if (handle.execute(
            "delete from outgoing where number = ? and lease = ? and transfer is null",
            row.number(),
            row.lease())
        == 0) {
      return false;
    }
    Organisation to = row.receiver();
    handle.execute(
        """
        insert into delivered (message_identifier, number, citizen_id, organisation_type,
          organisation_code, type, queued_at, delivered_at, way, attempts)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        row.identifier().toString(),
        row.number(),
        row.citizenId(),
        to.type(),
        to.code(),
        row.type(),
        GatewayClock.moment(row.message().queuedAt()),
        GatewayClock.moment(now),
        PUSH,
        row.attempts());
    if (row.type() == MessageTypes.PERSON_NOTIFICATION) {
      handle.execute(
          "update notification set acknowledged_at = ? where id = ? and acknowledged_at is null",
          GatewayClock.moment(now),
          row.identifier().toString());
    }
    queues.delivered(handle, to, 1, now);
    return true;
  }

  /** It did not arrive, or not for certain. */
  boolean retry(Handle handle, Leased row, Instant dueAt, String answer) {
    return answered(handle, row, GatewayClock.moment(dueAt), answer);
  }

  /** It will never be taken: kept where subscriber and operator find it. */
  boolean giveUp(Handle handle, Leased row, String answer) {
    return answered(handle, row, null, answer);
  }

  private static boolean answered(Handle handle, Leased row, OffsetDateTime dueAt, String answer) {
    return handle
            .createUpdate(
                "update outgoing set due_at = :due, last_answer = :answer"
                    + " where number = :number and lease = :lease and transfer is null and not set_aside")
            .bindByType("due", dueAt, OffsetDateTime.class)
            .bind("answer", answer)
            .bind("number", row.number())
            .bind("lease", row.lease())
            .execute()
        == 1;
  }

  /** It was not tried after all. */
  void release(Handle handle, Leased row, Instant now) {
    handle.execute(
        """
        update outgoing set due_at = ?, attempts = attempts - 1
        where number = ? and lease = ? and transfer is null and not set_aside""",
        GatewayClock.moment(now),
        row.number(),
        row.lease());
  }

  /**
   * The citizen's next message need not wait any longer. One that has been tried already waits for
   * its own time: it may be under way. One that is due is written too: another node may be about to
   * make it wait for the one that is done, and then this waits for that node.
   *
   * @param types that are pushed
   */
  void wakeNext(Handle handle, Organisation to, long citizenId, List<Integer> types, Instant now) {
    if (types.isEmpty()) {
      return;
    }
    handle
        .createUpdate(
            """
            update outgoing set due_at = :now where number =
              (select min(number) from outgoing
               where citizen_id = :citizen and organisation_type = :orgType
                 and organisation_code = :orgCode and due_at is not null and type in (<types>))
              and attempts = 0""")
        .bind("now", GatewayClock.moment(now))
        .bind("citizen", citizenId)
        .bind("orgType", to.type())
        .bind("orgCode", to.code())
        .bindList("types", types)
        .execute();
  }
}

package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.MessageTypes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** From what is to be delivered to what has been, several at once. */
public final class DeliveredStore {
  private static final QueueStore QUEUES = new QueueStore();
  private static final WaitingStore WAITING = new WaitingStore();

  /** How an advis went that was acknowledged where advis are read. */
  private static final String READ = "read";

  /** For the rest of the transaction, nobody else begins or ends a transfer, or settles a push. */
  public void lock(Handle handle, Organisation organisation) {
    QUEUES.lock(handle, organisation);
  }

  /**
   * They have arrived; an advis among them counts as acknowledged.
   *
   * @param organisation whose queue is locked
   */
  void deliver(
      Handle handle, Organisation organisation, List<Long> numbers, DeliveryWay way, Instant now) {
    if (!numbers.isEmpty()) {
      QUEUES.delivered(handle, organisation, move(handle, numbers, way.word(), now), now);
    }
  }

  /** They were acknowledged where advis are read: no success of the queue's. */
  void read(Handle handle, List<Long> numbers, Instant now) {
    if (!numbers.isEmpty()) {
      move(handle, numbers, READ, now);
    }
  }

  private static int move(Handle handle, List<Long> numbers, String way, Instant now) {
    OffsetDateTime moment = GatewayClock.moment(now);
    handle
        .createUpdate(
            """
            update notification set acknowledged_at = coalesce(acknowledged_at, :now)
            where id in (select message_identifier from outgoing
              where number in (<numbers>) and type = :advis)""")
        .bind("now", moment)
        .bind("advis", MessageTypes.PERSON_NOTIFICATION)
        .bindList("numbers", numbers)
        .execute();
    int moved =
        handle
            .createUpdate(
                """
                insert into delivered (message_identifier, number, citizen_id, organisation_type,
                  organisation_code, type, queued_at, delivered_at, way, attempts)
                select message_identifier, number, citizen_id, organisation_type,
                  organisation_code, type, queued_at, :now, :way, attempts
                from outgoing where number in (<numbers>)""")
            .bind("now", moment)
            .bind("way", way)
            .bindList("numbers", numbers)
            .execute();
    handle
        .createUpdate("delete from outgoing where number in (<numbers>)")
        .bindList("numbers", numbers)
        .execute();
    return moved;
  }

  /**
   * An advis was acknowledged where advis are read, so it need not be delivered. One that is being
   * fetched stays: what a transfer holds does not change.
   *
   * @param organisation whose queue is locked, so that no transfer ends meanwhile
   */
  public void acknowledged(Handle handle, Organisation organisation, UUID id, Instant now) {
    List<Long> numbers =
        handle
            .select(
                """
                select number from outgoing where message_identifier = ? and transfer is null
                  and organisation_type = ? and organisation_code = ? for update""",
                id.toString(),
                organisation.type(),
                organisation.code())
            .mapTo(Long.class)
            .list();
    if (!numbers.isEmpty()) {
      WAITING.wake(handle, organisation, numbers, now);
      read(handle, numbers, now);
    }
  }

  /** Of those, what was acknowledged where advis are read while they were being fetched. */
  List<Long> acknowledged(Handle handle, List<Long> numbers) {
    return handle
        .createQuery(
            """
            select o.number from outgoing o join notification n on n.id = o.message_identifier
            where o.number in (<numbers>) and n.acknowledged_at is not null""")
        .bindList("numbers", numbers)
        .mapTo(Long.class)
        .list();
  }
}

package dk.dfdg.gateway.notification;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.NotificationStore;
import dk.dfdg.gateway.citizen.PersonNotification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads notifications and marks them as acknowledged; rules write them. */
final class PersonNotificationStore {
  /** Those that an organisation has not acknowledged, in the order in which they were written. */
  List<PersonNotification> unacknowledged(Handle handle, Organisation receiver, int most) {
    return handle
        .select(
            """
            select n.*, c.cpr from notification n join citizen c on c.id = n.citizen_id
            where n.organisation_type = ? and n.organisation_code = ?
              and n.acknowledged_at is null
            order by n.number limit ?""",
            receiver.type(),
            receiver.code(),
            most)
        .map((row, context) -> NotificationStore.read(row))
        .list();
  }

  /** False when the organisation has no such notification; one acknowledged before stays so. */
  boolean acknowledge(Handle handle, UUID id, Organisation receiver, Instant now) {
    return handle
            .createUpdate(
                """
                update notification set acknowledged_at = coalesce(acknowledged_at, :now)
                where id = :id and organisation_type = :type and organisation_code = :code""")
            .bind("now", GatewayClock.moment(now))
            .bind("id", id.toString())
            .bind("type", receiver.type())
            .bind("code", receiver.code())
            .execute()
        > 0;
  }
}

package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.store.Json;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Messages to be delivered, written in the transaction that causes them; they leave by delivery.
 */
final class OutgoingStore {
  /** Advis, in message-types.csv. */
  private static final int PERSON_NOTIFICATION = 1;

  void insert(Handle handle, long citizenId, Origin origin, EventFact.EventSent sent) {
    insert(
        handle,
        citizenId,
        origin,
        sent.messageIdentifier(),
        sent.receiver(),
        sent.messageType(),
        sent.rule(),
        Json.write(sent.event()));
  }

  /** An advis, whose content stands in the table of notifications. */
  void insert(
      Handle handle,
      long citizenId,
      Origin origin,
      UUID identifier,
      MessageFact.Notified notified) {
    insert(
        handle,
        citizenId,
        origin,
        identifier,
        notified.receiver(),
        PERSON_NOTIFICATION,
        notified.rule(),
        null);
  }

  private static void insert(
      Handle handle,
      long citizenId,
      Origin origin,
      UUID identifier,
      Organisation receiver,
      int type,
      String rule,
      String content) {
    CallContext call = origin.call();
    OffsetDateTime queued = GatewayClock.moment(origin.registeredAt());
    handle
        .createUpdate(
            """
            insert into outgoing (message_identifier, citizen_id, organisation_type,
              organisation_code, type, rule, content, queued_at, registered_system,
              registered_type, registered_code, due_at)
            values (:identifier, :citizen, :orgType, :orgCode, :type, :rule, :content, :queued,
              :system, :registeredType, :registeredCode, :queued)""")
        .bind("identifier", identifier.toString())
        .bind("citizen", citizenId)
        .bind("orgType", receiver.type())
        .bind("orgCode", receiver.code())
        .bind("type", type)
        .bind("rule", rule)
        .bind("content", content)
        .bind("queued", queued)
        .bind("system", call == null ? null : call.processorId())
        .bind("registeredType", call == null ? null : call.organisation().type())
        .bind("registeredCode", call == null ? null : call.organisation().code())
        .execute();
  }
}

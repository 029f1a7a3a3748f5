package dk.dfdg.gateway.citizen;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.store.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The audit of accepted calls, which is also what makes a repeated message harmless. */
public final class AcceptedCallStore {
  private static final TypeReference<Outcome> OUTCOME = new TypeReference<>() {};

  /**
   * A call with the same id that was accepted before.
   *
   * @param outcome as stored, or null for a call that only read
   */
  record Earlier(String digest, String outcome) {
    Registered registered() {
      return Json.read(outcome, OUTCOME).registered();
    }
  }

  /** The outcome in types that JSON has. */
  private record Outcome(
      String messageIdentifier,
      String eventDate,
      List<Advice> advice,
      Map<String, String> answers) {
    static Outcome of(Registered registered) {
      return new Outcome(
          registered.receipt().messageIdentifier().toString(),
          registered.receipt().eventDate().toString(),
          registered.advice(),
          registered.answers());
    }

    Registered registered() {
      Receipt receipt =
          new Receipt(UUID.fromString(messageIdentifier), Instant.parse(eventDate), false);
      return new Registered(receipt, advice, answers);
    }
  }

  Optional<Earlier> find(Handle handle, CallContext call) {
    return handle
        .select(
            "select digest, outcome from accepted_call where processor_id = ? and message_id = ?",
            call.processorId(),
            call.messageId())
        .map((row, context) -> new Earlier(row.getString("digest"), row.getString("outcome")))
        .findOne();
  }

  /**
   * Records the call; fails with a unique violation when its id has been used.
   *
   * @param citizenId whom it was about, or null
   * @param registered what the caller is told, or null for a call that only reads
   */
  void insert(Handle handle, CallContext call, Instant now, Long citizenId, Registered registered) {
    handle
        .createUpdate(
            """
            insert into accepted_call (processor_id, message_id, digest, incident, accepted_at,
              organisation_type, organisation_code, user_type, user_identifier, service, operation,
              citizen_id, outcome)
            values (:processor, :message, :digest, :incident, :now, :type, :code, :userType,
              :user, :service, :operation, :citizen, :outcome)""")
        .bind("processor", call.processorId())
        .bind("message", call.messageId())
        .bind("digest", call.digest())
        .bind("incident", call.incident().toString())
        .bind("now", GatewayClock.moment(now))
        .bind("type", call.organisation().type())
        .bind("code", call.organisation().code())
        .bind("userType", call.userType())
        .bind("user", call.userIdentifier())
        .bind("service", call.service())
        .bind("operation", call.operation())
        .bind("citizen", citizenId)
        .bind("outcome", registered == null ? null : Json.write(Outcome.of(registered)))
        .execute();
  }
}

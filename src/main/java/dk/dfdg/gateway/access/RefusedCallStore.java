package dk.dfdg.gateway.access;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Masked;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The audit of refused calls. A refused caller chooses what some of the values are, so they are cut
 * to fit, and ten digits in a row are masked.
 */
public final class RefusedCallStore {
  private final Database database;

  public RefusedCallStore(Database database) {
    this.database = database;
  }

  /** Keeps the refusal, in a transaction of its own. */
  public void record(RefusedCall call) {
    Organisation organisation = call.organisation();
    database.inTransaction(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into refused_call (incident, refused_at, processor_id, organisation_type,
                      organisation_code, service, operation, message_id, fault_code, rules, trace)
                    values (:incident, :at, :processor, :type, :code, :service, :operation,
                      :message, :fault, :rules, :trace)""")
                .bind("incident", call.incident().toString())
                .bind("at", GatewayClock.moment(call.refusedAt()))
                .bind("processor", call.processorId())
                .bind("type", organisation == null ? null : organisation.type())
                .bind("code", organisation == null ? null : safe(organisation.code(), 20))
                .bind("service", safe(call.service(), 80))
                .bind("operation", safe(call.operation(), 80))
                .bind("message", safe(call.messageId(), 255))
                .bind("fault", call.code().number())
                .bind("rules", safe(String.join(" ", call.rules()), 400))
                .bind("trace", safe(String.join("\n", call.trace()), 4000))
                .execute());
  }

  /** A refusal of the processor's own call; another's is as unknown as one that never was. */
  public Optional<RefusedCall> find(UUID incident, String processorId) {
    return database.read(
        handle ->
            handle
                .select(
                    """
                    select incident, refused_at, processor_id, organisation_type,
                      organisation_code, service, operation, message_id, fault_code, rules, trace
                    from refused_call where incident = ? and processor_id = ?""",
                    incident.toString(),
                    processorId)
                .map((row, context) -> refusedCall(row))
                .findOne());
  }

  private static RefusedCall refusedCall(ResultSet row) throws SQLException {
    String code = row.getString("organisation_code");
    return new RefusedCall(
        UUID.fromString(row.getString("incident")),
        row.getObject("refused_at", OffsetDateTime.class).toInstant(),
        row.getString("processor_id"),
        code == null ? null : new Organisation(row.getInt("organisation_type"), code),
        row.getString("service"),
        row.getString("operation"),
        row.getString("message_id"),
        faultCode(row.getInt("fault_code")),
        parts(row.getString("rules"), " "),
        parts(row.getString("trace"), "\n"));
  }

  private static FaultCode faultCode(int number) {
    return Arrays.stream(FaultCode.values())
        .filter(code -> code.number() == number)
        .findFirst()
        .orElse(FaultCode.INTERNAL_ERROR);
  }

  private static List<String> parts(String joined, String separator) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(separator));
  }

  private static String safe(String text, int longest) {
    if (text == null) {
      return null;
    }
    String masked = Masked.withoutCpr(text);
    return masked.length() <= longest ? masked : masked.substring(0, longest);
  }
}

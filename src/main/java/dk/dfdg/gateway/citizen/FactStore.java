package dk.dfdg.gateway.citizen;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.store.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Historik: facts are appended and read. There is no way to change or remove one. */
public final class FactStore {
  private static final int FETCH_SIZE = 1000;
  private static final String COLUMNS =
      """
      select f.id, f.kind, f.effective_date, f.registered_at, f.rule, f.details,
        f.message_identifier, f.processor_id, f.organisation_type, f.organisation_code
      """;
  private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

  /**
   * A fact of a citizen, with who registered it.
   *
   * @param processorId the subscriber, or null when the law made it happen by itself
   * @param organisation for whom the subscriber registered it, or null as above
   */
  public record Recorded(
      long id,
      HistoryFact fact,
      UUID messageIdentifier,
      OffsetDateTime registeredAt,
      String processorId,
      Organisation organisation) {}

  /** Appends facts in this order. */
  public void append(
      Handle handle, long citizenId, Origin origin, List<? extends CitizenFact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    CallContext call = origin.call();
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into fact (citizen_id, kind, effective_date, registered_at, rule, details,
              message_identifier, incident, processor_id, organisation_type, organisation_code)
            values (:citizen, :kind, :effective, :registered, :rule, :details,
              :message, :incident, :processor, :type, :code)""");
    for (CitizenFact fact : facts) {
      batch
          .bind("citizen", citizenId)
          .bind("kind", fact.kind())
          .bind("effective", fact.effectiveDate())
          .bind("registered", GatewayClock.moment(origin.registeredAt()))
          .bind("rule", fact.rule())
          .bind("details", Json.write(fact.details()))
          .bind("message", origin.messageIdentifier().toString())
          .bind("incident", call == null ? null : call.incident().toString())
          .bind("processor", call == null ? null : call.processorId())
          .bind("type", call == null ? null : call.organisation().type())
          .bind("code", call == null ? null : call.organisation().code())
          .add();
    }
    batch.execute();
  }

  /** Everything registered about a citizen, oldest first. */
  public List<Recorded> historyOf(Handle handle, long citizenId) {
    return handle
        .select(COLUMNS + "from fact f where f.citizen_id = ? order by f.id", citizenId)
        .map((row, context) -> recorded(row))
        .list();
  }

  /** Those of a citizen that are of one of these kinds, oldest first. */
  public List<Recorded> historyOf(Handle handle, long citizenId, List<String> kinds) {
    return handle
        .createQuery(
            COLUMNS
                + "from fact f where f.citizen_id = :citizen and f.kind in (<kinds>) order by f.id")
        .bind("citizen", citizenId)
        .bindList("kinds", kinds)
        .map((row, context) -> recorded(row))
        .list();
  }

  /**
   * Hands over each fact of those kinds that was registered from one moment until before another,
   * oldest first, without holding them all.
   *
   * @return how many there were
   */
  public int each(
      Handle handle,
      List<String> kinds,
      Instant from,
      Instant until,
      BiConsumer<Cpr, Recorded> receiver) {
    return handle
        .createQuery(
            COLUMNS
                + """
                , c.cpr from fact f join citizen c on c.id = f.citizen_id
                where f.kind in (<kinds>) and f.registered_at >= :from and f.registered_at < :until
                order by f.id""")
        .bindList("kinds", kinds)
        .bind("from", GatewayClock.moment(from))
        .bind("until", GatewayClock.moment(until))
        .setFetchSize(FETCH_SIZE)
        .reduceResultSet(
            0,
            (count, row, context) -> {
              receiver.accept(Cpr.parse(row.getString("cpr")).orElseThrow(), recorded(row));
              return count + 1;
            });
  }

  private static Recorded recorded(ResultSet row) throws SQLException {
    return new Recorded(
        row.getLong("id"),
        new HistoryFact(
            row.getString("kind"),
            row.getObject("effective_date", LocalDate.class),
            row.getString("rule"),
            Json.read(row.getString("details"), DETAILS)),
        UUID.fromString(row.getString("message_identifier")),
        row.getObject("registered_at", OffsetDateTime.class),
        row.getString("processor_id"),
        organisation(row));
  }

  private static Organisation organisation(ResultSet row) throws SQLException {
    String code = row.getString("organisation_code");
    return code == null ? null : new Organisation(row.getInt("organisation_type"), code);
  }
}

package dk.dfdg.gateway.testing;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.Json;
import java.util.List;
import java.util.Map;

/** The messages about a citizen that wait to be delivered. */
public final class Outgoing {
  /**
   * One of them.
   *
   * @param identifier MessageIdentifier
   * @param receiver as organisations are written, for example 2:01
   * @param content the event by its names; empty for an advis
   */
  public record Waiting(String identifier, String receiver, Map<String, Object> content) {
    /** The event's code, or null for an advis. */
    public String code() {
      return (String) content.get("code");
    }

    /** What is said with the event. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> said() {
      return (Map<String, Object>) content.get("content");
    }
  }

  private Outgoing() {}

  /** Those with events, in the order in which they were written. */
  public static List<Waiting> events(Database database, Cpr cpr) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select o.message_identifier, o.organisation_type, o.organisation_code, o.content
                    from outgoing o join citizen c on c.id = o.citizen_id
                    where c.cpr = :cpr and o.content is not null order by o.number""")
                .bind("cpr", cpr.value())
                .map(
                    (row, context) ->
                        new Waiting(
                            row.getString(1),
                            row.getInt(2) + ":" + row.getString(3),
                            Json.read(
                                row.getString(4), new TypeReference<Map<String, Object>>() {})))
                .list());
  }

  /** The same, as receiver and code. */
  public static List<String> told(Database database, Cpr cpr) {
    return events(database, cpr).stream()
        .map(waiting -> waiting.receiver() + " " + waiting.code())
        .toList();
  }
}

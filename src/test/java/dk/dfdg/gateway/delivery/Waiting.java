package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContent;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.Json;
import dk.dfdg.gateway.testing.Citizens;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Messages that wait for an a-kasse, as a registration would have written them. */
public final class Waiting {
  /** Udeblevet fra jobsamtale and the like. */
  public static final int AVAILABILITY = 6;

  private final Database database;
  private final GatewayClock clock;

  public Waiting(Database database, GatewayClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** R43 about a citizen; its MessageIdentifier. */
  public UUID add(Organisation to, Cpr cpr) {
    return add(to, cpr, AVAILABILITY, "R43");
  }

  /** An event about a citizen; its MessageIdentifier. */
  public UUID add(Organisation to, Cpr cpr, int type, String code) {
    UUID id = UUID.randomUUID();
    Event event = Event.formed(code, LocalDate.parse("2011-09-05"), EventContent.NONE);
    var now = clock.now().atZone(GatewayClock.ZONE).toOffsetDateTime();
    long citizen = Citizens.idOf(database, cpr);
    database.inTransaction(
        handle ->
            handle.execute(
                """
                insert into outgoing (message_identifier, citizen_id, organisation_type,
                  organisation_code, type, rule, content, queued_at, due_at)
                values (?, ?, ?, ?, ?, 'HTY-R-4', ?, ?, ?)""",
                id.toString(),
                citizen,
                to.type(),
                to.code(),
                type,
                Json.write(event),
                now,
                now));
    return id;
  }

  /** The organisation wants these types pushed. */
  public void push(Organisation to, int... types) {
    database.inTransaction(
        handle -> {
          for (int type : types) {
            handle.execute(
                "insert into delivery_choice values (?, ?, ?, 'push') on conflict do nothing",
                to.type(),
                to.code(),
                type);
          }
          return null;
        });
  }

  /** What is still to be delivered to an organisation, in order, and is in no transfer. */
  public List<UUID> left(Organisation to) {
    return database.read(
        handle ->
            handle
                .select(
                    """
                    select message_identifier from outgoing
                    where organisation_type = ? and organisation_code = ? and transfer is null
                    order by number""",
                    to.type(),
                    to.code())
                .mapTo(String.class)
                .map(UUID::fromString)
                .list());
  }

  /** A row of {@code outgoing} or {@code delivered}. */
  public Map<String, Object> row(String table, UUID message) {
    return database.read(
        handle ->
            handle
                .select(
                    "select * from " + table + " where message_identifier = ?", message.toString())
                .mapToMap()
                .one());
  }
}

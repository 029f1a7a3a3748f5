package dk.dfdg.bench;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContent;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.Json;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;

/** R43 messages, as a registration writes them. */
final class BenchMessages {
  private static final int BATCH = 5_000;
  private static final int AVAILABILITY = 6;
  private static final String INSERT =
      """
      insert into outgoing (message_identifier, citizen_id, organisation_type, organisation_code,
        type, rule, content, queued_at, due_at) values (?, ?, ?, ?, 6, 'HTY-R-4', ?, ?, ?)""";

  private final Database database;
  private final List<Long> citizens;

  BenchMessages(Database database) {
    this.database = database;
    this.citizens =
        database.read(
            handle ->
                handle
                    .select("select id from citizen where given_name = 'Bench' order by id")
                    .mapTo(Long.class)
                    .list());
  }

  /** The organisations want them pushed. */
  void push(List<Organisation> organisations) {
    database.inTransaction(
        handle -> {
          for (Organisation each : organisations) {
            handle.execute(
                "insert into delivery_choice values (?, ?, ?, 'push')",
                each.type(),
                each.code(),
                AVAILABILITY);
          }
          return null;
        });
  }

  /** Writes many, in large transactions, each about the next citizen. */
  void fill(Organisation to, int count) {
    for (int from = 0; from < count; from += BATCH) {
      int first = from;
      database.inTransaction(
          handle -> {
            PreparedBatch batch = handle.prepareBatch(INSERT);
            for (int i = first; i < Math.min(count, first + BATCH); i++) {
              batch.add(row(UUID.randomUUID(), to, i));
            }
            return batch.execute();
          });
    }
    database.read(handle -> handle.execute("analyze"));
  }

  /** Writes one in a transaction of its own. */
  void one(UUID id, Organisation to, int citizen) {
    database.inTransaction(handle -> handle.execute(INSERT, row(id, to, citizen)));
  }

  private Object[] row(UUID id, Organisation to, int citizen) {
    Event event = Event.formed("R43", LocalDate.parse("2011-09-05"), EventContent.NONE);
    OffsetDateTime now = OffsetDateTime.now(GatewayClock.ZONE);
    return new Object[] {
      id.toString(),
      citizens.get(citizen % citizens.size()),
      to.type(),
      to.code(),
      Json.write(event),
      now,
      now
    };
  }

  int waiting(Organisation to) {
    return database.read(
        handle ->
            handle
                .select(
                    "select count(*) from outgoing where organisation_type = ? and organisation_code = ?",
                    to.type(),
                    to.code())
                .mapTo(Integer.class)
                .one());
  }
}

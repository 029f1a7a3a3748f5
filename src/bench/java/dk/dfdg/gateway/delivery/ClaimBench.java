package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContent;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.DatabaseSettings;
import dk.dfdg.gateway.store.Json;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Claiming and listing with ever more messages waiting for one a-kasse, on PostgreSQL: what push
 * claims at a time, what a transfer by pull claims, the status and the dead letters of the queue.
 * Each in a transaction that is rolled back, so that the same rows are met again. Prints the plans
 * of the largest.
 */
public final class ClaimBench {
  private static final long[] ROWS =
      Arrays.stream(
              System.getProperty("bench.rows", "1000,10000,100000,1000000,5000000").split(","))
          .mapToLong(Long::parseLong)
          .toArray();
  private static final int TIMES = Integer.getInteger("bench.times", 200);
  private static final int BATCH = 20;
  private static final int CITIZENS = 10_000;
  private static final Organisation FUND = new Organisation(Organisation.FUND, "01");
  private static final List<Integer> TYPES = List.of(2, 3, 4, 5, 6, 7, 8, 9, 10, 13);

  private final Database database;
  private final PushStore push = new PushStore();
  private final PullStore pull = new PullStore();
  private final Queues queues;
  private final Instant now = GatewayClock.system().now();

  private ClaimBench(Database database) {
    this.database = database;
    Path rules = Path.of("conf/rules");
    this.queues =
        new Queues(
            MessageTypes.load(
                rules, EventTable.load(rules, CodeLists.load(Path.of("conf/codelists")))),
            GatewayClock.system());
  }

  public static void main(String[] arguments) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(true);
        Database database =
            Database.open(
                new DatabaseSettings(postgres.newDatabase(), postgres.user(), "", 2, true))) {
      ClaimBench bench = new ClaimBench(database);
      bench.citizens();
      System.out.println(
          "| rows waiting | push claims 20, p50 / p99 ms | pull claims 500 | status | dead letters |");
      System.out.println("|---|---|---|---|---|");
      long there = 0;
      for (long rows : ROWS) {
        bench.fill(there, rows);
        there = rows;
        bench.measure(rows);
      }
      bench.plans();
    }
    System.exit(0);
  }

  private void citizens() {
    database.inTransaction(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  insert into citizen (cpr, given_name, surname, municipality, jobcentre,
                    contact_group) values (?, 'Bench', 'Citizen', '101', '10100', 1)""");
          for (int i = 0; i < CITIZENS; i++) {
            batch.add(Citizens.number().value());
          }
          return batch.execute();
        });
  }

  /** Over ten types and all citizens; one in a thousand given up. */
  private void fill(long from, long to) {
    String content =
        Json.write(Event.formed("R43", LocalDate.parse("2011-09-05"), EventContent.NONE));
    database.inTransaction(
        handle ->
            handle.execute(
                """
                insert into outgoing (message_identifier, citizen_id, organisation_type,
                  organisation_code, type, rule, content, queued_at, due_at)
                select gen_random_uuid()::text, (select min(id) from citizen) + n %% %d, 2, '01',
                  (array[2,3,4,5,6,7,8,9,10,13])[1 + n %% 10], 'HTY-R-4', ?,
                  now() - interval '1 day', case when n %% 1000 = 999 then null
                    else now() - interval '1 day' + n * interval '1 millisecond' end
                from generate_series(?, ?) n"""
                    .formatted(CITIZENS),
                content,
                from + 1,
                to));
    database.read(handle -> handle.execute("vacuum analyze outgoing"));
  }

  private void measure(long rows) {
    System.out.printf(
        Locale.ROOT,
        "| %,d | %s | %s | %s | %s |%n",
        rows,
        time(this::claimPush),
        time(this::claimPull),
        time(handle -> queues.status(handle, FUND)),
        time(handle -> queues.dead(handle, FUND, 0, 500)));
  }

  private void claimPush(Handle handle) {
    List<Long> free = new ArrayList<>();
    push.lockDue(handle, FUND, TYPES, BATCH, now)
        .forEach(candidate -> free.add(candidate.number()));
    push.take(handle, free, now.plusSeconds(60));
  }

  private void claimPull(Handle handle) {
    pull.put(handle, pull.waiting(handle, FUND, TYPES, 500), UUID.randomUUID());
  }

  private String time(Consumer<Handle> work) {
    // What was rolled back before is no part of this.
    database.read(handle -> handle.execute("vacuum outgoing"));
    long[] nanos =
        LongStream.range(0, TIMES + 20)
            .map(
                ignored -> {
                  long start = System.nanoTime();
                  database.rolledBack(
                      handle -> {
                        work.accept(handle);
                        return null;
                      });
                  return System.nanoTime() - start;
                })
            .skip(20)
            .sorted()
            .toArray();
    return "%.1f / %.1f"
        .formatted(nanos[nanos.length / 2] / 1e6, nanos[(int) (nanos.length * 0.99)] / 1e6);
  }

  private void plans() {
    database.read(handle -> handle.execute("vacuum outgoing"));
    System.out.println();
    System.out.println("The plan by which push claims, for one type:");
    database.read(
        handle -> {
          handle
              .createQuery("explain (analyze, costs off, buffers off) " + PushStore.dueSql(1))
              .bind("orgType", FUND.type())
              .bind("orgCode", FUND.code())
              .bind("type0", 6)
              .bind("now", now.atZone(GatewayClock.ZONE).toOffsetDateTime())
              .bind("most", BATCH)
              .mapTo(String.class)
              .forEach(System.out::println);
          return null;
        });
  }
}

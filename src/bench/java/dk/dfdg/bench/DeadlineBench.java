package dk.dfdg.bench;

import dk.dfdg.gateway.app.sandbox.Sandbox;
import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.DatabaseSettings;
import dk.dfdg.gateway.testing.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;

/**
 * How fast does what is due happen while calls go on, and what do the calls feel of it? On a
 * PostgreSQL that syncs: enrollments at a fixed rate from 16 clients, first alone, then while the
 * engine of one node makes as many pending enrollments lapse as asked for; then two nodes share as
 * many again. Prints one table.
 */
public final class DeadlineBench {
  private static final int JOBS = Integer.getInteger("bench.jobs", 100_000);
  private static final int RATE = Integer.getInteger("bench.rate", 100);
  private static final int CLIENTS = 16;
  private static final int QUIET_SECONDS = Integer.getInteger("bench.seconds", 60);
  private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warmup", 60);
  private static final int LONGEST_SECONDS = 900;
  private static final int CITIZENS =
      RATE * (WARM_UP_SECONDS + QUIET_SECONDS + LONGEST_SECONDS) + 10_000;

  private final Database database;
  private final SteadyCalls calls;
  private int jobs;

  private DeadlineBench(Database database, Path directory, URI service) throws Exception {
    this.database = database;
    this.calls = new SteadyCalls(directory, service, CLIENTS, RATE);
  }

  public static void main(String[] arguments) throws Exception {
    Path directory = newDirectory("deadlines");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(true)) {
      String url = postgres.newDatabase();
      try (Server node = node(directory, url, postgres.user(), CITIZENS);
          Database database =
              Database.open(new DatabaseSettings(url, postgres.user(), "", 2, true))) {
        DeadlineBench bench = new DeadlineBench(database, directory, node.service());
        bench.alone();
        bench.withTheEngine();
        Path second = newDirectory("second");
        try (Server other = node(second, url, postgres.user(), 0)) {
          bench.shared(node, directory, other, second);
        }
      }
    }
    System.exit(0);
  }

  private static Path newDirectory(String name) throws Exception {
    Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), name);
    Sandbox.prepare(Path.of("conf"), directory, 0);
    return directory;
  }

  private static Server node(Path directory, String url, String user, int citizens)
      throws Exception {
    return Server.start(
        BenchGateway.class, directory.toString(), url, user, "" + citizens, "portable");
  }

  private void alone() throws Exception {
    calls.during(WARM_UP_SECONDS);
    System.out.println("| | due | seconds | a second | calls/s | p50 ms | p99 ms |");
    System.out.println("|---|---|---|---|---|---|---|");
    row("calls alone", 0, 0, calls.during(QUIET_SECONDS));
  }

  private void withTheEngine() throws Exception {
    addJobs();
    awaitBegin();
    long start = System.nanoTime();
    LoadGenerator.Result result = calls.until(() -> due() == 0);
    row("one node, calls go on", JOBS, (System.nanoTime() - start) / 1e9, result);
    check();
  }

  private void shared(Server one, Path directory, Server other, Path second) throws Exception {
    double before = fired(one, directory);
    Duration cpu = one.cpu().plus(other.cpu());
    addJobs();
    awaitBegin();
    long start = System.nanoTime();
    while (due() > 0) {
      Thread.sleep(100);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    row("two nodes, no calls", JOBS, seconds, null);
    check();
    System.out.printf(
        Locale.ROOT,
        "%nOf the last %d the one node did %.0f, the other %.0f; each happened once, for %.2f ms of"
            + " the nodes' CPU.%n",
        JOBS,
        fired(one, directory) - before,
        fired(other, second),
        one.cpu().plus(other.cpu()).minus(cpu).toNanos() / 1e6 / JOBS);
  }

  /** Enrollments whose contact has been missed since yesterday. */
  private void addJobs() {
    LocalDate today = GatewayClock.system().today();
    int first = jobs;
    jobs += JOBS;
    database.inTransaction(
        handle -> {
          handle.execute(
              """
              insert into citizen (cpr, given_name, surname, municipality, jobcentre,
                contact_group, match_group)
              select to_char(date '1920-01-01' + (i / 30), 'DDMMYY') || (2000 + i % 30),
                'Job', 'Citizen', '101', '10100', 2, 1
              from generate_series(cast(? as int), cast(? as int)) i""",
              first, jobs - 1);
          handle.execute(
              """
              insert into enrollment (citizen_id, message_identifier, category,
                registration_date, enrollment_date, unemployment_status, professions,
                rights_advised, contact_deadline)
              select c.id, cast(gen_random_uuid() as text), 4, cast(? as date), cast(? as date), 1,
                '[]', true, cast(? as date)
              from citizen c where c.given_name = 'Job'
                and not exists (select 1 from enrollment e where e.citizen_id = c.id)""",
              today.minusDays(2),
              today.minusDays(2),
              today.minusDays(1));
          return handle.execute(
              """
              insert into deadline (citizen_id, kind, subject, due_on, rule)
              select e.citizen_id, 'missed-contact', '', cast(? as date), 'TIL-05.2-4'
              from enrollment e join citizen c on c.id = e.citizen_id
              where c.given_name = 'Job' and e.cancellation_date is null""",
              today);
        });
    database.read(handle -> handle.execute("analyze"));
  }

  private void awaitBegin() throws InterruptedException {
    while (due() == JOBS) {
      Thread.sleep(50);
    }
  }

  private int due() {
    return database.read(
        handle ->
            handle
                .select(
                    "select count(*) from deadline where due_on <= ?",
                    GatewayClock.system().today())
                .mapTo(Integer.class)
                .one());
  }

  /** Each once: as many facts as citizens, and no citizen with two. */
  private void check() {
    String counts =
        database.read(
            handle ->
                handle
                    .select(
                        """
                        select count(*) || ' ' || count(distinct f.citizen_id) from fact f
                        join citizen c on c.id = f.citizen_id
                        where f.kind = 'Lapsed' and c.given_name = 'Job'""")
                    .mapTo(String.class)
                    .one());
    if (!counts.equals(jobs + " " + jobs)) {
      throw new IllegalStateException("Facts and citizens are " + counts + ", not " + jobs);
    }
  }

  private static double fired(Server node, Path directory) throws Exception {
    return HttpClient.newBuilder()
        .sslContext(Bench.tls(SandboxKeys.trust(directory.resolve("keys").resolve("ca.pem"))))
        .build()
        .send(
            HttpRequest.newBuilder(node.address().resolve("/metrics")).build(),
            HttpResponse.BodyHandlers.ofLines())
        .body()
        .filter(line -> line.startsWith("gateway_deadlines_fired_total "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
        .sum();
  }

  private static void row(String name, int due, double seconds, LoadGenerator.Result calls) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s |%n",
        name,
        due == 0 ? "" : Integer.toString(due),
        due == 0 ? "" : "%.0f".formatted(seconds),
        due == 0 ? "" : "%.0f".formatted(due / seconds),
        calls == null
            ? " | | "
            : String.format(
                Locale.ROOT,
                "%.0f | %.1f | %.1f",
                calls.perSecond(),
                calls.millisecondsAt(0.5),
                calls.millisecondsAt(0.99)));
  }
}

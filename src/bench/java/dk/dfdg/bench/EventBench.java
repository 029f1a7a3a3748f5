package dk.dfdg.bench;

import dk.dfdg.gateway.app.sandbox.Sandbox;
import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.DatabaseSettings;
import dk.dfdg.gateway.testing.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What does it cost to tell the a-kasse? The same enrollment, registered by signed calls on a
 * PostgreSQL that syncs: for members of an a-kasse, which is told (T09) in the same transaction,
 * and for citizens who are members of none, in turns. Prints one table.
 */
public final class EventBench {
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
  private static final int CALLS = Integer.getInteger("bench.calls", 2_000);
  private static final int CLIENTS = 16;

  /** What a kind of citizens measured, round by round. */
  private record Kind(String name, int first, List<Double> perSecond, List<Double> cpu) {
    Kind(String name, int first) {
      this(name, first, new ArrayList<>(), new ArrayList<>());
    }
  }

  private final Server server;
  private final Enrollments enrollments;
  private final LoadGenerator generator;

  private EventBench(Server server, Path directory) throws Exception {
    URI service = server.address().resolve("/services/UnemploymentEnrollmentService/v1");
    Path keys = directory.resolve("keys");
    this.server = server;
    this.enrollments = new Enrollments(directory, service);
    this.generator =
        new LoadGenerator(Bench.tls(SandboxKeys.trust(keys.resolve("ca.pem"))), service);
  }

  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "ev");
    Sandbox.prepare(Path.of("conf"), directory, 0);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(true)) {
      String url = postgres.newDatabase();
      try (Server server =
              Server.start(
                  BenchGateway.class, directory.toString(), url, postgres.user(), "0", "portable");
          Database database =
              Database.open(new DatabaseSettings(url, postgres.user(), "", 2, true))) {
        int each = (ROUNDS + 2) * CALLS;
        addCitizens(database, 0, each, null);
        addCitizens(database, each, each, "01");
        new EventBench(server, directory)
            .measure(new Kind("nobody is told", 0), new Kind("the a-kasse is told", each));
        int told =
            database.read(
                handle ->
                    handle
                        .select("select count(*) from outgoing where organisation_code = '01'")
                        .mapTo(Integer.class)
                        .one());
        System.out.println("\nMessages to the a-kasse: " + told);
      }
    }
    System.exit(0);
  }

  private static void addCitizens(Database database, int first, int count, String fund) {
    database.inTransaction(
        handle -> {
          var batch =
              handle.prepareBatch(
                  "insert into citizen (cpr, given_name, surname, municipality, jobcentre,"
                      + " contact_group, benefit_granted, fund)"
                      + " values (?, 'Bench', 'Citizen', '101', '10100', 1, true, ?)");
          for (int i = first; i < first + count; i++) {
            batch.add(Enrollments.cpr(i), fund);
          }
          return batch.execute();
        });
  }

  private void measure(Kind without, Kind with) throws Exception {
    int round = 0;
    for (; round < 2; round++) {
      run(without, round);
      run(with, round);
    }
    without.perSecond().clear();
    without.cpu().clear();
    with.perSecond().clear();
    with.cpu().clear();
    for (; round < ROUNDS + 2; round++) {
      run(without, round);
      run(with, round);
    }
    System.out.println("| | calls/s (median of " + ROUNDS + ") | server CPU ms a call |");
    System.out.println("|---|---|---|");
    row(without);
    row(with);
    System.out.printf(
        Locale.ROOT,
        "%nFan-out costs %.1f %% more time and %.1f %% more CPU.%n",
        100 * (Timed.median(without.perSecond()) / Timed.median(with.perSecond()) - 1),
        100 * (Timed.median(with.cpu()) / Timed.median(without.cpu()) - 1));
  }

  private void run(Kind kind, int round) throws Exception {
    int from = kind.first() + round * CALLS;
    List<byte[]> messages = enrollments.signed(from, CALLS);
    Duration before = server.cpu();
    LoadGenerator.Result result =
        generator.run(CLIENTS, messages, Enrollments.ACTION, Duration.ofSeconds(240));
    if (result.refused() > 0) {
      throw new IllegalStateException(
          result.refused() + " calls were refused, the first with " + result.firstRefusal());
    }
    kind.perSecond().add(result.perSecond());
    kind.cpu().add(server.cpu().minus(before).toNanos() / 1e6 / result.calls());
  }

  private static void row(Kind kind) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %.2f |%n",
        kind.name(),
        Timed.median(kind.perSecond()),
        Timed.median(kind.cpu()));
  }
}

package dk.dfdg.bench;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.extract.Extracts;
import dk.dfdg.gateway.extract.HandedOver.HandedFile;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.DatabaseSettings;
import dk.dfdg.gateway.testing.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What does an extract cost, and does it fit in the heap? The statistical data warehouse, with the
 * written-down hours, as CSV and Parquet, from more and more measures on PostgreSQL, in a process
 * with 512 MB. Prints one table.
 */
public final class ExtractBench {
  private static final String HEAP = "-Xmx512m";
  private static final int MOST = Integer.getInteger("bench.measures", 1_000_000);
  private static final int PERSON_HAS = 3;

  private final Database database;
  private final Path directory;

  private ExtractBench(Database database, Path directory) {
    this.database = database;
    this.directory = directory;
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0) {
      restart();
      return;
    }
    Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "ex");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(true);
        Database database =
            Database.open(
                new DatabaseSettings(postgres.newDatabase(), postgres.user(), "", 2, true))) {
      System.out.println("measures     seconds   measures/s   MB written");
      ExtractBench bench = new ExtractBench(database, directory);
      bench.fill(0, MOST / 4);
      // The first warms up.
      bench.make("warm", MOST / 4);
      bench.make("quarter", MOST / 4);
      bench.fill(MOST / 4, MOST);
      bench.make("all", MOST);
    }
  }

  /** Again, in a process with the heap that it has to do with. */
  private static void restart() throws IOException, InterruptedException {
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            HEAP,
            "-Dbench.measures=" + MOST,
            "-classpath",
            System.getProperty("java.class.path"),
            ExtractBench.class.getName(),
            "measure")
        .inheritIO()
        .start()
        .waitFor();
  }

  private void fill(int from, int to) {
    database.inTransaction(
        handle -> {
          if (from == 0) {
            handle.execute(
                """
                insert into measure_report (identifier, municipality, kind, way, extent,
                    acceptance, processor_id, agreement_id, reference_day, status, opened_at,
                    touched_at, closed_at)
                values ('bench', '101', 2, 'upload', 'full', 'accept_valid', 'p', 'a', current_date,
                    'closed', now(), now(), now() - interval '3 days')
                """);
          }
          return handle.execute(
              """
              insert into measure (municipality, kind, identity, digest, cpr, code, start_day,
                  end_day, content, first_recorded, recorded_by)
              select '101', 2, i, gen_random_uuid(), cpr, '139', first, last,
                  '{"cpr":"' || cpr || '","municipality":"101","measure":"139","start":"' || first
                      || '","end":"' || last || '","hours":"25","main_benefit":"10",'
                      || '"open_offer":"false","place_type":"60","workplace_cvr":"12345678",'
                      || '"workplace_p_number":"1234567890","job_title":"5223"}',
                  current_date, (select id from measure_report where identifier = 'bench')
              from (select i, to_char(date '1960-01-01' + (i / ?) % 14000, 'DDMMYY')
                        || lpad((1000 + (i / ?) / 14000)::text, 4, '0') as cpr,
                    date '2011-01-03' + i % 300 as first,
                    date '2011-02-28' + i % 300 as last
                  from generate_series(?::int, ?::int) i) made
              """,
              PERSON_HAS, PERSON_HAS, from, to - 1);
        });
  }

  private void make(String name, int measures) throws IOException {
    Path out = Files.createDirectory(directory.resolve(name));
    Extracts extracts = Extracts.load(Path.of("conf", "rules"), database, GatewayClock.system());
    LocalDate day = GatewayClock.system().today().minusDays(1);
    long started = System.nanoTime();
    long bytes =
        extracts.make("data_warehouse", day, out, "bench").extract().files().stream()
            .mapToLong(HandedFile::bytes)
            .sum();
    double seconds = (System.nanoTime() - started) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%,10d   %8.1f   %,10.0f   %,10d%n",
        measures,
        seconds,
        measures / seconds,
        bytes / 1_000_000);
  }
}

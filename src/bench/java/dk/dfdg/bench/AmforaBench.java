package dk.dfdg.bench;

import dk.dfdg.gateway.testing.EmbeddedPostgres;
import java.util.List;
import java.util.Locale;

/**
 * What does a weekly report cost, on a PostgreSQL that syncs, in 512 MB of heap? First the report
 * desk by itself, with reports of several sizes ({@link AmforaLoad}); then a whole gateway, to
 * which files are sent ({@link FileLoads}) and signed chunks ({@link ChunkLoads}). Prints a table
 * of each, the second beside its ceilings, and what 98 municipalities would take.
 *
 * <p>The whole takes the better part of an hour and 40 GB of disk. In a few minutes: {@code
 * JAVA_TOOL_OPTIONS="-Dbench.sizes=10000,50000 -Dbench.file=50000 -Dbench.chunks=20000
 * -Dbench.seconds=10"}. A size of 0 leaves its part out; {@code bench.weeks}, {@code bench.rate}.
 */
public final class AmforaBench {
  private static final String SIZES =
      System.getProperty("bench.sizes", "10000,100000,1000000,10000000");
  private static final int FILE = Integer.getInteger("bench.file", 1_000_000);
  private static final int CHUNKS = Integer.getInteger("bench.chunks", 200_000);
  private static final int WEEKS = Integer.getInteger("bench.weeks", 3);
  private static final int RATE = Integer.getInteger("bench.rate", 20);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
  private static final String JFR = System.getProperty("bench.jfr");
  private static final int CLIENTS = 4;
  private static final int CITIZENS = 30_000;

  /** So many records are loaded before, so that nothing is measured while Java warms. */
  private static final int WARM_UP = 30_000;

  /** As much for a gateway, which does more. */
  private static final int WARM_UP_GATEWAY = 100_000;

  /** The whole country: 25 million records, 98 municipalities. */
  private static final double COUNTRY = 25_000_000;

  private AmforaBench() {}

  public static void main(String[] arguments) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(true)) {
      if (!SIZES.equals("0")) {
        sizes(postgres);
      }
      if (FILE + CHUNKS > 0) {
        channels(postgres);
      }
    }
    System.exit(0);
  }

  private static void sizes(EmbeddedPostgres postgres) throws Exception {
    List<String> command = Server.command(AmforaLoad.class);
    command.add("" + WEEKS);
    for (String size : (WARM_UP + "," + SIZES).split(",")) {
      command.add(size.strip());
      command.add(postgres.newDatabase());
    }
    if (JFR != null) {
      command.add(1, "-XX:StartFlightRecording=settings=profile,filename=" + JFR);
    }
    command.add(postgres.user());
    int ended = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (ended != 0) {
      throw new IllegalStateException("The load ended with " + ended);
    }
  }

  private static void channels(EmbeddedPostgres postgres) throws Exception {
    CeilingTable table = new CeilingTable();
    String country = "";
    try (ReportStand stand = ReportStand.start(postgres, CITIZENS)) {
      if (FILE > 0) {
        FileLoads files = new FileLoads(stand, table, FILE, WEEKS);
        files.warmUp(Math.min(FILE, WARM_UP_GATEWAY));
        files.alone();
        files.atOnce();
        files.besides(
            new SteadyCalls(stand.directory(), stand.server().service(), CLIENTS, RATE), SECONDS);
        country =
            String.format(
                Locale.ROOT,
                "%n98 municipalities with 25 million records, of which 2 %% have changed:"
                    + " %.0f minutes at the rate of the file.",
                COUNTRY / files.weekly() / 60);
      }
      if (CHUNKS > 0) {
        new ChunkLoads(stand, CHUNKS).measure(table, WEEKS);
      }
    }
    table.print();
    System.out.println(country);
  }
}

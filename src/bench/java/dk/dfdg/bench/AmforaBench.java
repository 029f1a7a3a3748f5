package dk.dfdg.bench;

import dk.dfdg.gateway.testing.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What does a weekly report cost? Made-up reports of several sizes go through the report desk, in a
 * process with 512 MB of heap, to a PostgreSQL that syncs: loaded for the first time, beside a bare
 * COPY of the same rows into a table with the same indexes, and then week by week with two of a
 * hundred changed. Prints one table, and what 98 municipalities would take.
 *
 * <p>{@code -Dbench.sizes=10000,100000,1000000 -Dbench.weeks=3 -Dbench.heap=512m}, and {@code
 * -Dbench.way=upload} for records without keys, as files have them.
 */
public final class AmforaBench {
  private static final String SIZES = System.getProperty("bench.sizes", "10000,100000,1000000");
  private static final String WEEKS = System.getProperty("bench.weeks", "3");
  private static final String HEAP = System.getProperty("bench.heap", "512m");

  private static final String WAY = System.getProperty("bench.way", "webservice");

  private static final String JFR = System.getProperty("bench.jfr");

  /** So many records are loaded before, so that the first size is not measured while Java warms. */
  private static final String WARM_UP = "30000";

  private AmforaBench() {}

  public static void main(String[] arguments) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(true)) {
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx" + HEAP,
                  "-XX:+ExitOnOutOfMemoryError",
                  "-Dbench.way=" + WAY,
                  "-cp",
                  System.getProperty("java.class.path"),
                  AmforaLoad.class.getName(),
                  WEEKS));
      for (String size : (WARM_UP + "," + SIZES).split(",")) {
        command.add(size.strip());
        command.add(postgres.newDatabase());
      }
      if (JFR != null) {
        command.add(1, "-XX:StartFlightRecording=settings=profile,filename=" + JFR);
      }
      command.add(postgres.user());
      Process load = new ProcessBuilder(command).inheritIO().start();
      int ended = load.waitFor();
      if (ended != 0) {
        throw new IllegalStateException("The load ended with " + ended);
      }
    }
  }
}

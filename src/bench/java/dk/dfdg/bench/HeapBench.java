package dk.dfdg.bench;

import dk.dfdg.gateway.app.sandbox.Sandbox;
import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does the heap stay flat? Sends enrollments to the gateway on H2 and prints the live heap, after a
 * full collection, as it goes.
 */
public final class HeapBench {
  private static final int CALLS = Integer.getInteger("bench.calls", 200_000);
  private static final int STEP = 20_000;
  private static final int CHUNK = 5_000;
  private static final int CLIENTS = 16;
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private HeapBench() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "heap");
    Sandbox.prepare(Path.of("conf"), directory, 0);
    try (Server server =
        Server.start(BenchGateway.class, directory.toString(), "h2", "-", "" + CALLS, "native")) {
      Enrollments enrollments = new Enrollments(directory, server.service());
      LoadGenerator generator =
          new LoadGenerator(
              Bench.tls(SandboxKeys.trust(directory.resolve("keys").resolve("ca.pem"))),
              server.service());
      System.out.println("| calls | live heap MB |");
      System.out.println("|---|---|");
      for (int done = 0; done < CALLS; done += CHUNK) {
        LoadGenerator.Result result =
            generator.run(
                CLIENTS,
                enrollments.signed(done, CHUNK),
                Enrollments.ACTION,
                Duration.ofMinutes(4));
        if (result.refused() > 0 || result.calls() < CHUNK) {
          throw new IllegalStateException(
              result.refused()
                  + " of "
                  + result.calls()
                  + " calls were refused, the first with "
                  + result.firstRefusal());
        }
        if ((done + CHUNK) % STEP == 0) {
          System.out.printf(
              Locale.ROOT,
              "| %d | %.0f |%n",
              done + CHUNK,
              liveHeapKilobytes(server.pid()) / 1024.0);
        }
      }
    }
    System.exit(0);
  }

  private static long liveHeapKilobytes(long pid) throws Exception {
    jcmd(pid, "GC.run");
    Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
    if (!used.find()) {
      throw new IllegalStateException("jcmd did not tell the heap");
    }
    return Long.parseLong(used.group(1));
  }

  private static String jcmd(long pid, String command) throws Exception {
    Process jcmd =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                    Long.toString(pid),
                    command))
            .redirectErrorStream(true)
            .start();
    String answer = new String(jcmd.getInputStream().readAllBytes());
    jcmd.waitFor();
    return answer;
  }
}

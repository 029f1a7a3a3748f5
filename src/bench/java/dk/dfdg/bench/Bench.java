package dk.dfdg.bench;

import dk.dfdg.gateway.app.sandbox.Sandbox;
import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.testing.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Signed enrollments at 1, 4, 16 and 64 clients to the gateway on H2 and on a PostgreSQL that
 * syncs, and to the same contract on bare CXF with a constant answer, with and without security.
 * Prints one table. Only figures of the same run can be compared.
 */
public final class Bench {
  private static final List<Integer> CLIENTS = List.of(1, 4, 16, 64);
  private static final Duration RUN = Duration.ofSeconds(Integer.getInteger("bench.seconds", 10));
  private static final int WARM_UP = Integer.getInteger("bench.warmup", 10_000);
  private static final int MOST_A_SECOND = Integer.getInteger("bench.most", 900);
  private static final int UNSIGNED_A_SECOND = 12_000;
  private static final int CITIZENS =
      WARM_UP + CLIENTS.size() * MOST_A_SECOND * (int) RUN.toSeconds();

  private final Path directory;
  private final SSLContext tls;
  private final Map<String, Map<Integer, Row>> rows = new LinkedHashMap<>();

  private record Row(LoadGenerator.Result result, double cpuMilliseconds) {}

  private Bench(Path directory) throws Exception {
    this.directory = directory;
    Sandbox.prepare(Path.of("conf"), directory, 0);
    tls = tls(SandboxKeys.trust(directory.resolve("keys").resolve("ca.pem")));
  }

  static SSLContext tls(KeyStore trust) throws GeneralSecurityException {
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trust);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, managers.getTrustManagers(), null);
    return tls;
  }

  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench");
    Bench bench = new Bench(directory);
    Path wsdl = Path.of("wsdl/UnemploymentEnrollmentService-v1.wsdl");
    String only = System.getProperty("bench.only", "abcdAB");
    if (only.contains("d")) {
      bench.measure(
          "(d) bare CXF, no security", false, BareServer.class, "unsigned", wsdl.toString());
    }
    if (only.contains("c")) {
      bench.measure("(c) bare CXF, same policy", true, BareServer.class, "signed", wsdl.toString());
    }
    if (only.contains("a")) {
      bench.measure(
          "(a) gateway, H2", true, BenchGateway.class, "h2", "-", "" + CITIZENS, "portable");
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(true)) {
      if (only.contains("b")) {
        bench.measure(
            "(b) gateway, PostgreSQL",
            true,
            BenchGateway.class,
            postgres.newDatabase(),
            postgres.user(),
            "" + CITIZENS,
            "portable");
      }
      Files.walk(directory.resolve("database"))
          .sorted(java.util.Comparator.reverseOrder())
          .forEach(Bench::delete);
      if (only.contains("A")) {
        bench.measure(
            "(a) recommended key and provider",
            true,
            BenchGateway.class,
            "h2",
            "-",
            "" + CITIZENS,
            "native");
      }
      if (only.contains("B")) {
        bench.measure(
            "(b) recommended key and provider",
            true,
            BenchGateway.class,
            postgres.newDatabase(),
            postgres.user(),
            "" + CITIZENS,
            "native");
      }
    }
    bench.print();
    System.exit(0);
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void measure(String name, boolean signed, Class<?> main, String... arguments)
      throws Exception {
    List<String> all = new ArrayList<>(List.of(directory.toString()));
    all.addAll(List.of(arguments));
    try (Server server = Server.start(main, all.toArray(String[]::new))) {
      Enrollments enrollments = new Enrollments(directory, server.service());
      LoadGenerator generator = new LoadGenerator(tls, server.service());
      run(generator, 8, messages(enrollments, signed, 0, WARM_UP), Duration.ofMinutes(2));
      int next = WARM_UP;
      for (int clients : CLIENTS) {
        int count = (signed ? MOST_A_SECOND : UNSIGNED_A_SECOND) * (int) RUN.toSeconds();
        List<byte[]> messages = messages(enrollments, signed, next, count);
        next += signed ? count : 0;
        Duration before = server.cpu();
        LoadGenerator.Result result = run(generator, clients, messages, RUN);
        double cpu = server.cpu().minus(before).toNanos() / 1e6 / Math.max(1, result.calls());
        rows.computeIfAbsent(name, ignored -> new LinkedHashMap<>())
            .put(clients, new Row(result, cpu));
        System.err.printf(
            Locale.ROOT,
            "%s, %d clients: %.0f/s, p50 %.2f ms, p99 %.2f ms, CPU %.2f ms%n",
            name,
            clients,
            result.perSecond(),
            result.millisecondsAt(0.5),
            result.millisecondsAt(0.99),
            cpu);
      }
    }
  }

  private static List<byte[]> messages(
      Enrollments enrollments, boolean signed, int from, int count) {
    return signed ? enrollments.signed(from, count) : enrollments.unsigned(0, count);
  }

  private static LoadGenerator.Result run(
      LoadGenerator generator, int clients, List<byte[]> messages, Duration limit)
      throws InterruptedException {
    LoadGenerator.Result result = generator.run(clients, messages, Enrollments.ACTION, limit);
    if (result.refused() > 0) {
      throw new IllegalStateException(
          result.refused() + " calls were refused, the first with " + result.firstRefusal());
    }
    return result;
  }

  private void print() {
    System.out.println("| | clients | calls/s | p50 ms | p99 ms | server CPU ms a call | of (c) |");
    System.out.println("|---|---|---|---|---|---|---|");
    Map<Integer, Row> bare = rows.getOrDefault("(c) bare CXF, same policy", Map.of());
    rows.forEach(
        (name, byClients) ->
            byClients.forEach(
                (clients, row) -> {
                  Row peer = bare.get(clients);
                  System.out.printf(
                      Locale.ROOT,
                      "| %s | %d | %.0f | %.1f | %.1f | %.2f | %s |%n",
                      name,
                      clients,
                      row.result().perSecond(),
                      row.result().millisecondsAt(0.5),
                      row.result().millisecondsAt(0.99),
                      row.cpuMilliseconds(),
                      peer == null
                          ? ""
                          : "%.0f %%"
                              .formatted(
                                  100 * row.result().perSecond() / peer.result().perSecond()));
                }));
  }
}

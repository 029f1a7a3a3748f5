package dk.dfdg.bench;

import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Signed enrollments at a fixed rate, each of another citizen. */
final class SteadyCalls {
  private final LoadGenerator generator;
  private final Enrollments enrollments;
  private final int clients;
  private final int rate;
  private final AtomicInteger citizen = new AtomicInteger();

  /**
   * @param directory of the gateway's sandbox, with its keys
   * @param rate calls a second
   */
  SteadyCalls(Path directory, URI service, int clients, int rate) throws Exception {
    this.generator =
        new LoadGenerator(
            Bench.tls(SandboxKeys.trust(directory.resolve("keys").resolve("ca.pem"))), service);
    this.enrollments = new Enrollments(directory, service);
    this.clients = clients;
    this.rate = rate;
  }

  LoadGenerator.Result during(int seconds) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    return until(() -> System.nanoTime() > end);
  }

  LoadGenerator.Result until(BooleanSupplier end) throws Exception {
    LoadGenerator.Result result =
        generator.paced(
            clients,
            rate,
            i -> enrollments.signed(citizen.getAndIncrement(), 1).get(0),
            Enrollments.ACTION,
            end);
    if (result.refused() > 0) {
      throw new IllegalStateException(
          result.refused() + " calls were refused, the first with " + result.firstRefusal());
    }
    return result;
  }
}

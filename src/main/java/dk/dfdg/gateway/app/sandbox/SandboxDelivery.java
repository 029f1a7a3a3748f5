package dk.dfdg.gateway.app.sandbox;

import dk.dfdg.gateway.intake.IntakeReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

/** The sample deliveries from CPR and CVR, in {@code conf/sandbox}. */
public final class SandboxDelivery {
  private SandboxDelivery() {}

  /**
   * Takes one in, as the operator's command would; on a second start that changes nothing.
   *
   * @param intake takes rows, and the line on which the first of them stands
   */
  public static void load(
      Path configuration, String file, BiFunction<List<String>, Long, IntakeReport> intake) {
    try {
      List<String> lines = Files.readAllLines(configuration.resolve("sandbox").resolve(file));
      IntakeReport report = intake.apply(lines.subList(1, lines.size()), 2L);
      if (!report.problems().isEmpty()) {
        throw new IllegalStateException(
            "The sample delivery " + file + " is wrong: " + report.problems());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The sample delivery " + file + " cannot be read", e);
    }
  }
}

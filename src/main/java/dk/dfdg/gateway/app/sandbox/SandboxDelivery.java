package dk.dfdg.gateway.app.sandbox;

import dk.dfdg.gateway.intake.CprIntake;
import dk.dfdg.gateway.intake.IntakeReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample delivery from CPR, {@code conf/sandbox/cpr-events.csv}. */
public final class SandboxDelivery {
  private SandboxDelivery() {}

  /** Takes it in, as the operator's command would; on a second start that changes nothing. */
  public static void load(Path configuration, CprIntake intake) {
    try {
      List<String> lines =
          Files.readAllLines(configuration.resolve("sandbox").resolve("cpr-events.csv"));
      IntakeReport report = intake.take(lines.subList(1, lines.size()), 2);
      if (!report.problems().isEmpty()) {
        throw new IllegalStateException("The sample delivery is wrong: " + report.problems());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The sample delivery cannot be read", e);
    }
  }
}

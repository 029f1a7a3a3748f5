package dk.dfdg.gateway.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gateway extract}: what a recipient is given of the measures, as files. */
@Command(
    name = "extract",
    description = {
      "Makes the files that a recipient is given of the measures, as they were known when a day was"
          + " over, and logs it. They hold CPR numbers: for their receiver only.",
      "Recipients, their legal basis and what they are given stand in"
          + " conf/rules/extract-recipients.csv and disclosures.csv. The same recipient and day make"
          + " the same files, to the byte; 'report extracts' tells what was handed to whom."
    },
    mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
  private static final int REFUSED = 1;
  private static final long MILLISECONDS_BETWEEN = 200;

  @Spec private CommandSpec spec;
  @Mixin private RunningGateway gateway;

  @Parameters(
      paramLabel = "RECIPIENT",
      description =
          "data_warehouse, statistics_denmark, atp, skat or ministry_of_education, and others that"
              + " have been added.")
  private String recipient;

  @Option(
      names = "--day",
      required = true,
      paramLabel = "DAY",
      description = "A day that is over, for example 2026-11-20.")
  private LocalDate day;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description =
          "A directory of the machine that the gateway runs on; new files, readable by the"
              + " gateway's user only.")
  private Path directory;

  @Override
  public Integer call() throws InterruptedException {
    JsonNode state =
        gateway.call(
            "extract/start",
            Map.of(
                "recipient",
                recipient,
                "day",
                day.toString(),
                "out",
                directory.toAbsolutePath().normalize().toString(),
                "by",
                System.getProperty("user.name")));
    while (state.path("state").asText().equals("running")) {
      Thread.sleep(MILLISECONDS_BETWEEN);
      state = gateway.call("extract/state", Map.of());
    }
    return state.path("state").asText().equals("made") ? made(state) : refused(state);
  }

  private int made(JsonNode state) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("Legal basis: " + state.path("legalBasis").asText());
    String before = state.path("before").asText();
    if (!before.isEmpty()) {
      out.println(
          state.path("repeats").asBoolean()
              ? "The same, to the byte, as was handed over on " + before + "."
              : "Not the same as was handed over on " + before + ": see 'report extracts'.");
    }
    return Table.print(state, out);
  }

  private int refused(JsonNode state) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(state.path("reason").asText("The gateway knows of no extract."));
    err.flush();
    return REFUSED;
  }
}

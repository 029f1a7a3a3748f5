package dk.dfdg.gateway.app.cli;

import dk.dfdg.gateway.app.sandbox.SampleMeasures;
import dk.dfdg.gateway.filing.FileFormats;
import dk.dfdg.gateway.filing.FileWriting;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gateway sample-file}: the weekly file of a municipality that does not exist. */
@Command(
    name = "sample-file",
    description = "Writes a file of section 52.2 with made-up measures, to be uploaded or sent by SFTP to a sandbox.",
    mixinStandardHelpOptions = true)
final class SampleFileCommand implements Callable<Integer> {
  private static final LocalDate FIRST_DAY = LocalDate.of(2010, 10, 12);

  private final GatewayHome home;

  @Parameters(paramLabel = "FILE", description = "Where it is written.")
  private Path file;

  @Option(
      names = "--municipality",
      defaultValue = "101",
      description = "Whose file it is. Default: ${DEFAULT-VALUE}.")
  private String municipality;

  @Option(names = "--rows", defaultValue = "1000", description = "Default: ${DEFAULT-VALUE}.")
  private long rows;

  @Option(
      names = "--week",
      defaultValue = "0",
      description = "From 0; about two rows of a hundred differ from the week before.")
  private int week;

  @Option(
      names = "--wrong",
      defaultValue = "0",
      description = "So many of the first rows have a main benefit that does not exist.")
  private long wrong;

  @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
  private long seed;

  SampleFileCommand(GatewayHome home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    FileWriting writing =
        FileWriting.of(FileFormats.load(home.configuration().resolve("rules")), "52.2");
    SampleMeasures sample =
        new SampleMeasures(seed, RecordKind.UNINSURED, municipality, FIRST_DAY, rows);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
      out.write(writing.header() + "\r\n");
      for (long place = 0; place < rows; place++) {
        out.write(writing.row(row(sample, place)) + "\r\n");
      }
    }
    return 0;
  }

  private MeasureRecord row(SampleMeasures sample, long place) {
    MeasureRecord right = sample.record(week, place);
    return place < wrong ? right.copy().put(MeasureField.MAIN_BENEFIT, "99").build() : right;
  }
}

package dk.dfdg.gateway.app.cli;

import dk.dfdg.gateway.amfora.ReportPayloads;
import dk.dfdg.gateway.filing.Expected;
import dk.dfdg.gateway.filing.FileFormats;
import dk.dfdg.gateway.filing.FileReader;
import dk.dfdg.gateway.filing.FileRefused;
import dk.dfdg.gateway.filing.FileRow;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureIdentity;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.report.Acceptance;
import dk.dfdg.gateway.report.ReportDesk;
import dk.dfdg.gateway.soap.SignedClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gateway send-report}: a file's rows by web service, in signed chunks. */
@Command(
    name = "send-report",
    description =
        "Sends the rows of FILE (section 52.2) in signed chunks as a sandbox subscriber, and prints the receipt.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:stored", "1:refused, or no answer", "2:wrong use"})
final class SendReportCommand implements Callable<Integer> {
  private static final long MOST_BYTES = 4_000_000_000L;
  private static final int SECONDS_BETWEEN_QUESTIONS = 2;

  private final GatewayHome home;

  @Spec private CommandSpec spec;

  @Mixin private final SandboxSender sender;

  @Option(
      names = "--chunk",
      paramLabel = "RECORDS",
      defaultValue = "5000",
      description = "Records in a chunk, 1 to 5000. Default: ${DEFAULT-VALUE}.")
  private int chunk;

  @Option(
      names = "--acceptance",
      paramLabel = "WISH",
      defaultValue = "ALL_OR_NOTHING",
      description = "ALL_OR_NOTHING or ACCEPT_VALID. Default: ${DEFAULT-VALUE}.")
  private Acceptance acceptance;

  @Option(names = "--date", description = "For which day it is; today when not given.")
  private LocalDate day;

  @Parameters(paramLabel = "FILE", description = "A file as sample-file writes it.")
  private Path file;

  SendReportCommand(GatewayHome home) {
    this.home = home;
    sender = new SandboxSender(home);
  }

  /** The gateway has answered with a fault, which has been printed. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (chunk < 1 || chunk > ReportDesk.CHUNK) {
      throw sender.wrongUse("--chunk must be from 1 to " + ReportDesk.CHUNK + ".");
    }
    FileFormats formats = FileFormats.load(home.configuration().resolve("rules"));
    try (FileReader reader =
        FileReader.open(
            sender.file(file), formats, new Expected(null, null, null, null), MOST_BYTES)) {
      UUID report = send(reader);
      SignedClient.Answer receipt = asked(ReportPayloads.receipt(report));
      printer().print(receipt);
      return text(receipt, "ReportStatus").equals("CLOSED") ? 0 : 1;
    } catch (FileRefused refused) {
      tell(refused.fault().violation().detailEnglish());
      return 1;
    } catch (SandboxSender.NoAnswer none) {
      tell(none.getMessage());
      return 1;
    } catch (Refused told) {
      return 1;
    }
  }

  private UUID send(FileReader reader) throws IOException, InterruptedException, Refused {
    SignedClient.Answer opened =
        asked(ReportPayloads.open(reader.kind(), day == null ? sender.today() : day, acceptance));
    UUID report = UUID.fromString(text(opened, "ReportIdentifier"));
    List<MeasureRecord> records = new ArrayList<>();
    int number = 0;
    long rows = 0;
    for (FileRow row = reader.next(); row != null; row = reader.next()) {
      for (Violation violation : row.violations()) {
        tell(violation.detailEnglish());
      }
      records.add(keyed(row.record()));
      rows++;
      if (records.size() == chunk) {
        asked(ReportPayloads.chunk(report, ++number, records));
        records.clear();
      }
    }
    if (!records.isEmpty()) {
      asked(ReportPayloads.chunk(report, ++number, records));
    }
    SignedClient.Answer closed = asked(ReportPayloads.close(report, rows));
    while (text(closed, "ReportStatus").equals("CLOSING")) {
      TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_QUESTIONS);
      closed = asked(ReportPayloads.progress(report));
    }
    return report;
  }

  /** A file has no keys; a system has its own, and the same one for the same measure every week. */
  private static MeasureRecord keyed(MeasureRecord record) {
    byte[] identity = Long.toString(MeasureIdentity.of(record)).getBytes(StandardCharsets.US_ASCII);
    UUID key = UUID.nameUUIDFromBytes(identity);
    return record.copy().put(MeasureField.KEY, key.toString()).build();
  }

  private SignedClient.Answer asked(String payload)
      throws IOException, InterruptedException, Refused {
    SignedClient.Answer answer = sender.send(payload);
    if (answer.payload() == null || answer.fault()) {
      printer().print(answer);
      throw new Refused();
    }
    return answer;
  }

  private static String text(SignedClient.Answer answer, String name) {
    return answer.payload().getElementsByTagNameNS("*", name).item(0).getTextContent();
  }

  private AnswerPrinter printer() {
    return new AnswerPrinter(spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  private void tell(String sentence) {
    spec.commandLine().getErr().println(sentence);
    spec.commandLine().getErr().flush();
  }
}

package dk.dfdg.gateway.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gateway timeliness}: rettidighedsopgørelse for a jobcentre, as CSV with semicolons. */
@Command(
    name = "timeliness",
    description = {
      "What a jobcentre's citizens were registered with later than the law's day, as CSV with"
          + " semicolons. It holds CPR numbers: for its receiver only.",
      "Columns: jobcentre (responsible when it was registered), cpr (in force now), registration"
          + " (its kind), rule (id in the catalogue), legal_reference, happened_on, due_on (the last"
          + " day in time), registered_on, days_late, message_identifier (on its receipt)."
    },
    mixinStandardHelpOptions = true)
final class TimelinessCommand implements Callable<Integer> {
  private static final int REFUSED = 1;

  @Spec private CommandSpec spec;
  @Mixin private RunningGateway gateway;

  @Option(
      names = "--jobcentre",
      required = true,
      paramLabel = "NUMBER",
      description = "The jobcentre's five digits.")
  private String jobcentre;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DAY",
      description = "First day of registration.")
  private LocalDate from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DAY",
      description = "Last day of registration.")
  private LocalDate to;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "A new file, readable by its owner only; otherwise it is printed.")
  private Path out;

  @Override
  public Integer call() {
    JsonNode table =
        gateway.call(
            "timeliness",
            Map.of("jobcentre", jobcentre, "from", from.toString(), "to", to.toString()));
    return out == null ? Table.print(table, spec.commandLine().getOut()) : write(table);
  }

  private int write(JsonNode table) {
    try {
      Files.createFile(out, ownerOnly());
    } catch (FileAlreadyExistsException e) {
      spec.commandLine().getErr().println("The file is there already; nothing was written.");
      spec.commandLine().getErr().flush();
      return REFUSED;
    } catch (IOException e) {
      throw new UncheckedIOException("The file cannot be made", e);
    }
    try (PrintWriter file = new PrintWriter(out.toFile(), StandardCharsets.UTF_8)) {
      Table.print(table, file);
    } catch (IOException e) {
      throw new UncheckedIOException("The file cannot be written", e);
    }
    spec.commandLine().getOut().println(table.path("rows").size() + " late registrations.");
    spec.commandLine().getOut().flush();
    return 0;
  }

  private FileAttribute<?>[] ownerOnly() {
    return out.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}

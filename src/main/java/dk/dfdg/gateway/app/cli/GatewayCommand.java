package dk.dfdg.gateway.app.cli;

import dk.dfdg.gateway.app.admin.AdminRefusal;
import dk.dfdg.gateway.app.receiver.CallRefused;
import dk.dfdg.gateway.app.settings.BadSettings;
import dk.dfdg.gateway.law.BadLawData;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.BindException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bin/gateway}. Exit code 0: done; 1: refused or failed; 2: wrong use. */
@Command(
    name = "gateway",
    description = "The DFDG Gateway and the tools around it.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class GatewayCommand {
  private GatewayCommand() {}

  /** Runs a command line and returns its exit code. */
  public static int run(GatewayStarter starter, String... arguments) {
    return commandLine(System.in, starter).execute(arguments);
  }

  static CommandLine commandLine(InputStream in, GatewayStarter starter) {
    GatewayHome home = GatewayHome.find();
    CommandLine line =
        new CommandLine(new GatewayCommand())
            .addSubcommand(new ServeCommand(starter, home))
            .addSubcommand(new SandboxCommand(starter, home))
            .addSubcommand(new SendCommand(home))
            .addSubcommand(new SampleFileCommand(home))
            .addSubcommand(new SendReportCommand(home))
            .addSubcommand(new ReceiverCommand(home))
            .addSubcommand(new AgreementCommand())
            .addSubcommand(new ClockCommand())
            .addSubcommand(new ReportCommand())
            .addSubcommand(new TimelinessCommand())
            .addSubcommand(new DeadlinesCommand(in))
            .addSubcommand(new QueueCommand())
            .addSubcommand(new CitizensCommand())
            .addSubcommand(new ExtractCommand())
            .addSubcommand(new CompaniesCommand())
            .addSubcommand(new CodeListsCommand());
    line.setExecutionExceptionHandler((failure, at, parsed) -> failed(failure, at.getErr()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  /** A sentence for what the operator can mend; a stack trace only for what nobody foresaw. */
  private static int failed(Exception failure, PrintWriter err) {
    if (failure instanceof AdminRefusal
        || failure instanceof BadSettings
        || failure instanceof BadLawData
        || failure instanceof CallRefused
        || failure instanceof IllegalArgumentException
        || isPortTaken(failure)) {
      err.println(failure.getMessage());
    } else {
      failure.printStackTrace(err);
    }
    err.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static boolean isPortTaken(Throwable failure) {
    return failure != null && (failure instanceof BindException || isPortTaken(failure.getCause()));
  }
}

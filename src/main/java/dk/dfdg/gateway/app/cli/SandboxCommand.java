package dk.dfdg.gateway.app.cli;

import dk.dfdg.gateway.app.cli.GatewayStarter.Running;
import dk.dfdg.gateway.app.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gateway sandbox}: the same gateway with sample data and a clock that can be moved. */
@Command(
    name = "sandbox",
    description = "Runs the gateway with sample subscribers, citizens and a movable clock.",
    mixinStandardHelpOptions = true)
final class SandboxCommand implements Callable<Integer> {
  private final GatewayStarter starter;
  private final GatewayHome home;

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      defaultValue = "8443",
      description = "Port on this machine; 0 for any free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Where the sandbox keeps its state; target/sandbox when not given.")
  private Path directory;

  /** Maven forwards no SIGTERM to what it runs. */
  @Option(names = "--with-parent", hidden = true)
  private boolean withParent;

  SandboxCommand(GatewayStarter starter, GatewayHome home) {
    this.starter = starter;
    this.home = home;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (withParent) {
      Foreground.endWithParent();
    }
    Path state = directory == null ? home.sandbox() : directory;
    Path log = Logging.into(state);
    Sandbox sandbox = Sandbox.prepare(home.configuration(), state, port);
    Running gateway = starter.start(sandbox.settings());
    spec.commandLine()
        .getOut()
        .println(
            "Ready: "
                + gateway.address()
                + " ("
                + (port == 0 ? "" : "SFTP on port " + sandbox.settings().sftp().port() + ", ")
                + "state in "
                + state
                + ", log in "
                + log.getFileName()
                + " there, Ctrl-C stops it)");
    spec.commandLine().getOut().flush();
    Foreground.run(gateway);
    return 0;
  }
}

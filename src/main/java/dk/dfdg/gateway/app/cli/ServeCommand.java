package dk.dfdg.gateway.app.cli;

import dk.dfdg.gateway.app.cli.GatewayStarter.Running;
import dk.dfdg.gateway.app.settings.SettingsFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gateway serve}: production. */
@Command(
    name = "serve",
    description = "Runs the gateway. Refuses to start on any doubtful setting.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private final GatewayStarter starter;
  private final GatewayHome home;

  @Spec private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The settings; conf/gateway.yaml of the distribution when not given.")
  private Path config;

  ServeCommand(GatewayStarter starter, GatewayHome home) {
    this.starter = starter;
    this.home = home;
  }

  @Override
  public Integer call() throws InterruptedException {
    Path file = config == null ? home.configuration().resolve("gateway.yaml") : config;
    Running gateway = starter.start(SettingsFile.load(file, System.getenv()));
    spec.commandLine().getOut().println("Ready: " + gateway.address());
    spec.commandLine().getOut().flush();
    Foreground.run(gateway);
    return 0;
  }
}

package dk.dfdg.gateway.app;

import dk.dfdg.gateway.app.cli.GatewayCommand;
import dk.dfdg.gateway.app.cli.Logging;
import dk.dfdg.gateway.app.sandbox.SandboxData;
import dk.dfdg.gateway.app.settings.GatewaySettings;

/** Where the program starts. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Logging.configure(arguments);
    System.exit(GatewayCommand.run(Main::start, arguments));
  }

  private static Gateway start(GatewaySettings settings) {
    return settings.sandbox()
        ? Gateway.start(
            settings,
            (database, agreements, clock) ->
                new SandboxData(database, agreements, clock).load(settings))
        : Gateway.start(settings);
  }
}

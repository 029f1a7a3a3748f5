package dk.dfdg.gateway.app;

import dk.dfdg.gateway.app.cli.GatewayCommand;
import dk.dfdg.gateway.app.cli.Logging;

/** Where the program starts. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Logging.configure(arguments);
    System.exit(GatewayCommand.run(Gateway::start, arguments));
  }
}

package dk.dfdg.gateway.app.cli;

import dk.dfdg.gateway.app.cli.GatewayStarter.Running;
import java.util.concurrent.CountDownLatch;

/** Keeps a gateway running until Ctrl-C or SIGTERM, and then stops it in order. */
final class Foreground {
  private Foreground() {}

  static void run(Running gateway) throws InterruptedException {
    Thread stop = new Thread(gateway::close, "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    new CountDownLatch(1).await();
  }
}

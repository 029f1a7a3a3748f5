package dk.dfdg.gateway.app.cli;

import dk.dfdg.gateway.app.cli.GatewayStarter.Running;
import java.util.concurrent.CountDownLatch;

/** Keeps a gateway running until Ctrl-C or SIGTERM, and then stops it in order. */
final class Foreground {
  private Foreground() {}

  /** Ends this process when the one that started it ends, however that one is ended. */
  static void endWithParent() {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
  }

  static void run(Running gateway) throws InterruptedException {
    Thread stop = new Thread(gateway::close, "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    new CountDownLatch(1).await();
  }
}

package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.store.DatabaseSettings;
import dk.dfdg.gateway.testing.TestGateway;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A gateway in a process of its own, which says its address and is killed. */
public final class FilesNode {
  private FilesNode() {}

  /**
   * @param arguments directory of the sandbox; address, user and password of the database
   */
  public static void main(String[] arguments) throws InterruptedException {
    DatabaseSettings database = new DatabaseSettings(arguments[1], arguments[2], arguments[3], 8);
    TestGateway gateway =
        TestGateway.in(Path.of(arguments[0]), settings -> TestGateway.on(database, settings));
    System.out.println(FilesProcess.READY + gateway.gateway().address());
    new CountDownLatch(1).await();
  }
}

package dk.dfdg.gateway.failures;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.testing.TestGateway;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Holds the lock of a citizen until it is closed, as a call that takes long would. */
final class LockedCitizen implements AutoCloseable {
  private static final int MILLISECONDS_TO_LOOK = 5000;

  private final TestGateway gateway;
  private final Connection connection;

  LockedCitizen(TestGateway gateway, Cpr cpr) throws SQLException {
    this.gateway = gateway;
    this.connection = gateway.database().dataSource().getConnection();
    connection.setAutoCommit(false);
    try (PreparedStatement lock =
        connection.prepareStatement("select id from citizen where cpr = ? for update")) {
      lock.setString(1, cpr.value());
      lock.executeQuery().close();
    }
  }

  /** Until a call holds a connection beside this one. */
  void awaitSomeoneWaiting() throws InterruptedException {
    for (int waited = 0; waited < MILLISECONDS_TO_LOOK; waited += 20) {
      if (gateway.database().dataSource().getHikariPoolMXBean().getActiveConnections() > 1) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("Nobody waits for the citizen");
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}

package dk.dfdg.gateway.failures;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.testing.TestGateway;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Holds the lock of a citizen until it is closed, as a call that takes long would. */
final class LockedCitizen implements AutoCloseable {
  private static final int MILLISECONDS_TO_LOOK = 5000;

  private final Connection connection;

  LockedCitizen(TestGateway gateway, Cpr cpr) throws SQLException {
    this.connection = gateway.database().dataSource().getConnection();
    connection.setAutoCommit(false);
    try (PreparedStatement lock =
        connection.prepareStatement("select id from citizen where cpr = ? for update")) {
      lock.setString(1, cpr.value());
      lock.executeQuery().close();
    }
  }

  /** Until a call waits for this lock; what else the gateway does meanwhile does not count. */
  void awaitSomeoneWaiting() throws InterruptedException, SQLException {
    for (int waited = 0; waited < MILLISECONDS_TO_LOOK; waited += 20) {
      if (isSomeoneWaiting()) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("Nobody waits for the citizen");
  }

  private boolean isSomeoneWaiting() throws SQLException {
    try (PreparedStatement question =
            connection.prepareStatement(
                "select count(*) from information_schema.sessions"
                    + " where blocker_id = session_id()");
        ResultSet answer = question.executeQuery()) {
      return answer.next() && answer.getInt(1) > 0;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}

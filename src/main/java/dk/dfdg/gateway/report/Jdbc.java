package dk.dfdg.gateway.report;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/** Statements that are run so often that they are worth being run without anything in between. */
final class Jdbc {

  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private Jdbc() {}

  /** Runs it in the handle's transaction; a failure is one of the database like any other. */
  static <T> T run(Handle handle, Work<T> work) {
    try {
      return work.on(handle.getConnection());
    } catch (SQLException failure) {
      throw new ConnectionException(failure);
    }
  }
}

package dk.dfdg.gateway.store;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/**
 * The database did not do what it was asked. Says where and with which SQLState, never with which
 * statement or values: the driver's own message can hold a CPR number, so it is not kept as a
 * cause.
 */
public final class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String UNIQUE_VIOLATION = "23505";

  /** Serialisation, deadlocks, lock timeouts, cancelled, shutting down, too many connections. */
  private static final Set<String> PASSING =
      Set.of(
          "40001", "90131", "40P01", "55P03", "HYT00", "53300", "57014", "57P01", "57P02", "57P03");

  private final String sqlState;
  private final boolean retryable;

  private StorageException(String message, String sqlState, boolean retryable) {
    super(message);
    this.sqlState = sqlState;
    this.retryable = retryable;
  }

  static StorageException notUsable(String reason) {
    return new StorageException(reason, null, false);
  }

  /** Before any statement the driver's words hold no values, and an operator needs them. */
  static StorageException onOpening(Throwable failure) {
    SQLException sql = sqlCause(failure);
    return new StorageException(
        "The database cannot be opened: "
            + (sql == null ? failure.getClass().getSimpleName() : sql.getMessage()),
        sql == null ? null : sql.getSQLState(),
        true);
  }

  /** Keeps the kind of failure and the place where it happened. */
  static StorageException from(Throwable failure) {
    SQLException sql = sqlCause(failure);
    String state = sql == null ? null : sql.getSQLState();
    boolean retryable =
        sql instanceof SQLTransientException
            || state != null && (PASSING.contains(state) || state.startsWith("08"));
    StorageException safe =
        new StorageException(
            "The database failed: "
                + failure.getClass().getSimpleName()
                + (state == null ? "" : ", SQLState " + state),
            state,
            retryable);
    safe.setStackTrace(failure.getStackTrace());
    return safe;
  }

  private static SQLException sqlCause(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  /** True when the same work may succeed a moment later. */
  public boolean isRetryable() {
    return retryable;
  }

  /** True when a row with the same key was already there. */
  public boolean isUniqueViolation() {
    return UNIQUE_VIOLATION.equals(sqlState);
  }
}

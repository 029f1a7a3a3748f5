package dk.dfdg.gateway.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** The one way to the data: a pool, the migrations, and transactions that end or leave nothing. */
public final class Database implements AutoCloseable {
  private static final int CONNECTION_TIMEOUT_MILLIS = 5_000;
  private static final int USABLE_WITHIN_SECONDS = 2;

  /** Long work waits longer for its turn, as nobody waits for it. */
  private static final int LONG_CONNECTION_TIMEOUT_MILLIS = 30_000;

  private static final int LONG_POOL = 8;
  private static final int SMALL_POOL = 8;
  private static final int LONG_IDLE_MILLIS = 60_000;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final Database longWork;

  /**
   * @param longWork connections beside these, or null when these are they
   */
  private Database(HikariDataSource pool, Database longWork) {
    this.pool = pool;
    this.longWork = longWork == null ? this : longWork;
    this.jdbi = Jdbi.create(pool);
    jdbi.registerArrayType(Long.class, "bigint");
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  /** Connects, makes sure that commits last, and brings the tables up to date. */
  public static Database open(DatabaseSettings settings) {
    Database database = new Database(pool(settings), new Database(longPool(settings), null));
    try {
      if (settings.isPostgreSql()) {
        database.read(
            handle -> {
              Durability.check(handle, settings.requireDurability());
              return null;
            });
      }
      Flyway.configure().dataSource(database.longWork.pool).load().migrate();
      return database;
    } catch (FlywayException failure) {
      database.close();
      throw StorageException.from(failure);
    } catch (RuntimeException failure) {
      database.close();
      throw failure;
    }
  }

  private static HikariDataSource pool(DatabaseSettings settings) {
    HikariConfig config = config(settings, DriverUrl.SESSION);
    config.setPoolName("gateway");
    config.setJdbcUrl(DriverUrl.of(settings));
    config.setMaximumPoolSize(settings.maximumPoolSize());
    config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException failure) {
      throw StorageException.onOpening(failure);
    }
  }

  /** Connects when it is first needed, and keeps nothing open that is not in use. */
  private static HikariDataSource longPool(DatabaseSettings settings) {
    HikariConfig config = config(settings, DriverUrl.SESSION_OF_LONG_WORK);
    config.setPoolName("gateway-long-work");
    config.setJdbcUrl(DriverUrl.of(settings, DriverUrl.SILENCE_OF_LONG_WORK));
    config.setMaximumPoolSize(settings.maximumPoolSize() < SMALL_POOL ? LONG_POOL / 2 : LONG_POOL);
    config.setMinimumIdle(0);
    config.setIdleTimeout(LONG_IDLE_MILLIS);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(LONG_CONNECTION_TIMEOUT_MILLIS);
    return new HikariDataSource(config);
  }

  private static HikariConfig config(DatabaseSettings settings, String session) {
    HikariConfig config = new HikariConfig();
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    if (settings.isPostgreSql()) {
      config.setConnectionInitSql(session);
    }
    return config;
  }

  /**
   * The same data by connections of its own, few, for work that takes minutes: calls do not take
   * them, it does not take those of calls, and its statements may be silent for longer.
   */
  public Database forLongWork() {
    return longWork;
  }

  /** Whether this thread is in the middle of work that has a connection. */
  public boolean isHeldHere() {
    return jdbi.getHandleScope().get() != null;
  }

  /** Does the work in a transaction and commits it; any exception leaves nothing behind. */
  public <T> T inTransaction(Function<Handle, T> work) {
    return safely(() -> jdbi.inTransaction(work::apply));
  }

  /** Dry run: the same work, always rolled back. */
  public <T> T rolledBack(Function<Handle, T> work) {
    return safely(
        () ->
            jdbi.inTransaction(
                handle -> {
                  T result = work.apply(handle);
                  handle.rollback();
                  return result;
                }));
  }

  /** Work that only reads, each statement for itself. */
  public <T> T read(Function<Handle, T> work) {
    return safely(() -> jdbi.withHandle(work::apply));
  }

  private static <T> T safely(Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException failure) {
      throw StorageException.from(failure);
    }
  }

  /** True when a connection can be had and answers, for the readiness check. */
  public boolean isUsable() {
    try (Connection connection = pool.getConnection()) {
      return connection.isValid(USABLE_WITHIN_SECONDS);
    } catch (SQLException unusable) {
      return false;
    }
  }

  /** The pool itself, for metrics and for libraries that bring their own SQL. */
  public HikariDataSource dataSource() {
    return pool;
  }

  @Override
  public void close() {
    longWork.pool.close();
    pool.close();
  }
}

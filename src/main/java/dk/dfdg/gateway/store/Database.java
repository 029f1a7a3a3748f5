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

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    jdbi.registerArrayType(Long.class, "bigint");
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  /** Connects, makes sure that commits last, and brings the tables up to date. */
  public static Database open(DatabaseSettings settings) {
    HikariDataSource pool = pool(settings);
    try {
      Database database = new Database(pool);
      if (settings.isPostgreSql()) {
        database.read(
            handle -> {
              Durability.check(handle, settings.requireDurability());
              return null;
            });
      }
      Flyway.configure().dataSource(pool).load().migrate();
      return database;
    } catch (FlywayException failure) {
      pool.close();
      throw StorageException.from(failure);
    } catch (RuntimeException failure) {
      pool.close();
      throw failure;
    }
  }

  private static HikariDataSource pool(DatabaseSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("gateway");
    config.setJdbcUrl(DriverUrl.of(settings));
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(settings.maximumPoolSize());
    config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
    if (settings.isPostgreSql()) {
      config.setConnectionInitSql("set lock_timeout = " + DriverUrl.LOCK_TIMEOUT_MILLIS);
    }
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException failure) {
      throw StorageException.onOpening(failure);
    }
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
    pool.close();
  }
}

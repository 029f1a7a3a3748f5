package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.DatabaseSettings;

/** A fresh database with the gateway's tables, closed by JUnit after the test class. */
public final class TestDatabase implements AutoCloseable {
  private final TestDatabases kind;
  private final DatabaseSettings settings;
  private final Database database;

  TestDatabase(TestDatabases kind, DatabaseSettings settings) {
    this.kind = kind;
    this.settings = settings;
    this.database = Database.open(settings);
  }

  public Database database() {
    return database;
  }

  public DatabaseSettings settings() {
    return settings;
  }

  /** The same data as another node sees them. */
  public Database anotherNode() {
    return Database.open(settings);
  }

  @Override
  public void close() {
    database.close();
  }

  @Override
  public String toString() {
    return kind.name();
  }
}

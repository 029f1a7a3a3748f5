package dk.dfdg.gateway.access;

import dk.dfdg.gateway.store.Database;

/**
 * Processors and agreements as they are now. The tables are read only when their version has
 * changed, and the version is read every time: what one node has changed, the next call on every
 * other node sees.
 */
public final class Subscribers {
  private final Database database;
  private final AgreementStore store = new AgreementStore();
  private volatile AccessTable latest;

  public Subscribers(Database database) {
    this.database = database;
  }

  /** The tables as they are now. */
  public AccessTable current() {
    return database.read(
        handle -> {
          // The version first: tables that are newer than their version are only read once more.
          long version = store.version(handle);
          AccessTable known = latest;
          if (known != null && known.version() == version) {
            return known;
          }
          AccessTable fresh =
              new AccessTable(version, store.processors(handle), store.agreements(handle));
          latest = fresh;
          return fresh;
        });
  }
}

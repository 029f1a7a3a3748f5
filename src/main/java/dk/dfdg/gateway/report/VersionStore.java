package dk.dfdg.gateway.report;

import java.sql.PreparedStatement;
import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** Adds versions of measures and ends them, many at once. */
final class VersionStore {

  /**
   * For all new versions of a report.
   *
   * @param report that ends what they replace
   */
  VersionStream stream(Handle handle, String municipality, long report) {
    return new VersionStream(this, handle, municipality, report);
  }

  /** Ends versions: others have replaced them, or they are no longer reported. */
  void end(Handle handle, Collection<Long> ids, long report) {
    if (ids.isEmpty()) {
      return;
    }
    Jdbc.run(
        handle,
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement("update measure set ended_by = ? where id = any(?)")) {
            update.setLong(1, report);
            update.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
            update.executeUpdate();
          }
          return null;
        });
  }
}

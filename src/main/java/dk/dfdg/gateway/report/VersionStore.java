package dk.dfdg.gateway.report;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/** Adds versions of measures and ends them, many at once. */
final class VersionStore {
  private static final String COLUMNS =
      """
      measure (municipality, kind, identity, digest, measure_key, cpr, code, start_day, end_day,
        content, first_recorded, recorded_by, replaces)""";

  private static final int IN_BATCH = 1000;

  /** Adds versions; PostgreSQL takes them as one stream. */
  void insert(Handle handle, String municipality, List<NewVersion> versions) {
    if (versions.isEmpty()) {
      return;
    }
    Jdbc.run(
        handle,
        connection -> {
          if (connection.isWrapperFor(PGConnection.class)) {
            copy(connection.unwrap(PGConnection.class), municipality, versions);
          } else {
            batch(connection, municipality, versions);
          }
          return null;
        });
  }

  private static void copy(PGConnection connection, String municipality, List<NewVersion> versions)
      throws SQLException {
    BinaryCopy copy = new BinaryCopy(connection, "copy " + COLUMNS + " from stdin (format binary)");
    byte[] municipalityBytes = municipality.getBytes(StandardCharsets.UTF_8);
    try {
      for (NewVersion version : versions) {
        copy.row(13);
        copy.bytes(municipalityBytes);
        copy.shortNumber(version.kind().number());
        copy.number(version.identity());
        copy.uuid(version.digest());
        copy.uuid(version.key());
        copy.text(version.cpr());
        copy.text(version.record().code());
        copy.day(version.startDay());
        copy.day(version.endDay());
        copy.bytes(version.record().json());
        copy.day(version.firstRecorded());
        copy.number(version.recordedBy());
        copy.number(version.replaces());
      }
      copy.end();
    } finally {
      copy.cancelUnlessEnded();
    }
  }

  private static void batch(Connection connection, String municipality, List<NewVersion> versions)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into " + COLUMNS + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      int waiting = 0;
      for (NewVersion version : versions) {
        insert.setString(1, municipality);
        insert.setInt(2, version.kind().number());
        insert.setLong(3, version.identity());
        insert.setObject(4, version.digest());
        insert.setObject(5, version.key());
        insert.setString(6, version.cpr());
        insert.setString(7, version.record().code());
        insert.setObject(8, version.startDay());
        insert.setObject(9, version.endDay());
        insert.setString(10, new String(version.record().json(), StandardCharsets.UTF_8));
        insert.setObject(11, version.firstRecorded());
        insert.setLong(12, version.recordedBy());
        insert.setObject(13, version.replaces());
        insert.addBatch();
        if (++waiting == IN_BATCH) {
          insert.executeBatch();
          waiting = 0;
        }
      }
      insert.executeBatch();
    }
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

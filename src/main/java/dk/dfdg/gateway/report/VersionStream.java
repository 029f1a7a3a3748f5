package dk.dfdg.gateway.report;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/**
 * New versions on their way into the database. PostgreSQL takes them as one stream over many calls
 * of {@link #add}, so that it goes on storing while the next ones are made; until {@link #finish}
 * the handle may not be used for anything else.
 */
final class VersionStream implements AutoCloseable {
  private static final String COLUMNS =
      """
      measure (municipality, kind, identity, digest, measure_key, cpr, code, start_day, end_day,
        content, first_recorded, recorded_by, replaces)""";

  private static final int IN_BATCH = 1000;

  /** So many versions are ended at once; the stream ends for it, and another begins. */
  private static final int ENDED_AT_ONCE = 5000;

  private final Handle handle;
  private final String municipality;
  private final long report;
  private final VersionStore versions;
  private final List<Long> ended = new ArrayList<>();
  private BinaryCopy copy;

  VersionStream(VersionStore versions, Handle handle, String municipality, long report) {
    this.versions = versions;
    this.handle = handle;
    this.municipality = municipality;
    this.report = report;
  }

  void add(List<NewVersion> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    Jdbc.run(
        handle,
        connection -> {
          if (connection.isWrapperFor(PGConnection.class)) {
            copy(connection.unwrap(PGConnection.class), fresh);
          } else {
            batch(connection, fresh);
          }
          return null;
        });
  }

  /** Ends versions, soon. */
  void end(Collection<Long> ids) {
    ended.addAll(ids);
    if (ended.size() >= ENDED_AT_ONCE) {
      finish();
    }
  }

  /** Stores everything that has been added and ended. */
  void finish() {
    Jdbc.run(
        handle,
        connection -> {
          if (copy != null) {
            copy.end();
            copy = null;
          }
          return null;
        });
    versions.end(handle, ended, report);
    ended.clear();
  }

  private void copy(PGConnection connection, List<NewVersion> fresh) throws SQLException {
    if (copy == null) {
      copy = new BinaryCopy(connection, "copy " + COLUMNS + " from stdin (format binary)");
    }
    byte[] municipalityBytes = municipality.getBytes(StandardCharsets.UTF_8);
    for (NewVersion version : fresh) {
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
  }

  private void batch(Connection connection, List<NewVersion> fresh) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into " + COLUMNS + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      int waiting = 0;
      for (NewVersion version : fresh) {
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

  /** What was not finished is not stored, and the transaction can only be rolled back. */
  @Override
  public void close() {
    Jdbc.run(
        handle,
        connection -> {
          if (copy != null) {
            copy.cancelUnlessEnded();
            copy = null;
          }
          return null;
        });
  }
}

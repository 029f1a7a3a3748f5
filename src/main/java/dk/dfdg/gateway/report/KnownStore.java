package dk.dfdg.gateway.report;

import dk.dfdg.gateway.measure.Known;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** What is known of a municipality's measures, as a comparison asks for it. */
final class KnownStore {
  private static final String VERSION =
      """
      select id, identity, digest, measure_key, first_recorded, end_day, recorded_by, replaces,
        ended_by
      from measure where municipality = ? and kind = ? and\s""";

  private static final String KNOWN = "ended_by is null and ";
  private static final String KNOWN_OR_ENDED_SINCE = "(ended_by is null or ended_by > ?) and ";

  private static final int FETCHED_AT_ONCE = 5000;

  /**
   * What tells which measure a version is about.
   *
   * @param key null when it came without
   * @param cpr null when it is about no person
   */
  record Told(long id, UUID key, String cpr, String code) {}

  long count(Handle handle, String municipality, RecordKind kind) {
    return handle
        .select(
            "select count(*) from measure where municipality = ? and kind = ? and ended_by is null",
            municipality,
            kind.number())
        .mapTo(Long.class)
        .one();
  }

  /** Those with an identity between two, by identity. */
  List<KnownVersion> between(
      Handle handle, String municipality, RecordKind kind, long from, long to) {
    return versions(
        handle,
        KNOWN + "identity between ? and ? order by identity",
        municipality,
        kind,
        statement -> {
          statement.setLong(3, from);
          statement.setLong(4, to);
        });
  }

  /**
   * The same with those that single registrations have ended since a report was opened: the report
   * cannot know of that.
   *
   * @param report number of the report
   */
  List<KnownVersion> sinceBetween(
      Handle handle, String municipality, RecordKind kind, long report, long from, long to) {
    return versions(
        handle,
        KNOWN_OR_ENDED_SINCE + "identity between ? and ? order by identity",
        municipality,
        kind,
        statement -> {
          statement.setLong(3, report);
          statement.setLong(4, from);
          statement.setLong(5, to);
        });
  }

  /** The one with that key. */
  List<KnownVersion> withKey(Handle handle, String municipality, RecordKind kind, UUID key) {
    return versions(
        handle,
        KNOWN + "measure_key = ? order by id",
        municipality,
        kind,
        statement -> statement.setObject(3, key));
  }

  /** All that have a key, and those that have ended since a report was opened; a few at a time. */
  void eachSinceWithKey(
      Handle handle,
      String municipality,
      RecordKind kind,
      long report,
      Consumer<KnownVersion> work) {
    each(
        handle,
        KNOWN_OR_ENDED_SINCE + "measure_key is not null",
        municipality,
        kind,
        statement -> {
          statement.setLong(3, report);
          statement.setFetchSize(FETCHED_AT_ONCE);
        },
        work);
  }

  /** What some versions are about. */
  List<Told> told(Handle handle, Collection<Long> ids) {
    return Jdbc.run(
        handle,
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "select id, measure_key, cpr, code from measure where id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            List<Told> told = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                told.add(
                    new Told(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4)));
              }
            }
            return told;
          }
        });
  }

  @FunctionalInterface
  private interface Parameters {
    void set(PreparedStatement statement) throws SQLException;
  }

  private static List<KnownVersion> versions(
      Handle handle, String which, String municipality, RecordKind kind, Parameters parameters) {
    List<KnownVersion> versions = new ArrayList<>();
    each(handle, which, municipality, kind, parameters, versions::add);
    return versions;
  }

  private static void each(
      Handle handle,
      String which,
      String municipality,
      RecordKind kind,
      Parameters parameters,
      Consumer<KnownVersion> work) {
    Jdbc.run(
        handle,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(VERSION + which)) {
            statement.setString(1, municipality);
            statement.setInt(2, kind.number());
            parameters.set(statement);
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                work.accept(version(row));
              }
            }
            return null;
          }
        });
  }

  private static KnownVersion version(ResultSet row) throws SQLException {
    return new KnownVersion(
        row.getLong(1),
        row.getLong(2),
        row.getObject(3, UUID.class),
        row.getObject(4, UUID.class),
        row.getObject(5, LocalDate.class),
        row.getObject(6, LocalDate.class),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9));
  }

  /** Some versions in full, by their ids. */
  Map<Long, Known> full(Handle handle, RecordKind kind, Collection<Long> ids) {
    Map<Long, Known> full = new HashMap<>();
    if (ids.isEmpty()) {
      return full;
    }
    return Jdbc.run(
        handle,
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "select id, content, first_recorded from measure where id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                byte[] content = row.getString(2).getBytes(StandardCharsets.UTF_8);
                full.put(
                    row.getLong(1),
                    new Known(
                        row.getLong(1),
                        MeasureRecord.read(kind, content, 0, content.length),
                        row.getObject(3, LocalDate.class)));
              }
            }
            return full;
          }
        });
  }
}

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

  /** As a table, since thousands of keys in a condition are compared one by one with each row. */
  private static final String OF_KEYS =
      """
      measure_key in (select wanted from unnest(cast(? as uuid array)) as keys(wanted))
      order by id""";

  private static final String SAME_PERSON =
      """
      select id, identity, measure_key, cpr, code from measure
      where cpr in (select wanted from unnest(cast(? as character(10) array)) as numbers(wanted))
        and municipality = ? and kind = ? and ended_by is null""";

  /**
   * A known measure, found by its person.
   *
   * @param key null when it came without
   */
  record OfPerson(long id, long identity, UUID key, String cpr, String code) {}

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

  /** Those with some keys, and those that have ended since a report was opened. */
  List<KnownVersion> sinceWithKeys(
      Handle handle, String municipality, RecordKind kind, long report, Collection<UUID> keys) {
    return versions(
        handle,
        KNOWN_OR_ENDED_SINCE + OF_KEYS,
        municipality,
        kind,
        statement -> {
          statement.setLong(3, report);
          statement.setArray(4, statement.getConnection().createArrayOf("uuid", keys.toArray()));
        });
  }

  /** All that the municipality has reported of some persons. */
  List<OfPerson> ofPersons(
      Handle handle, String municipality, RecordKind kind, Collection<String> numbers) {
    return Jdbc.run(
        handle,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(SAME_PERSON)) {
            // The type of the column, so that PostgreSQL uses its index.
            statement.setArray(1, connection.createArrayOf("bpchar", numbers.toArray()));
            statement.setString(2, municipality);
            statement.setInt(3, kind.number());
            List<OfPerson> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                found.add(
                    new OfPerson(
                        row.getLong(1),
                        row.getLong(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5)));
              }
            }
            return found;
          }
        });
  }

  @FunctionalInterface
  private interface Parameters {
    void set(PreparedStatement statement) throws SQLException;
  }

  private static List<KnownVersion> versions(
      Handle handle, String which, String municipality, RecordKind kind, Parameters parameters) {
    return Jdbc.run(
        handle,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(VERSION + which)) {
            statement.setString(1, municipality);
            statement.setInt(2, kind.number());
            parameters.set(statement);
            return versions(statement);
          }
        });
  }

  private static List<KnownVersion> versions(PreparedStatement statement) throws SQLException {
    List<KnownVersion> versions = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        versions.add(
            new KnownVersion(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9)));
      }
    }
    return versions;
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

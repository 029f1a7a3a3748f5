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
      select id, identity, digest, measure_key, first_recorded, end_day, recorded_by from measure
      where municipality = ? and kind = ? and ended_by is null and\s""";

  long count(Handle handle, String municipality, RecordKind kind) {
    return handle
        .select(
            "select count(*) from measure where municipality = ? and kind = ? and ended_by is null",
            municipality,
            kind.number())
        .mapTo(Long.class)
        .one();
  }

  /** Those with an identity between two, by identity and then in the order in which they came. */
  List<KnownVersion> between(
      Handle handle, String municipality, RecordKind kind, long from, long to) {
    return Jdbc.run(
        handle,
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(VERSION + "identity between ? and ? order by identity")) {
            statement.setString(1, municipality);
            statement.setInt(2, kind.number());
            statement.setLong(3, from);
            statement.setLong(4, to);
            return versions(statement);
          }
        });
  }

  /** The one with that key. */
  List<KnownVersion> withKey(Handle handle, String municipality, RecordKind kind, UUID key) {
    return Jdbc.run(
        handle,
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(VERSION + "measure_key = ? order by id")) {
            statement.setString(1, municipality);
            statement.setInt(2, kind.number());
            statement.setObject(3, key);
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
                row.getLong(7)));
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

package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.base.Cpr;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** What is known of measures, aids and grants: the latest version of each that has not ended. */
public final class MeasureStore {
  private static final int FETCHED_AT_ONCE = 2000;
  private static final String KNOWN =
      "select id, kind, municipality, content, first_recorded from measure where ended_by is null ";

  /** All that is known about a citizen, whoever has reported it, the oldest first. */
  public List<Stored> ofCitizen(Handle handle, Cpr cpr) {
    return handle
        .select(KNOWN + "and cpr = ? order by start_day, id", cpr.value())
        .map((row, context) -> stored(row))
        .list();
  }

  /** The measure with that key, when the municipality has reported it. */
  public Optional<Stored> byKey(Handle handle, String municipality, RecordKind kind, UUID key) {
    return handle
        .select(
            KNOWN + "and measure_key = ? and municipality = ? and kind = ? order by id limit 1",
            key,
            municipality,
            kind.number())
        .map((row, context) -> stored(row))
        .findFirst();
  }

  /**
   * Everything that is known of some kinds, in the order in which it came; a few at a time, however
   * many there are. To be closed, and read within a transaction.
   */
  public Stream<Stored> known(Handle handle, RecordKind... kinds) {
    return handle
        .createQuery(KNOWN + "and kind in (<kinds>) order by id")
        .bindList("kinds", Arrays.stream(kinds).map(RecordKind::number).toList())
        .setFetchSize(FETCHED_AT_ONCE)
        .map((row, context) -> stored(row))
        .stream();
  }

  private static Stored stored(ResultSet row) throws SQLException {
    RecordKind kind = RecordKind.of(row.getInt("kind"));
    byte[] content = row.getString("content").getBytes(StandardCharsets.UTF_8);
    return new Stored(
        row.getLong("id"),
        kind,
        row.getString("municipality"),
        MeasureRecord.read(kind, content, 0, content.length),
        row.getObject("first_recorded", LocalDate.class));
  }
}

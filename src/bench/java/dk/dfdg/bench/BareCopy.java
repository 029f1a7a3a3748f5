package dk.dfdg.bench;

import dk.dfdg.gateway.store.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The ceiling of a first load: what is stored of a municipality, once more into a table that is
 * made like it, in one {@code COPY} from a file.
 */
final class BareCopy {
  private static final int BUFFER = 1 << 16;

  private static final String COLUMNS =
      "municipality, kind, identity, digest, measure_key, cpr, code, start_day, end_day, content,"
          + " first_recorded, recorded_by, replaces";

  private BareCopy() {}

  /** Rows a second, the commit included. */
  static double perSecond(Database database, String municipality) throws Exception {
    Path file = Files.createTempFile(Path.of("target"), "rows", ".copy");
    try {
      database.inTransaction(
          handle -> handle.execute("create table bare (like measure including all)"));
      long rows = database.inTransaction(handle -> out(handle, municipality, file));
      return rows / Timed.seconds(() -> database.inTransaction(handle -> in(handle, file)));
    } finally {
      Files.delete(file);
      database.inTransaction(handle -> handle.execute("drop table if exists bare"));
    }
  }

  private static long out(Handle handle, String municipality, Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      return copy(handle)
          .copyOut(
              "copy (select %s from measure where municipality = '%s') to stdout (format binary)"
                  .formatted(COLUMNS, municipality),
              out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static long in(Handle handle, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return copy(handle)
          .copyIn("copy bare (" + COLUMNS + ") from stdin (format binary)", in, BUFFER);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static CopyManager copy(Handle handle) throws SQLException {
    return handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
  }
}

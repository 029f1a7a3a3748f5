package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.store.Database;
import java.util.Optional;
import java.util.UUID;

/** In which file a report came. */
public final class FilingStore {
  private final Database database;

  public FilingStore(Database database) {
    this.database = database;
  }

  void record(UUID report, String digest) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate("insert into filed_report (report, digest) values (:report, :digest)")
                .bind("report", report.toString())
                .bind("digest", digest)
                .execute());
  }

  /** SHA-256 of the file; nothing when the report did not come in one. */
  Optional<String> digest(UUID report) {
    return database.read(
        handle ->
            handle
                .select("select digest from filed_report where report = ?", report.toString())
                .mapTo(String.class)
                .findOne());
  }
}

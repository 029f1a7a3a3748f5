package dk.dfdg.gateway.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.DatabaseSettings;
import dk.dfdg.gateway.testing.Citizens;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A status is read in one round trip, with names in two; one more keeps the audit of the call. */
class RoundTripsTest {
  @TempDir Path folder;

  @Test
  void aStatusTakesOneOrTwoQuestionsToTheDatabase() {
    try (Database database = Database.open(DatabaseSettings.h2In(folder, 2))) {
      StatusFixture fixture = new StatusFixture(database);
      Cpr cpr = Citizens.add(database);
      PersonBlock[] withoutName = {
        PersonBlock.CONTACT_GROUP, PersonBlock.EXEMPTION, PersonBlock.DEADLINE
      };
      assertEquals(1, questions(fixture, cpr, withoutName));
      assertEquals(2, questions(fixture, cpr, PersonBlock.CORE, PersonBlock.DEADLINE));
    }
  }

  private static int questions(StatusFixture fixture, Cpr cpr, PersonBlock... blocks) {
    Database database = fixture.database;
    database.inTransaction(handle -> handle.execute("set query_statistics true"));
    fixture.status(cpr, blocks);
    int questions =
        database.read(
            handle ->
                handle
                    .select(
                        """
                        select sum(execution_count) from information_schema.query_statistics
                        where lower(trim(sql_statement)) like 'select%'""")
                    .mapTo(Integer.class)
                    .one());
    database.inTransaction(handle -> handle.execute("set query_statistics false"));
    return questions;
  }
}

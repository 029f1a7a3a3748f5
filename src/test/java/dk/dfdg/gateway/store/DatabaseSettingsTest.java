package dk.dfdg.gateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.testing.EmbeddedPostgres;
import dk.dfdg.gateway.testing.TestDatabases;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {
  @Test
  void anH2CommitIsWrittenAtOnce() {
    String url = DriverUrl.of(DatabaseSettings.h2In(Path.of("data"), 4));

    assertTrue(url.contains(";WRITE_DELAY=0"), url);
    assertTrue(url.contains(";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"), url);
    assertTrue(url.contains(";DEFAULT_NULL_ORDERING=HIGH"), url);
  }

  @Test
  void whatIsSetAsNeededIsNotSetTwice() {
    String url = DriverUrl.of(of("jdbc:h2:file:./data/x;write_delay=0;LOCK_TIMEOUT=5"));

    assertEquals(url.indexOf("rite_delay"), url.toLowerCase().lastIndexOf("rite_delay"));
    assertFalse(url.contains("LOCK_TIMEOUT=10000"), url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:file:./x;WRITE_DELAY=500",
        "jdbc:h2:file:./x;write_delay=1",
        "jdbc:h2:file:./x;MODE=MySQL",
        "jdbc:h2:mem:x",
        "jdbc:postgresql://db/x?logServerErrorDetail=true",
        "jdbc:mysql://db/x"
      })
  void anAddressThatWouldLoseOrTellDataIsRefused(String url) {
    assertThrows(IllegalArgumentException.class, () -> DriverUrl.of(of(url)));
  }

  @Test
  void thePasswordIsNotShown() {
    assertFalse(new DatabaseSettings("jdbc:h2:x", "u", "secret", 1).toString().contains("secret"));
  }

  @Test
  void aPostgreSqlThatDoesNotSyncIsRefused() {
    DatabaseSettings lax = TestDatabases.POSTGRESQL.newDatabase();
    DatabaseSettings strict = new DatabaseSettings(lax.url(), lax.user(), lax.password(), 2);

    StorageException refused =
        assertThrows(StorageException.class, () -> Database.open(strict).close());

    assertTrue(refused.getMessage().contains("fsync"), refused.getMessage());
    assertFalse(refused.isRetryable());
  }

  @Test
  void aPostgreSqlThatSyncsIsTaken() {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(true);
        Database database =
            Database.open(new DatabaseSettings(server.newDatabase(), server.user(), "", 2))) {
      assertTrue(database.isUsable());
    }
  }

  @Test
  void aDatabaseThatCannotBeReachedIsWorthTryingAgain() {
    StorageException failure =
        assertThrows(
            StorageException.class,
            () ->
                Database.open(new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/x", "u", "", 1))
                    .close());

    assertTrue(failure.isRetryable());
    assertTrue(failure.getMessage().contains("127.0.0.1:1"), failure.getMessage());
  }

  @Test
  void aDatabaseThatSaysNothingIsGivenUpLaterByLongWorkThanByCalls() {
    DatabaseSettings settings = of("jdbc:postgresql://db/x");

    String calls = DriverUrl.of(settings);
    assertTrue(calls.contains("&socketTimeout=60&tcpKeepAlive=true"), calls);
    assertTrue(
        DriverUrl.of(settings, DriverUrl.SILENCE_OF_LONG_WORK).contains("&socketTimeout=600"));
    String own = DriverUrl.of(of("jdbc:postgresql://db/x?socketTimeout=5&tcpKeepAlive=false"));
    assertEquals(own.indexOf("socketTimeout"), own.lastIndexOf("socketTimeout"));
    assertEquals(own.indexOf("tcpKeepAlive"), own.lastIndexOf("tcpKeepAlive"));
  }

  @Test
  void postgreSqlNoticesWithinAMinuteThatANodeHasVanished() {
    try (Database database = Database.open(TestDatabases.POSTGRESQL.newDatabase())) {
      for (Database each : List.of(database, database.forLongWork())) {
        assertEquals("30 10 3", each.read(DatabaseSettingsTest::keepAlive));
      }
    }
  }

  @Test
  void longWorkTakesNoCoreFromCallsByHavingAStatementDoneBySeveralProcesses() {
    try (Database database = Database.open(TestDatabases.POSTGRESQL.newDatabase())) {
      assertEquals("0", database.forLongWork().read(DatabaseSettingsTest::parallelWorkers));
      assertNotEquals("0", database.read(DatabaseSettingsTest::parallelWorkers));
    }
  }

  @Test
  void postgreSqlBeginsToWriteAtOnceWhatWouldStopCommitsAtTheEndOfACheckpoint() {
    try (Database database = Database.open(TestDatabases.POSTGRESQL.newDatabase())) {
      for (Database each : List.of(database, database.forLongWork())) {
        assertEquals("1MB", each.read(handle -> setting(handle, "backend_flush_after")));
      }
    }
  }

  private static String parallelWorkers(Handle handle) {
    return setting(handle, "max_parallel_workers_per_gather");
  }

  private static String setting(Handle handle, String name) {
    return handle
        .select("select current_setting(:name)")
        .bind("name", name)
        .mapTo(String.class)
        .one();
  }

  private static String keepAlive(Handle handle) {
    return handle
        .select(
            """
            select concat_ws(' ', current_setting('tcp_keepalives_idle'),
              current_setting('tcp_keepalives_interval'), current_setting('tcp_keepalives_count'))""")
        .mapTo(String.class)
        .one();
  }

  private static DatabaseSettings of(String url) {
    return new DatabaseSettings(url, "u", "", 2);
  }
}

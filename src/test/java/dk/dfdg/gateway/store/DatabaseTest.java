package dk.dfdg.gateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class DatabaseTest {
  private static final String CPR = "0101802222";

  private final TestDatabase test;
  private final Database database;

  DatabaseTest(TestDatabase test) {
    this.test = test;
    this.database = test.database();
  }

  @Test
  void aSecondStartFindsTheTablesUpToDate() {
    try (Database again = test.anotherNode()) {
      assertTrue(again.isUsable());
    }
  }

  @Test
  void aFailedTransactionLeavesNothing() {
    assertThrows(
        IllegalStateException.class,
        () ->
            database.inTransaction(
                handle -> {
                  insert(handle, "0101801111");
                  throw new IllegalStateException("in between");
                }));

    assertEquals(0, count("0101801111"));
  }

  @Test
  void aDryRunSeesItsOwnWorkAndLeavesNothing() {
    int seen =
        database.rolledBack(
            handle -> {
              insert(handle, "0101803333");
              return count(handle, "0101803333");
            });

    assertEquals(1, seen);
    assertEquals(0, count("0101803333"));
  }

  @Test
  void aDuplicateIsRecognisedAndNeitherValueNorStatementIsTold() {
    database.inTransaction(handle -> insert(handle, CPR));

    StorageException failure =
        assertThrows(
            StorageException.class, () -> database.inTransaction(handle -> insert(handle, CPR)));

    assertTrue(failure.isUniqueViolation());
    assertFalse(failure.isRetryable());
    assertTellsNothing(failure);
  }

  @Test
  void aStatementThatFailsOnItsValuesDoesNotTellThem() {
    StorageException failure =
        assertThrows(
            StorageException.class,
            () ->
                database.read(
                    handle ->
                        handle
                            .select("select cast(:cpr as date)")
                            .bind("cpr", CPR + "x")
                            .mapTo(String.class)
                            .one()));

    assertTellsNothing(failure);
  }

  @Test
  void aLockThatIsNotReleasedIsWorthTryingAgain() throws Exception {
    database.inTransaction(handle -> insert(handle, "0101804444"));
    String shortWait =
        test.settings().isH2() ? "set lock_timeout 100" : "set local lock_timeout = 100";
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    var holder = Executors.newSingleThreadExecutor();
    try {
      holder.submit(
          () ->
              database.inTransaction(
                  handle -> {
                    lock(handle, "0101804444");
                    locked.countDown();
                    await(done);
                    return null;
                  }));
      await(locked);

      StorageException failure =
          assertThrows(
              StorageException.class,
              () ->
                  database.inTransaction(
                      handle -> {
                        handle.execute(shortWait);
                        return lock(handle, "0101804444");
                      }));

      assertTrue(failure.isRetryable());
    } finally {
      done.countDown();
      holder.shutdown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static void assertTellsNothing(Throwable failure) {
    StringWriter all = new StringWriter();
    failure.printStackTrace(new PrintWriter(all));
    assertFalse(all.toString().contains(CPR), "a value");
    assertFalse(all.toString().toLowerCase(java.util.Locale.ROOT).contains("select "), "SQL");
    assertFalse(all.toString().contains("insert into"), "SQL");
    assertNull(failure.getCause());
  }

  private static int insert(Handle handle, String cpr) {
    return handle
        .createUpdate("insert into citizen (cpr, given_name, surname) values (:cpr, 'A', 'B')")
        .bind("cpr", cpr)
        .execute();
  }

  private static long lock(Handle handle, String cpr) {
    return handle
        .select("select id from citizen where cpr = :cpr for update")
        .bind("cpr", cpr)
        .mapTo(Long.class)
        .one();
  }

  private int count(String cpr) {
    return database.read(handle -> count(handle, cpr));
  }

  private static int count(Handle handle, String cpr) {
    return handle
        .select("select count(*) from citizen where cpr = :cpr")
        .bind("cpr", cpr)
        .mapTo(Integer.class)
        .one();
  }
}

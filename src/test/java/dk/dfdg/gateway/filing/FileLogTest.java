package dk.dfdg.gateway.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.RefusedCallStore;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.measure.Way;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is told of files when the server stops. */
@OnBothDatabases
class FileLogTest {
  private final Database database;

  FileLogTest(TestDatabase database) {
    this.database = database.database();
  }

  @Test
  void aRefusalIsKeptAndTheDatabaseStaysOpenWhenItsThreadIsInterrupted() {
    GatewayClock clock =
        new GatewayClock(
            Clock.fixed(Instant.parse("2011-09-08T10:00:00Z"), GatewayClock.ZONE), Duration.ZERO);
    FileLog log =
        new FileLog(
            new SenderAccess(null, null, null, new RefusedCallStore(database)::record, clock));
    Thread.currentThread().interrupt();
    log.refused(Problem.of(FaultCode.FILE_NOT_AS_SENT), Way.UPLOAD, "101");
    assertTrue(Thread.interrupted(), "The thread still knows that it is to end");
    assertEquals(
        1,
        database.<Integer>read(
            handle ->
                handle.select("select count(*) from refused_call").mapTo(Integer.class).one()));
  }
}

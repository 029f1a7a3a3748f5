package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.REPORT_BUSY;
import static dk.dfdg.gateway.law.FaultCode.SPOOL_UNAVAILABLE;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.testing.AmforaPayloads;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import org.junit.jupiter.api.Test;

/** Reports of the sandbox that cannot be worked on just now. */
class ReportsHinderedTest {
  private static final Organisation MUNICIPALITY =
      new Organisation(Organisation.MUNICIPALITY, "101");

  /** Of chapter 9, open. */
  private static final String OPEN = "a3f0a000-0000-4000-8000-000000000004";

  /** Of an aid, complete but for being closed. */
  private static final String COMPLETE = "a3f0a000-0000-4000-8000-000000000005";

  @Test
  @Provokes(REPORT_BUSY)
  void whileOneIsComparedTheOthersOfTheMunicipalityWait() throws Exception {
    TestGateway gateway = TestGateway.shared();
    try (Connection other = gateway.database().dataSource().getConnection()) {
      other.setAutoCommit(false);
      try (PreparedStatement lock =
          other.prepareStatement(
              "select kind from measure_slot where municipality = '101' for update")) {
        lock.executeQuery().close();
        Attack.on(
                gateway,
                () ->
                    gateway.send(
                        "kommune101", MUNICIPALITY, AmforaPayloads.about("AbandonReport", OPEN)))
            .isRefused(REPORT_BUSY);
      } finally {
        other.rollback();
      }
    }
  }

  @Test
  @Provokes(SPOOL_UNAVAILABLE)
  void withoutRoomOnTheDiskNothingOfAReportIsStored() throws Exception {
    try (TestGateway gateway = TestGateway.fresh()) {
      Path spool = gateway.directory().resolve("spool");
      assertTrue(Files.deleteIfExists(spool), "It is empty while nothing is compared");
      Files.createFile(spool);
      Attack.on(
              gateway,
              () -> gateway.send("kommune101", MUNICIPALITY, AmforaPayloads.close(COMPLETE, 1)))
          .isRefused(SPOOL_UNAVAILABLE);
    }
  }
}

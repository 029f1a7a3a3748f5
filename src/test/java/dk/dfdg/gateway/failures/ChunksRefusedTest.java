package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.CHUNK_TOO_LARGE;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.testing.AmforaPayloads;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Chunks of reports that no sample message can hold. */
class ChunksRefusedTest {
  private static final Organisation MUNICIPALITY =
      new Organisation(Organisation.MUNICIPALITY, "101");

  /** Of the sandbox, which is open. */
  private static final String REPORT = "a3f0a000-0000-4000-8000-000000000004";

  @Test
  @Provokes(CHUNK_TOO_LARGE)
  void ofMoreThanFiveThousandRecordsAreRefused() {
    TestGateway gateway = TestGateway.shared();
    LocalDate today = gateway.clock().today();
    String record =
        AmforaPayloads.lessons(
            UUID.randomUUID(), Citizens.add(gateway.database()), today, today.plusDays(7));
    String chunk = AmforaPayloads.chunk(REPORT, 9, Collections.nCopies(5001, record));
    Attack.on(gateway, () -> gateway.send("kommune101", MUNICIPALITY, chunk))
        .isRefused(CHUNK_TOO_LARGE);
  }
}

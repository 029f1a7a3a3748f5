package dk.dfdg.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class RefusedCallStoreTest {
  private final RefusedCallStore store;

  RefusedCallStoreTest(TestDatabase test) {
    store = new RefusedCallStore(test.database());
  }

  @Test
  void aSubscriberFindsItsOwnRefusalsOnly() {
    RefusedCall call = call("urn:uuid:" + UUID.randomUUID(), "p1");
    store.record(call);

    assertEquals(Optional.of(call), store.find(call.incident(), "p1"));
    assertEquals(Optional.empty(), store.find(call.incident(), "p2"));
    assertEquals(Optional.empty(), store.find(UUID.randomUUID(), "p1"));
  }

  @Test
  void aCallRefusedBeforeAnythingWasKnownIsKept() {
    RefusedCall call =
        new RefusedCall(
            UUID.randomUUID(),
            Instant.parse("2011-09-01T10:00:00Z"),
            null,
            null,
            null,
            null,
            null,
            FaultCode.MALFORMED_XML,
            List.of(),
            List.of());
    store.record(call);

    assertEquals(Optional.empty(), store.find(call.incident(), "p1"));
  }

  @Test
  void whatTheCallerChoosesIsCutToFitAndHoldsNoCprNumber() {
    String cpr = Citizens.number().value();
    RefusedCall call =
        new RefusedCall(
            UUID.randomUUID(),
            Instant.parse("2011-09-01T10:00:00Z"),
            "p1",
            new Organisation(8, "9".repeat(100)),
            "s".repeat(100),
            "o".repeat(100),
            "urn:" + cpr + "-" + "m".repeat(400),
            FaultCode.NOT_ENROLLED,
            List.of("r".repeat(300), "r".repeat(300)),
            List.of("x".repeat(5000), cpr));
    store.record(call);

    RefusedCall kept = store.find(call.incident(), "p1").orElseThrow();
    assertEquals(255, kept.messageId().length());
    assertEquals(20, kept.organisation().code().length());
    assertFalse(kept.toString().contains(cpr));
  }

  private static RefusedCall call(String messageId, String processorId) {
    return new RefusedCall(
        UUID.randomUUID(),
        Instant.parse("2011-09-01T10:00:00Z"),
        processorId,
        Citizens.JOBCENTRE,
        "S",
        "O",
        messageId,
        FaultCode.NOT_ENROLLED,
        List.of("AFM-08.6-7", "AFM-08.6-3"),
        List.of("One.", "Two."));
  }
}

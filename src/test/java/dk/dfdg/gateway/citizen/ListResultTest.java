package dk.dfdg.gateway.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.store.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The results of a list have room in the outcome of its call, whatever is wrong with it. */
class ListResultTest {
  private static final int COLUMN = 1_000_000;

  @Test
  void twoThousandCitizensWithAHundredMistakesEachAreKeptWhole() {
    List<Violation> mistakes = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      mistakes.add(
          Violation.of(FaultCode.PLACE_KNOWN_OTHERWISE, "IDK-28-1")
              .at("/bok:CreateBookingsRequest/".repeat(8) + i, UUID.randomUUID().toString())
              .because("Pladsen er kendt. ".repeat(10), "The place is known. ".repeat(10)));
    }
    List<ListResult> results = Collections.nCopies(2000, new ListResult(Map.of(), mistakes));
    assertKept(results);
  }

  @Test
  void twoThousandAcceptedAreKeptWhole() {
    List<ListResult> results = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      String id = UUID.randomUUID().toString();
      results.add(new ListResult(Map.of("booking", id, "existing", "existing"), List.of()));
    }
    assertKept(results);
  }

  private static void assertKept(List<ListResult> results) {
    Map<String, String> kept = ListResult.kept(results);
    // With the room that an outcome needs around it.
    int length = Json.write(kept).length() + 10_000;
    assertTrue(length < COLUMN, length + " characters");
    Receipt receipt = new Receipt(UUID.randomUUID(), Instant.EPOCH, false);
    assertEquals(results, ListResult.of(new Registered(receipt, List.of(), kept)));
  }
}

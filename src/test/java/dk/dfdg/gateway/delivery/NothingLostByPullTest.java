package dk.dfdg.gateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.testing.AtOnce;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Two systems of an organisation fetch while it is told things; they break off, vanish and begin
 * anew. Each message arrives, in order per citizen, and none after it was confirmed.
 */
@OnBothDatabases
class NothingLostByPullTest {
  private static final int CITIZENS = 6;
  private static final int EACH = 40;
  private static final int TELLERS = 2;
  private static final int READERS = 2;

  /** What happens to a transfer when another system ends it first. */
  private static final Set<FaultCode> ENDED_BY_THE_OTHER =
      Set.of(FaultCode.SEQUENCE_ENDED, FaultCode.SEQUENCE_NOT_FETCHED);

  private final Puller puller;
  private final List<Cpr> citizens = new ArrayList<>();
  private final AtomicInteger telling = new AtomicInteger(TELLERS);
  private final Map<UUID, Integer> confirmed = new ConcurrentHashMap<>();

  NothingLostByPullTest(TestDatabase test) {
    puller = new Puller(test.database());
    for (int i = 0; i < CITIZENS; i++) {
      citizens.add(Citizens.add(test.database()));
    }
  }

  @Test
  void whateverBecomesOfTransfers() throws Exception {
    AtOnce.run(
        TELLERS + READERS,
        i ->
            () -> {
              if (i < TELLERS) {
                tell(i);
              } else {
                read(new Random(i));
              }
              return null;
            });

    assertEquals(CITIZENS * EACH, puller.delivered());
    assertEquals(0, puller.waiting());
    assertEquals(CITIZENS * EACH, confirmed.size());
    assertTrue(confirmed.values().stream().allMatch(times -> times == 1), "confirmed twice");
    assertEquals(List.of(), outOfOrder());
  }

  private void tell(int teller) {
    String[] codes = {"R43", "F32", "V", "F18", "R54"};
    for (int i = 0; i < EACH; i++) {
      for (int c = teller; c < CITIZENS; c += TELLERS) {
        puller.tell(citizens.get(c), codes[(i + c) % codes.length]);
      }
    }
    telling.decrementAndGet();
  }

  private void read(Random random) {
    while (true) {
      boolean last = telling.get() == 0;
      Sequence sequence = puller.create();
      if (sequence.id() == null) {
        if (last) {
          return;
        }
        continue;
      }
      try {
        round(sequence, random.nextInt(4));
      } catch (Refusal refusal) {
        assertTrue(
            ENDED_BY_THE_OTHER.contains(refusal.violations().get(0).code()),
            () -> refusal.violations().toString());
      }
    }
  }

  private void round(Sequence sequence, int fate) {
    List<UUID> all = new ArrayList<>();
    for (int type : sequence.inventory().keySet()) {
      puller.fetch(sequence.id(), type).forEach(message -> all.add(message.identifier()));
      if (fate == 0) {
        return;
      }
    }
    if (fate == 1) {
      puller.close(sequence.id());
    } else {
      puller.terminate(sequence.id());
      all.forEach(message -> confirmed.merge(message, 1, Integer::sum));
    }
  }

  /** Messages that were delivered before an earlier one about the same citizen. */
  private List<Long> outOfOrder() {
    return puller.database.read(
        handle ->
            handle
                .select(
                    """
                    select l.number from delivered l join delivered e
                      on e.citizen_id = l.citizen_id and e.organisation_code = l.organisation_code
                        and e.number < l.number and e.delivered_at > l.delivered_at
                    where l.organisation_code = ?""",
                    puller.fund.code())
                .mapTo(Long.class)
                .list());
  }
}

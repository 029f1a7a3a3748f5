package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.OFFERS_TOO_MANY;
import static dk.dfdg.gateway.law.FaultCode.OFFER_GIVEN_ALREADY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Facts;
import dk.dfdg.gateway.testing.OfferPayloads;
import dk.dfdg.gateway.testing.OfferPayloads.Sent;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A citizen's offers are few, so that what falls due with them can always happen. */
class TooManyOffersTest {
  private static final int RUNNING = 2;

  private final TestGateway gateway = TestGateway.shared();
  private final LocalDate today = gateway.clock().today();
  private final Cpr cpr = Citizens.add(gateway.database());

  private Message offer(int days) {
    return Message.of(
        gateway,
        OfferPayloads.create(cpr, new Sent(3, false, RUNNING, today, today.plusDays(days))));
  }

  @Test
  @Rule("HTY-I-1")
  @Provokes({OFFERS_TOO_MANY, OFFER_GIVEN_ALREADY})
  void theTwentyFirstIsRefusedAndSoIsTheSameOneAgain() throws Exception {
    Facts.record(gateway, cpr, new ContactGroupStarted(1, true, Citizens.LONG_AGO, "KON-07.1-2"));
    for (int day = 1; day <= 19; day++) {
      assertEquals(200, offer(day).send().httpStatus());
    }
    Attack.with(offer(1)).isRefused(OFFER_GIVEN_ALREADY);
    assertEquals(200, offer(20).send().httpStatus());
    Attack.with(offer(21)).isRefused(OFFERS_TOO_MANY);
  }
}

package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.BOOKING_OF_ANOTHER;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.testing.BookingPayloads;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A municipality that would cancel what a jobcentre elsewhere has called its citizen to. */
class BookingOfAnotherTest {
  @Test
  @Rule("IDK-29-4")
  @Provokes(BOOKING_OF_ANOTHER)
  void isRefused() {
    TestGateway gateway = TestGateway.shared();
    Cpr cpr = Citizens.add(gateway.database(), Citizens.OTHER_JOBCENTRE);
    BookingPayloads payloads = new BookingPayloads(gateway.clock().today());
    UUID id = payloads.id(gateway.send("opera", Citizens.OTHER_JOBCENTRE, payloads.create(cpr)));
    Attack.with(
            Message.of(gateway, payloads.cancel(cpr, id))
                .actingFor(new Organisation(Organisation.MUNICIPALITY, "101")))
        .isRefused(BOOKING_OF_ANOTHER);
  }
}

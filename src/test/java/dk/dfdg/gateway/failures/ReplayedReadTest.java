package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.MESSAGE_ID_REUSED;
import static dk.dfdg.gateway.law.FaultCode.READ_REPEATED;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever holds a copy of a question does not get the answer again. */
class ReplayedReadTest {
  private final TestGateway gateway = TestGateway.shared();
  private final Cpr cpr = Citizens.add(gateway.database());

  @Test
  @Provokes(READ_REPEATED)
  void byteForByteIsRefused() {
    Message message = Message.of(gateway, Payloads.reading(cpr));
    byte[] bytes = message.bytes();
    assertFalse(message.send(bytes).fault());
    Attack.on(gateway, () -> message.send(bytes)).isRefused(READ_REPEATED);
  }

  @Test
  @Provokes(READ_REPEATED)
  void signedAnewIsRefused() {
    Message message = Message.of(gateway, Payloads.reading(cpr));
    assertFalse(message.send().fault());
    Attack.with(message).isRefused(READ_REPEATED);
  }

  @Test
  @Provokes(READ_REPEATED)
  void aPingIsRefusedToo() {
    Message message = Message.of(gateway, Payloads.ping());
    assertFalse(message.send().fault());
    Attack.with(message).isRefused(READ_REPEATED);
  }

  @Test
  @Provokes(MESSAGE_ID_REUSED)
  void aboutAnotherCitizenIsRefused() {
    String id = "urn:uuid:" + UUID.randomUUID();
    assertFalse(Message.of(gateway, Payloads.reading(cpr)).withId(id).send().fault());
    Cpr other = Citizens.add(gateway.database());
    Attack.with(Message.of(gateway, Payloads.reading(other)).withId(id))
        .isRefused(MESSAGE_ID_REUSED);
  }
}

package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.MESSAGE_ID_REUSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A registration that comes again is answered with its first receipt and counts once. */
class ReplayedEnrollmentTest {
  private final TestGateway gateway = TestGateway.shared();
  private final Cpr cpr = Citizens.add(gateway.database());

  @Test
  void byteForByteGetsTheFirstReceipt() {
    Message message = Message.enrollment(gateway, cpr);
    byte[] bytes = message.bytes();
    assertEquals(receipt(message.send(bytes)), receipt(message.send(bytes)));
    assertEquals(1, Stored.facts(gateway, cpr));
  }

  @Test
  void signedAnewGetsTheFirstReceipt() {
    Message message = Message.enrollment(gateway, cpr);
    assertEquals(receipt(message.send()), receipt(message.send()));
    assertEquals(1, Stored.facts(gateway, cpr));
  }

  @Test
  @Provokes(MESSAGE_ID_REUSED)
  void withOtherContentIsRefused() {
    String id = "urn:uuid:" + UUID.randomUUID();
    receipt(Message.enrollment(gateway, cpr).withId(id).send());
    Message other = Message.enrollment(gateway, cpr).withId(id).with("HasEducation", "false");
    Attack.with(other).isRefused(MESSAGE_ID_REUSED);
  }

  @Test
  @Provokes(MESSAGE_ID_REUSED)
  void forAnotherOrganisationIsRefused() {
    String id = "urn:uuid:" + UUID.randomUUID();
    receipt(Message.enrollment(gateway, cpr).withId(id).send());
    Message other =
        Message.enrollment(gateway, cpr)
            .withId(id)
            .actingFor(new Organisation(Organisation.JOBCENTRE, "14700"));
    Attack.with(other).isRefused(MESSAGE_ID_REUSED);
  }

  @Test
  void anotherSubscriberMayUseTheSameId() {
    String id = "urn:uuid:" + UUID.randomUUID();
    String first = receipt(Message.enrollment(gateway, cpr).withId(id).send());
    Message others =
        Message.enrollment(gateway, Citizens.add(gateway.database()))
            .withId(id)
            .as("workbase-oces2");
    assertNotEquals(first, receipt(others.send()));
  }

  private static String receipt(Answer answer) {
    assertFalse(answer.fault(), answer.xml());
    return Xml.the(Xml.parse(answer.xml()), "ServiceReceipt").getTextContent();
  }
}

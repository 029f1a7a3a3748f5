package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.REQUEST_USER_UNREADABLE;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** A RequestUserMetadataHeader that cannot be read. */
@Provokes(REQUEST_USER_UNREADABLE)
class UnreadableUserHeaderTest {
  @Test
  void withoutAUserIsRefused() {
    refused(Message.enrollment().without("RequestUserStructure"));
  }

  @Test
  void withAWordForAKindIsRefused() {
    refused(Message.enrollment().with("RequestUserTypeIdentifier", "system"));
  }

  @Test
  void twiceIsRefused() {
    refused(
        Message.enrollment()
            .withHeader("<h:RequestUserMetadataHeader xmlns:h='" + Xml.HEADERS + "'/>"));
  }

  private static void refused(Message message) {
    Attack.with(message).isRefused(REQUEST_USER_UNREADABLE);
  }
}

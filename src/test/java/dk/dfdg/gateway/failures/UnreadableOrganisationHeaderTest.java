package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.ACTIVE_ORGANISATION_UNREADABLE;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An ActiveOrganisationHeader that cannot be read. */
@Provokes(ACTIVE_ORGANISATION_UNREADABLE)
class UnreadableOrganisationHeaderTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "eight", "-8", "999999999999"})
  void isRefused(String type) {
    refused(Message.enrollment().with("OrganisationTypeIdentifier", type));
  }

  @Test
  void withoutACodeIsRefused() {
    refused(Message.enrollment().without("OrganisationCode"));
  }

  @Test
  void twiceIsRefused() {
    refused(
        Message.enrollment()
            .withHeader("<h:ActiveOrganisationHeader xmlns:h='" + Xml.HEADERS + "'/>"));
  }

  private static void refused(Message message) {
    Attack.with(message).isRefused(ACTIVE_ORGANISATION_UNREADABLE);
  }
}

package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.ADDRESSING_INCOMPLETE;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An addressing header is missing, empty, or there twice. */
@Provokes(ADDRESSING_INCOMPLETE)
class MissingAddressingTest {
  @ParameterizedTest
  @ValueSource(strings = {"MessageID", "To", "Action"})
  void isRefused(String header) {
    Attack.with(Message.enrollment().without(header))
        .isRefused(ADDRESSING_INCOMPLETE)
        .explaining("wsa:" + header + " must occur exactly once");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MessageID", "To", "Action"})
  void emptyIsRefused(String header) {
    Attack.with(Message.enrollment().with(header, " ")).isRefused(ADDRESSING_INCOMPLETE);
  }

  @Test
  void twiceIsRefused() {
    Attack.with(
            Message.enrollment()
                .withHeader("<wsa:MessageID xmlns:wsa='" + Xml.WSA + "'>urn:b</wsa:MessageID>"))
        .isRefused(ADDRESSING_INCOMPLETE);
  }

  @Test
  void anEndlessMessageIdIsRefused() {
    Attack.with(Message.enrollment().withId("urn:" + "x".repeat(300)))
        .isRefused(ADDRESSING_INCOMPLETE);
  }
}

package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.ADDRESSING_INCOMPLETE;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reply address that would make the gateway call a stranger. */
@Provokes(ADDRESSING_INCOMPLETE)
class ReplyElsewhereTest {
  @ParameterizedTest
  @ValueSource(strings = {"ReplyTo", "FaultTo"})
  void isRefused(String header) {
    Attack.with(
            Message.enrollment()
                .withHeader(
                    "<wsa:%1$s xmlns:wsa='%2$s'><wsa:Address>https://stranger.invalid/</wsa:Address></wsa:%1$s>"
                        .formatted(header, Xml.WSA)))
        .isRefused(ADDRESSING_INCOMPLETE)
        .explaining("must be the anonymous address");
  }
}

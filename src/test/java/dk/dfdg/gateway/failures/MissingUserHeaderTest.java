package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.REQUEST_USER_MISSING;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** No RequestUserMetadataHeader. */
class MissingUserHeaderTest {
  @Test
  @Provokes(REQUEST_USER_MISSING)
  void isRefused() {
    Attack.with(Message.enrollment().without("RequestUserMetadataHeader"))
        .isRefused(REQUEST_USER_MISSING);
  }
}

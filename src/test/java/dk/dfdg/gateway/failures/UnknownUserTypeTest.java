package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.USER_TYPE_INVALID;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** A kind of user that is not in the code list. */
@Provokes(USER_TYPE_INVALID)
class UnknownUserTypeTest {
  @Test
  void isRefused() {
    Attack.with(Message.enrollment().with("RequestUserTypeIdentifier", "9"))
        .isRefused(USER_TYPE_INVALID);
  }
}

package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;

/** What it means that a message id has been seen before. */
final class Replay {
  private Replay() {}

  /**
   * A registration that comes again gets its first outcome; anything else with its id is refused.
   */
  static Registered firstOutcome(AcceptedCallStore.Earlier earlier, CallContext call) {
    if (!earlier.digest().equals(call.digest()) || earlier.outcome() == null) {
      throw new Refusal(FaultCode.MESSAGE_ID_REUSED);
    }
    return earlier.registered();
  }

  /** What was read once is not told again to whoever holds a copy of the message. */
  static <T> T refuseRead(AcceptedCallStore.Earlier earlier, CallContext call) {
    throw new Refusal(
        earlier.digest().equals(call.digest())
            ? FaultCode.READ_REPEATED
            : FaultCode.MESSAGE_ID_REUSED);
  }
}

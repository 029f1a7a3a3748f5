package dk.dfdg.gateway.access;

/**
 * Told how far a call has come that passed every check before its transaction. Every service goes
 * through the same transactions, so a new one is told of without doing anything for it.
 */
public interface CallProgress {
  /** Told to nobody. */
  CallProgress UNWATCHED =
      new CallProgress() {
        @Override
        public void accepted(CallContext call) {}

        @Override
        public void stored(CallContext call, Stored what) {}
      };

  /** What is on the disk once the transaction has ended. */
  enum Stored {
    /** A registration, its history and the audit of the call. */
    REGISTRATION,
    /** Nothing new: the message had come before and gets its first receipt again. */
    FIRST_RECEIPT_AGAIN,
    /** The audit of a question. */
    QUESTION,
    /** A call of the acceptance test; nothing of what it asked for. */
    TEST_CALL
  }

  /** The rules have let the call pass; nothing is certain until it is stored. */
  void accepted(CallContext call);

  /** Committed. */
  void stored(CallContext call, Stored what);
}

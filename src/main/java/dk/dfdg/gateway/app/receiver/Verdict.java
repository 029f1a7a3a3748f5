package dk.dfdg.gateway.app.receiver;

/** What a receiver answers to a message: the code list ReceptionResultType. */
public enum Verdict {
  ACCEPTED(1),
  AGAIN(2),
  NEVER(3);

  private final int code;

  Verdict(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}

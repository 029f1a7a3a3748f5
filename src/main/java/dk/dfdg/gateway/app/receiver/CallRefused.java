package dk.dfdg.gateway.app.receiver;

import java.io.IOException;

/** The gateway answered a subscriber's call with a fault; the message is what it says. */
public final class CallRefused extends IOException {
  private static final long serialVersionUID = 1L;

  CallRefused(String text) {
    super(text);
  }
}

package dk.dfdg.gateway.delivery;

import java.util.Locale;

/** How a kind of message reaches an organisation. */
public enum DeliveryWay {
  /** The organisation fetches it. */
  PULL,
  /** The gateway sends it. */
  PUSH;

  /** As it is stored. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

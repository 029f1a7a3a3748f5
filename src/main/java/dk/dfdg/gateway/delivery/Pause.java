package dk.dfdg.gateway.delivery;

import java.time.Instant;

/**
 * That nothing goes out to an organisation.
 *
 * @param at since when
 * @param by who has said so
 */
public record Pause(Instant at, String by) {
  /** Each lifts only its own. */
  public enum Of {
    /** The agency's: nothing is handed out either. */
    OPERATOR("paused"),
    /** The organisation's own: what it is fetching it may fetch to the end. */
    SUBSCRIBER("own_pause");

    private final String columns;

    Of(String columns) {
      this.columns = columns;
    }

    String columns() {
      return columns;
    }
  }
}

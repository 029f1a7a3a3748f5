package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.Organisation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Messages that an organisation is fetching (a sequence of WSRM).
 *
 * @param subQueue the one type that was asked for, or null for all
 * @param touchedAt when it was opened or something of it was last fetched
 * @param contents what it holds, by type
 */
record Transfer(
    UUID id,
    Organisation organisation,
    Integer subQueue,
    Instant touchedAt,
    State state,
    List<Content> contents) {

  /** Untouched for so long, it is abandoned: what it holds waits again. */
  static final Duration LIFE = Duration.ofMinutes(60);

  /** Where it stands. */
  enum State {
    OPEN,
    /** Received whole. */
    TERMINATED,
    /** Broken off. */
    CLOSED,
    /** Nobody has come for it. */
    ABANDONED
  }

  /**
   * What it holds of a type.
   *
   * @param first lowest number
   * @param last highest number
   * @param fetched it has been handed out
   */
  record Content(int type, int messages, long first, long last, boolean fetched) {}

  boolean isUntouchedAt(Instant now) {
    return touchedAt.plus(LIFE).isBefore(now);
  }

  /** Where it stands, also when nobody has written down yet that it is abandoned. */
  State stateAt(Instant now) {
    return state == State.OPEN && isUntouchedAt(now) ? State.ABANDONED : state;
  }

  List<Integer> types() {
    return contents.stream().map(Content::type).toList();
  }

  Optional<Content> content(int type) {
    return contents.stream().filter(content -> content.type() == type).findFirst();
  }
}

package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How it stands with an organisation's messages.
 *
 * @param byOperator the operator's pause, or null
 * @param bySubscriber the organisation's own, or null
 * @param delivered how many messages in all
 * @param lastSuccess when the last one was, or null
 */
public record QueueStatus(
    Organisation organisation,
    Pause byOperator,
    Pause bySubscriber,
    long delivered,
    Instant lastSuccess,
    List<TypeStatus> types) {

  /** Of each type at most so many are counted: a long queue must not make the question slow. */
  public static final int MOST_COUNTED = 10_000;

  /**
   * The same for a type.
   *
   * @param counted how many wait; more than {@link #MOST_COUNTED} when there are more
   * @param inTransfer how many are in an open transfer
   * @param dead how many are given up
   * @param oldest when the oldest that waits was put on the queue, or null
   */
  public record TypeStatus(
      int type, DeliveryWay way, int counted, int inTransfer, int dead, Instant oldest) {

    /** How many wait, at most {@link #MOST_COUNTED}. */
    public int waiting() {
      return Math.min(counted, MOST_COUNTED);
    }

    /** There are more than were counted. */
    public boolean more() {
      return counted > MOST_COUNTED;
    }
  }

  /** Since when nothing goes out, or null. */
  public Instant pausedAt() {
    return pauses().map(Pause::at).min(Instant::compareTo).orElse(null);
  }

  /** Everybody who has said so, or null. */
  public String pausedBy() {
    return pausedAt() == null ? null : pauses().map(Pause::by).collect(Collectors.joining(", "));
  }

  private Stream<Pause> pauses() {
    return Stream.of(Optional.ofNullable(byOperator), Optional.ofNullable(bySubscriber))
        .flatMap(Optional::stream);
  }

  /** How many wait in all. */
  public int waiting() {
    return types.stream().mapToInt(TypeStatus::waiting).sum();
  }

  /** More wait than were counted. */
  public boolean more() {
    return types.stream().anyMatch(TypeStatus::more);
  }

  /** How many are in open transfers. */
  public int inTransfer() {
    return types.stream().mapToInt(TypeStatus::inTransfer).sum();
  }

  /** How many are given up. */
  public int dead() {
    return types.stream().mapToInt(TypeStatus::dead).sum();
  }

  /** When the oldest that waits was put on the queue, or null. */
  public Instant oldest() {
    return types.stream()
        .map(TypeStatus::oldest)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }
}

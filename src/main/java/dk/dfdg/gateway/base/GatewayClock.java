package dk.dfdg.gateway.base;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * The gateway's two times. Business time decides what the law says today and can be moved forward
 * in the sandbox; machine time decides how old a signature or certificate is and never moves, so
 * that clients with a right clock are still let in.
 */
public final class GatewayClock {
  /** Days begin and end in Copenhagen. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  /** An instant as a column with a time zone takes it. */
  public static OffsetDateTime moment(Instant instant) {
    return instant.atZone(ZONE).toOffsetDateTime();
  }

  private final Clock machine;
  private volatile Duration offset;

  public GatewayClock(Clock machine, Duration offset) {
    this.machine = machine.withZone(ZONE);
    this.offset = offset;
  }

  /** Business time follows the machine. */
  public static GatewayClock system() {
    return new GatewayClock(Clock.system(ZONE), Duration.ZERO);
  }

  /** Business time: what "now" is for every rule. */
  public Instant now() {
    return machine.instant().plus(offset);
  }

  /** Business time: what "today" is for every rule, in Copenhagen. */
  public LocalDate today() {
    return LocalDate.ofInstant(now(), ZONE);
  }

  /** Machine time, for certificates, message timestamps and measuring. */
  public Instant machineNow() {
    return machine.instant();
  }

  /** How far business time is ahead of the machine. */
  public Duration offset() {
    return offset;
  }

  /** Moves business time to a new distance from the machine (sandbox and tests). */
  public void moveTo(Duration newOffset) {
    offset = newOffset;
  }
}

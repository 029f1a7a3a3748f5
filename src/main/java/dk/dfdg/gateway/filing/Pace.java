package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.time.Duration;

/**
 * How fast a file must come: nobody holds a place by sending slowly.
 *
 * @param grace for so long it is not looked at how fast
 * @param bytesPerSecond from then on, on average from the beginning
 * @param longest in which all of it must have come
 */
record Pace(Duration grace, long bytesPerSecond, Duration longest) {
  /**
   * Lets a sender go on.
   *
   * @param bytes that have come
   * @param since when it began, in the nanoseconds of this machine
   * @throws Refusal when it is too slow
   */
  void check(long bytes, long since) {
    Duration taken = Duration.ofNanos(System.nanoTime() - since);
    boolean slow = taken.compareTo(grace) > 0 && bytes * 1000 < bytesPerSecond * taken.toMillis();
    if (slow || taken.compareTo(longest) > 0) {
      throw new Refusal(
          Violation.of(FaultCode.BODY_TOO_SLOW)
              .because(
                  "Filen skal komme med mindst %d byte i sekundet og inden for %d minutter. Pakket som zip er den en tiendedel så stor."
                      .formatted(bytesPerSecond, longest.toMinutes()),
                  "The file must come with at least %d bytes a second and within %d minutes. Packed as zip it is a tenth as large."
                      .formatted(bytesPerSecond, longest.toMinutes())));
    }
  }
}

package dk.dfdg.gateway.soap;

import java.security.Provider;
import java.time.Duration;

/**
 * How signatures of callers are judged.
 *
 * @param timeToLive age at which a Timestamp is too old
 * @param futureTimeToLive how far a Timestamp may lie in the future
 * @param explain whether a refusal says its cause: the sandbox only, since an attacker would learn
 *     from it
 * @param provider who calculates signatures, or null for Java's own
 */
public record SecuritySettings(
    Duration timeToLive, Duration futureTimeToLive, boolean explain, Provider provider) {}

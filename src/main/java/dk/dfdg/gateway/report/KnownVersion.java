package dk.dfdg.gateway.report;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A known measure as far as the comparison needs it.
 *
 * @param key null when it came without
 * @param endDay the last day, or null when it has none
 * @param recordedBy the report that recorded this version
 * @param replaces the version before, or 0 when the measure was new
 * @param endedBy the registration that has ended it, or 0 when it is what is known
 */
record KnownVersion(
    long id,
    long identity,
    UUID digest,
    UUID key,
    LocalDate firstRecorded,
    LocalDate endDay,
    long recordedBy,
    long replaces,
    long endedBy) {

  /** It is what is known of the measure. */
  boolean isLiving() {
    return endedBy == 0;
  }

  /**
   * The measures of one identity, each once: the versions that live, and of those that have ended
   * since a report was opened the last ones.
   */
  static List<KnownVersion> measures(List<KnownVersion> versions) {
    if (versions.stream().allMatch(KnownVersion::isLiving)) {
      return versions;
    }
    Set<Long> replaced = new HashSet<>();
    versions.forEach(version -> replaced.add(version.replaces()));
    return versions.stream()
        .filter(version -> version.isLiving() || !replaced.contains(version.id()))
        .toList();
  }
}

package dk.dfdg.gateway.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * What a comparison has found out about the records of one identity: pure, and without knowing what
 * the law says of a change.
 *
 * @param repeated entries that report what another one of the same report does, or more measures
 *     than one person begins on a day
 * @param unchanged entries that are known as they came
 * @param changed entries that differ from what is known
 * @param fresh entries of which nothing is known
 * @param left known versions that nothing was reported about
 */
record Match(
    List<Entry> repeated,
    List<Pair> unchanged,
    List<Pair> changed,
    List<Entry> fresh,
    List<KnownVersion> left) {

  /** So many measures of one identity are told apart; there are hardly ever two. */
  static final int MOST = 100;

  /**
   * @param known the version that is about the same measure
   */
  record Pair(Entry entry, KnownVersion known) {}

  /**
   * Matches the right entries of one identity, in the order of their rows, with what is known of
   * it: first those that are the same, then those with the same key, then those with the same
   * content under another key, then the others in order.
   *
   * @param known what is known still, and then what has ended since the report was opened
   */
  static Match of(List<Entry> reported, List<KnownVersion> known) {
    Match match =
        new Match(
            new ArrayList<>(0),
            new ArrayList<>(1),
            new ArrayList<>(1),
            new ArrayList<>(1),
            new ArrayList<>(known));
    List<Entry> entries = match.told(reported);
    match.take(entries, match.unchanged, (one, other) -> isSame(one, other) && !differ(one, other));
    match.take(entries, match.changed, Match::haveSameKey);
    match.take(entries, match.unchanged, Match::isSame);
    // Two keys are two measures.
    match.take(entries, match.changed, (one, other) -> !differ(one, other));
    match.fresh.addAll(entries);
    return match;
  }

  /** Without those that are repeated. */
  private List<Entry> told(List<Entry> reported) {
    if (reported.size() <= 1) {
      return new ArrayList<>(reported);
    }
    List<Entry> told = new ArrayList<>();
    Set<UUID> contents = new HashSet<>();
    Set<UUID> keys = new HashSet<>();
    for (Entry entry : reported) {
      UUID key = entry.key();
      if (told.size() == MOST
          || contents.contains(entry.digest())
          || key != null && keys.contains(key)) {
        repeated.add(entry);
      } else {
        told.add(entry);
        contents.add(entry.digest());
        keys.add(key);
      }
    }
    return told;
  }

  /** Takes each entry with the first version that is left and belongs to it. */
  private void take(
      List<Entry> entries, List<Pair> pairs, BiPredicate<Entry, KnownVersion> belong) {
    entries.removeIf(
        entry -> {
          for (int i = 0; i < left.size(); i++) {
            if (belong.test(entry, left.get(i))) {
              pairs.add(new Pair(entry, left.remove(i)));
              return true;
            }
          }
          return false;
        });
  }

  /** They have the same content. */
  static boolean isSame(Entry entry, KnownVersion version) {
    return version.digest().getMostSignificantBits() == entry.digestHigh()
        && version.digest().getLeastSignificantBits() == entry.digestLow();
  }

  private static boolean haveSameKey(Entry entry, KnownVersion version) {
    return version.key() != null && version.key().equals(entry.key());
  }

  /** Each has a key, and not the same one. */
  private static boolean differ(Entry entry, KnownVersion version) {
    UUID key = entry.key();
    return key != null && version.key() != null && !key.equals(version.key());
  }

  /** The entry names a key under which the measure is not known. */
  static boolean isKeyNew(Entry entry, KnownVersion version) {
    UUID key = entry.key();
    return key != null && !key.equals(version.key());
  }
}

package dk.dfdg.gateway.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a comparison has found out about the records of one identity: pure, and without knowing what
 * the law says of a change.
 *
 * @param repeated entries that report what another one of the same report does
 * @param unchanged how many are known as they came
 * @param pairs entries that differ from what is known, or are new ({@code known} null)
 * @param left known versions that nothing was reported about
 */
record Match(List<Entry> repeated, int unchanged, List<Pair> pairs, List<KnownVersion> left) {

  /**
   * @param known the version that it changes, or null when the measure is new
   */
  record Pair(Entry entry, KnownVersion known) {}

  /**
   * Matches the right entries of one identity, in the order of their rows, with what is known of
   * it: first those that are the same, then those with the same key, then the others in order.
   */
  static Match of(List<Entry> reported, List<KnownVersion> known) {
    List<Entry> repeated = new ArrayList<>();
    List<Entry> entries = withoutRepeated(reported, repeated);
    List<KnownVersion> left = new ArrayList<>(known);
    int before = entries.size();
    entries.removeIf(entry -> take(left, version -> isSame(entry, version)) != null);
    int unchanged = before - entries.size();
    List<Pair> pairs = new ArrayList<>();
    List<Entry> others = new ArrayList<>();
    for (Entry entry : entries) {
      KnownVersion version =
          entry.key() == null ? null : take(left, one -> entry.key().equals(one.key()));
      if (version == null) {
        others.add(entry);
      } else {
        pairs.add(new Pair(entry, version));
      }
    }
    for (Entry entry : others) {
      // Two keys are two measures.
      KnownVersion version = take(left, one -> entry.key() == null || one.key() == null);
      pairs.add(new Pair(entry, version));
    }
    return new Match(repeated, unchanged, pairs, left);
  }

  private static List<Entry> withoutRepeated(List<Entry> reported, List<Entry> repeated) {
    List<Entry> entries = new ArrayList<>(reported.size());
    for (Entry entry : reported) {
      if (entries.stream().anyMatch(earlier -> isSame(earlier, entry))) {
        repeated.add(entry);
      } else {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static boolean isSame(Entry one, Entry other) {
    return one.digestHigh() == other.digestHigh() && one.digestLow() == other.digestLow()
        || one.key() != null && one.key().equals(other.key());
  }

  static boolean isSame(Entry entry, KnownVersion version) {
    return version.digest().getMostSignificantBits() == entry.digestHigh()
        && version.digest().getLeastSignificantBits() == entry.digestLow();
  }

  private static KnownVersion take(List<KnownVersion> left, Predicate<KnownVersion> wanted) {
    for (int i = 0; i < left.size(); i++) {
      if (wanted.test(left.get(i))) {
        return left.remove(i);
      }
    }
    return null;
  }
}

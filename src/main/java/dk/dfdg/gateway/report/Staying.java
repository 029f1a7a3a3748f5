package dk.dfdg.gateway.report;

/**
 * Known measures that stay although they are not reported, as a row that is wrong may be about
 * them: its key, its person and measure tell so, and its first day is another.
 */
final class Staying {
  /** With more than that, all that are not reported stay. */
  private static final int MOST = 1_000_000;

  private final LongMap versions = new LongMap();

  void add(long version) {
    if (versions.size() < MOST) {
      versions.put(version, 1);
    }
  }

  boolean contains(long version) {
    return versions.size() == MOST || versions.contains(version);
  }
}

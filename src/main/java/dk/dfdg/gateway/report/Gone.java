package dk.dfdg.gateway.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Known versions that nothing was reported about. They end after all others have been compared:
 * only then is it known about which of them wrong rows may be.
 */
final class Gone implements AutoCloseable {
  private static final int IN_BATCH = 5000;

  private final Spool spool;
  private final KnownStore known = new KnownStore();

  Gone(Path directory, long versions) throws IOException {
    spool = new Spool(directory, versions);
  }

  void add(List<Long> ids) throws IOException {
    Bytes numbers = new Bytes(1 << 10);
    for (long id : ids) {
      Entry.writeNumbers(numbers, id, id);
    }
    spool.add(numbers);
  }

  /**
   * Ends those about which no wrong row may be.
   *
   * @param ending is given them, as long as nothing stands in the way
   */
  void end(Handle handle, Doubts doubts, Tally tally, Consumer<List<Long>> ending)
      throws IOException {
    for (Spool.Part part : spool.parts()) {
      List<Entry> all = Entry.sorted(spool.read(part));
      for (int from = 0; from < all.size(); from += IN_BATCH) {
        List<Long> ids =
            all.subList(from, Math.min(all.size(), from + IN_BATCH)).stream()
                .map(Entry::identity)
                .toList();
        List<Long> ended = doubts.isEmpty() ? ids : ended(handle, ids, doubts);
        tally.gone(ended.size());
        tally.kept(ids.size() - ended.size());
        if (tally.isGood()) {
          ending.accept(ended);
        }
      }
    }
  }

  private List<Long> ended(Handle handle, List<Long> ids, Doubts doubts) {
    List<Long> ended = new ArrayList<>(ids.size());
    for (KnownStore.Told version : known.told(handle, ids)) {
      if (!doubts.isAbout(version.id(), version.cpr(), version.code(), version.key())) {
        ended.add(version.id());
      }
    }
    return ended;
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }
}

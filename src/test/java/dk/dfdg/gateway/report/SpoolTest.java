package dk.dfdg.gateway.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
  private static final int RECORDS = 40_000;

  @TempDir Path directory;

  private static Bytes entries(LongStream identities) {
    Bytes entries = new Bytes(1 << 16);
    long[] row = {0};
    identities.forEach(identity -> Entry.writeNumbers(entries, ++row[0], identity, 7, 8, 9));
    return Bytes.exactly(entries);
  }

  /** All that is in it, part by part, each of which is sorted and goes on where the last ended. */
  private static List<Long> read(Spool spool) throws IOException {
    List<Long> identities = new ArrayList<>();
    long next = Long.MIN_VALUE;
    for (Spool.Part part : spool.parts()) {
      assertEquals(next, part.from());
      next = part.to() + 1;
      for (Entry entry : Entry.sorted(spool.read(part))) {
        assertTrue(part.holds(entry.identity()));
        assertEquals(9, entry.number(2));
        identities.add(entry.identity());
      }
    }
    assertEquals(Long.MIN_VALUE, next, "The last one ends with the highest identity");
    return identities;
  }

  @Test
  void everyIdentityIsReadOnceAndInOrder() throws IOException {
    for (long records : new long[] {1, RECORDS, 100L * RECORDS}) {
      long[] all = new Random(3).longs(RECORDS).toArray();
      try (Spool spool = new Spool(directory, records)) {
        spool.add(entries(LongStream.of(all)), surplus -> {});

        assertEquals(LongStream.of(all).sorted().boxed().toList(), read(spool));
      }
    }
  }

  @Test
  void aBucketThatIsMuchTooLargeIsReadInParts() throws IOException {
    for (long records : new long[] {1, RECORDS}) {
      for (int alike : new int[] {0, 8, 40}) {
        long begin = new Random(5).nextLong();
        long[] all =
            new Random(4)
                .longs(RECORDS)
                .map(one -> alike == 0 ? one : begin & -1L << 64 - alike | one >>> alike)
                .toArray();
        try (Spool spool = new Spool(directory, records, 100_000)) {
          spool.add(entries(LongStream.of(all)), surplus -> {});

          for (Spool.Part part : spool.parts()) {
            assertTrue(part.whole() || spool.read(part).length() <= 100_000);
          }
          assertEquals(LongStream.of(all).sorted().boxed().toList(), read(spool));
        }
      }
    }
  }

  @Test
  void ofOneIdentityThereAreOnlySoMany() throws IOException {
    AtomicLong surplus = new AtomicLong();
    try (Spool spool = new Spool(directory, 1, 10_000)) {
      spool.add(
          entries(LongStream.range(0, 1_000_000).map(row -> row % 1000 == 0 ? row << 20 : 5)),
          entry -> {
            assertEquals(5, entry.identity());
            surplus.incrementAndGet();
          });

      List<Long> read = read(spool);
      assertEquals(1_000_000, read.size() + surplus.get());
      assertEquals(1000, read.stream().filter(identity -> identity != 5).count());
      assertTrue(read.size() <= 1000 + 2 * Crowds.MOST, read.size() + " are left");
    }
  }
}

package dk.dfdg.gateway.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.report.Acceptance;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a file of an account comes to the disk. */
class BoundedChannelTest {
  private static final int MEGABYTE = 1024 * 1024;
  private static final String NAME = "week.part";

  @TempDir private Path directory;
  private final AtomicInteger gaveWay = new AtomicInteger();
  private CountingDisk disk;
  private AccountUse use;

  @BeforeEach
  void open() throws IOException {
    SftpAccount account = new SftpAccount("opera", null, Set.of(), Acceptance.ALL_OR_NOTHING);
    AccountFolder folder = new AccountFolder(directory, account);
    folder.make();
    use =
        new AccountUse(
            folder,
            new SftpSettings(
                "localhost",
                0,
                List.of(),
                directory,
                List.of(account),
                20 * MEGABYTE,
                20 * MEGABYTE,
                10,
                Duration.ofDays(1),
                Duration.ofMinutes(1)),
            gaveWay::incrementAndGet);
    disk =
        new CountingDisk(
            FileChannel.open(
                folder.home().resolve("in").resolve(NAME),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE));
  }

  private void write(SeekableByteChannel file, int parts, int size) throws IOException {
    for (int i = 0; i < parts; i++) {
      assertEquals(size, file.write(ByteBuffer.allocate(size)));
    }
  }

  @Test
  void aLargeFileComesToTheDiskEightMegabytesAtATimeAndWhollyBeforeItIsClosed() throws IOException {
    try (SeekableByteChannel file = use.open(NAME, true, () -> disk)) {
      write(file, 18 * 32, MEGABYTE / 32);
      assertEquals(List.of(8L * MEGABYTE, 16L * MEGABYTE), disk.forced);
    }
    assertEquals(List.of(8L * MEGABYTE, 16L * MEGABYTE, 18L * MEGABYTE), disk.forced);
  }

  @Test
  void whatLiesOnTheDiskIsNotForcedAgainWhenItIsClosed() throws IOException {
    try (SeekableByteChannel file = use.open(NAME, true, () -> disk)) {
      write(file, 1, 100);
      ((BoundedChannel) file).force();
    }
    assertEquals(List.of(100L), disk.forced);
  }

  @Test
  void aFileThatIsWrittenGivesWayToCallsAfterEachPart() throws IOException {
    try (SeekableByteChannel file = use.open(NAME, true, () -> disk)) {
      write(file, 4, MEGABYTE / 32);
      assertEquals(0, gaveWay.get());
      write(file, 28, MEGABYTE / 32);
    }
    assertEquals(7, gaveWay.get());
  }

  @Test
  void whatIsRefusedIsNotWritten() throws IOException {
    try (SeekableByteChannel file = use.open(NAME, true, () -> disk)) {
      assertThrows(AccessDeniedException.class, () -> write(file, 1, 20 * MEGABYTE + 1));
    }
    assertEquals(List.of(), disk.forced);
    assertEquals(0, directory.resolve("opera/home/in").resolve(NAME).toFile().length());
  }
}

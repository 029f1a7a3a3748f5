package dk.dfdg.gateway.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;

/**
 * Blocks of bytes in a file on the local disk. The file has no name while it is in use, where the
 * system allows it, so that nobody else sees what is in it and nothing of it stays after a crash.
 */
final class SpoolFile implements AutoCloseable {
  /** So many bytes has each block. */
  static final int BLOCK = 1 << 14;

  private final FileChannel file;
  private long written;

  SpoolFile(Path directory) throws IOException {
    Files.createDirectories(directory);
    file =
        FileChannel.open(
            directory.resolve("report-" + UUID.randomUUID()),
            Set.of(
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
  }

  /** Writes the first bytes as a block, and tells where it is. */
  long write(byte[] bytes) throws IOException {
    long position = written;
    ByteBuffer block = ByteBuffer.wrap(bytes, 0, BLOCK);
    while (block.hasRemaining()) {
      written += file.write(block, written);
    }
    return position;
  }

  void read(long position, byte[] to, int offset) throws IOException {
    ByteBuffer block = ByteBuffer.wrap(to, offset, BLOCK);
    long at = position;
    while (block.hasRemaining()) {
      int read = file.read(block, at);
      if (read < 0) {
        throw new IOException("The spool is shorter than it was");
      }
      at += read;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

package dk.dfdg.gateway.filing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;

/**
 * A file that an account has open. Whatever message of the protocol makes it grow, it grows here,
 * and no further than is allowed.
 */
final class BoundedChannel implements SeekableByteChannel {
  /** Written to the disk bit by bit: commits of calls do not wait for hundreds of megabytes. */
  private static final long FORCED_AT_ONCE = 8L * 1024 * 1024;

  private final SeekableByteChannel file;
  private final AccountUse use;
  private final String name;
  private final long most;
  private final CallsFirst calls;
  private long unforced;

  /**
   * @param use told how much it grows, and when it is closed
   * @param name under which it was opened
   * @param most bytes that it may have
   * @param giveWay before another part is written
   */
  BoundedChannel(
      SeekableByteChannel file, AccountUse use, String name, long most, Runnable giveWay) {
    this.file = file;
    this.use = use;
    this.name = name;
    this.most = most;
    this.calls = new CallsFirst(giveWay);
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    calls.beforeMore();
    // What is counted and what is written must not differ, whoever else of the account writes.
    synchronized (use) {
      if (from.remaining() > most - file.position()) {
        throw new AccessDeniedException(name, null, "a file may have at most " + most + " bytes");
      }
      long growth = file.position() + from.remaining() - file.size();
      if (growth > 0) {
        use.grow(growth);
      }
      int count = file.write(from);
      calls.taken(count);
      unforced += count;
      if (unforced >= FORCED_AT_ONCE) {
        force();
      }
      return count;
    }
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    return file.read(into);
  }

  @Override
  public long position() throws IOException {
    return file.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    file.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    file.truncate(size);
    return this;
  }

  /** Everything is on the disk when this returns. */
  void force() throws IOException {
    if (file instanceof FileChannel disk) {
      disk.force(true);
    }
    unforced = 0;
  }

  @Override
  public boolean isOpen() {
    return file.isOpen();
  }

  @Override
  public void close() throws IOException {
    if (file.isOpen()) {
      try {
        if (unforced > 0) {
          force();
        }
      } finally {
        file.close();
        use.closed(name);
      }
    }
  }
}

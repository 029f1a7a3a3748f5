package dk.dfdg.gateway.filing;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an account does in its folder by all its sessions together: which files it has open, and how
 * much of its room is taken.
 */
final class AccountUse {
  private final AccountFolder folder;
  private final SftpSettings limits;
  private final Runnable giveWay;
  private final Map<String, Integer> open = new HashMap<>();
  private long bytes;

  /**
   * @param giveWay while a file is written, before another part of it
   */
  AccountUse(AccountFolder folder, SftpSettings limits, Runnable giveWay) {
    this.folder = folder;
    this.limits = limits;
    this.giveWay = giveWay;
  }

  /** Opens, renames or removes a file. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Opens a file, which counts as open until it is closed.
   *
   * @param isNew it takes a place more
   */
  synchronized SeekableByteChannel open(
      String name, boolean isNew, Work<SeekableByteChannel> opening) throws IOException {
    AccountFolder.Load load = measured();
    if (isNew && load.files() >= limits.accountFiles()) {
      throw new AccessDeniedException(
          name,
          null,
          "there are "
              + limits.accountFiles()
              + " files: remove the receipts that have been read, and files that are not to come");
    }
    SeekableByteChannel file = opening.run();
    open.merge(name, 1, Integer::sum);
    return new BoundedChannel(file, this, name, limits.mostBytes(), giveWay);
  }

  synchronized void closed(String name) {
    open.computeIfPresent(name, (same, times) -> times == 1 ? null : times - 1);
  }

  /** Does something that needs these files to be closed, and to stay so while it is done. */
  synchronized void whenClosed(List<String> names, Work<Void> work) throws IOException {
    for (String name : names) {
      if (open.containsKey(name)) {
        throw new AccessDeniedException(name, null, "the file is open: close it first");
      }
    }
    work.run();
  }

  /** Takes room before it is written to. */
  synchronized void grow(long growth) throws IOException {
    // What has been answered or removed meanwhile is only known to the disk.
    if (growth > limits.accountBytes() - bytes
        && growth > limits.accountBytes() - measured().bytes()) {
      throw new AccessDeniedException(
          "file",
          null,
          "files that wait may have " + limits.accountBytes() + " bytes together: send this later");
    }
    bytes += growth;
  }

  private AccountFolder.Load measured() throws IOException {
    AccountFolder.Load load = folder.load();
    bytes = load.bytes();
    return load;
  }
}

package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.base.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of an account. The account sees {@code home}: it writes to {@code in} and reads from
 * {@code receipts}. A file that is complete is moved out of its reach before it is read. Nobody but
 * the gateway's own user enters any of it.
 */
final class AccountFolder {
  static final String IN = "in";
  static final String RECEIPTS = "receipts";

  private final Path own;
  private final Path home;
  private final Path in;
  private final Path receipts;
  private final Path work;

  AccountFolder(Path all, SftpAccount account) {
    own = all.resolve(account.name());
    home = own.resolve("home");
    in = home.resolve(IN);
    receipts = home.resolve(RECEIPTS);
    work = own.resolve("work");
  }

  /** What the account sees as the root. */
  Path home() {
    return home;
  }

  void make() throws IOException {
    for (Path folder : List.of(own, home, in, receipts, work)) {
      OwnerOnly.directory(folder);
    }
  }

  /** Moves what is complete out of the account's reach. */
  void claim() throws IOException {
    for (Path complete : files(in)) {
      // A second file of the same name waits until the first is done.
      Path claim = work.resolve(complete.getFileName());
      if (FileName.isComplete(complete.getFileName().toString()) && !Files.exists(claim)) {
        try {
          Files.move(complete, claim, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException withdrawn) {
          // The account has just renamed or removed it.
        }
      }
    }
  }

  /** What has been claimed and is not answered yet, the oldest first. */
  List<Path> claimed() throws IOException {
    return files(work);
  }

  private record Entry(Path file, long bytes, Instant changed) {}

  private static List<Path> files(Path folder) throws IOException {
    return entries(folder).stream().map(Entry::file).toList();
  }

  private static List<Entry> entries(Path folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        try {
          BasicFileAttributes known = Files.readAttributes(file, BasicFileAttributes.class);
          if (known.isRegularFile()) {
            entries.add(new Entry(file, known.size(), known.lastModifiedTime().toInstant()));
          }
        } catch (NoSuchFileException removed) {
          // Others work in the folder at the same time.
        }
      }
    }
    entries.sort(
        Comparator.comparing(Entry::changed).thenComparing(each -> each.file().getFileName()));
    return entries;
  }

  /**
   * What the folder holds.
   *
   * @param files that have come, and answers that have not been removed
   * @param bytes of the files that have come
   */
  record Load(int files, long bytes) {}

  Load load() throws IOException {
    List<Entry> come = new ArrayList<>(entries(in));
    come.addAll(entries(work));
    return new Load(
        come.size() + entries(receipts).size(), come.stream().mapToLong(Entry::bytes).sum());
  }

  /**
   * Removes what nobody comes back for.
   *
   * @param unfinished files that were last written before are given up
   * @param answers receipts that are older go
   */
  void sweep(Instant unfinished, Instant answers) throws IOException {
    for (Entry each : entries(in)) {
      if (!FileName.isComplete(each.file().getFileName().toString())
          && each.changed().isBefore(unfinished)) {
        Files.deleteIfExists(each.file());
      }
    }
    for (Entry each : entries(receipts)) {
      if (each.changed().isBefore(answers)) {
        Files.deleteIfExists(each.file());
      }
    }
  }

  /** Puts an answer beside, whole or not at all. */
  void answer(Path file, String ending, byte[] content) throws IOException {
    String name = file.getFileName() + ending;
    Path part = receipts.resolve(name + ".part");
    Files.deleteIfExists(part);
    OwnerOnly.create(part);
    Files.write(part, content);
    Files.move(
        part,
        receipts.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** An earlier answer to a file of that name is no answer to this one. */
  void forget(Path file, String ending) throws IOException {
    Files.deleteIfExists(receipts.resolve(file.getFileName() + ending));
  }

  /** The file has been answered; what was in it is not kept. */
  void done(Path file) throws IOException {
    Files.deleteIfExists(file);
  }
}

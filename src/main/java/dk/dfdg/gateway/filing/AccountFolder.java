package dk.dfdg.gateway.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of an account. The account sees {@code home}: it writes to {@code in} and reads from
 * {@code receipts}. A file that is complete is moved out of its reach before it is read.
 */
final class AccountFolder {
  static final String IN = "in";
  static final String RECEIPTS = "receipts";

  private final Path home;
  private final Path work;

  AccountFolder(Path all, SftpAccount account) {
    Path own = all.resolve(account.name());
    home = own.resolve("home");
    work = own.resolve("work");
  }

  /** What the account sees as the root. */
  Path home() {
    return home;
  }

  void make() throws IOException {
    Files.createDirectories(home.resolve(IN));
    Files.createDirectories(home.resolve(RECEIPTS));
    Files.createDirectories(work);
  }

  /** Complete files, those first that were left from before; each is out of the account's reach. */
  List<Path> claimed() throws IOException {
    for (Path complete : files(home.resolve(IN))) {
      if (FileName.isComplete(complete.getFileName().toString())) {
        // A second file of the same name waits until the first is done.
        Path claim = work.resolve(complete.getFileName());
        if (!Files.exists(claim)) {
          Files.move(complete, claim, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
    return files(work);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile)
          .sorted(
              Comparator.comparing((Path file) -> file.toFile().lastModified())
                  .thenComparing(Path::getFileName))
          .toList();
    }
  }

  /** Puts an answer beside, whole or not at all. */
  void answer(Path file, String ending, byte[] content) throws IOException {
    Path receipts = home.resolve(RECEIPTS);
    String name = file.getFileName() + ending;
    Path part = receipts.resolve(name + ".part");
    Files.write(part, content);
    Files.move(
        part,
        receipts.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** An earlier answer to a file of that name is no answer to this one. */
  void forget(Path file, String ending) throws IOException {
    Files.deleteIfExists(home.resolve(RECEIPTS).resolve(file.getFileName() + ending));
  }

  /** The file has been answered; what was in it is not kept. */
  void done(Path file) throws IOException {
    Files.deleteIfExists(file);
  }
}

package dk.dfdg.gateway.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files of personal data: nobody but their owner reads them. */
public final class OwnerOnly {
  private static final String FILE = "rw-------";
  private static final String DIRECTORY = "rwx------";

  private OwnerOnly() {}

  /**
   * Makes the empty file.
   *
   * @throws java.nio.file.FileAlreadyExistsException when it is there
   */
  public static void create(Path file) throws IOException {
    Files.createFile(file, attributes(file));
  }

  /** What a new file is made with, when something else makes it. */
  public static FileAttribute<?>[] attributes(Path file) {
    return attributes(file, FILE);
  }

  /** Makes the directory if it is not there; from now on only its owner enters it. */
  public static void directory(Path directory) throws IOException {
    Files.createDirectories(directory, attributes(directory, DIRECTORY));
    Set<PosixFilePermission> owner = PosixFilePermissions.fromString(DIRECTORY);
    if (isPosix(directory) && !Files.getPosixFilePermissions(directory).equals(owner)) {
      Files.setPosixFilePermissions(directory, owner);
    }
  }

  private static FileAttribute<?>[] attributes(Path path, String permissions) {
    return isPosix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}

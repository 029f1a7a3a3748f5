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
  private OwnerOnly() {}

  /**
   * Makes the empty file.
   *
   * @throws java.nio.file.FileAlreadyExistsException when it is there
   */
  public static void create(Path file) throws IOException {
    Files.createFile(
        file,
        isPosix(file)
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0]);
  }

  /** Makes the directory, unless it is there, and keeps others out of it. */
  public static void directory(Path directory) throws IOException {
    Files.createDirectories(directory);
    Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rwx------");
    if (isPosix(directory) && !Files.getPosixFilePermissions(directory).equals(owner)) {
      Files.setPosixFilePermissions(directory, owner);
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}

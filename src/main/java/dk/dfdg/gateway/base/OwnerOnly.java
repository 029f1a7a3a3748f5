package dk.dfdg.gateway.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files of personal data: nobody but their owner reads them. */
public final class OwnerOnly {
  private OwnerOnly() {}

  /**
   * Makes the empty file.
   *
   * @throws java.nio.file.FileAlreadyExistsException when it is there
   */
  public static void create(Path file) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    Files.createFile(
        file,
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0]);
  }
}

package dk.dfdg.gateway.app.admin;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * How the command line reaches a running gateway: {@code admin.json} in its state directory, which
 * only the gateway's user can read.
 *
 * @param address of the admin channel
 * @param token that proves the right to use it
 * @param gateway the gateway's own address
 */
record AdminAccess(URI address, String token, URI gateway) {
  private static final String FILE = "admin.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  static AdminAccess read(Path stateDirectory) throws IOException {
    return JSON.readValue(stateDirectory.resolve(FILE).toFile(), AdminAccess.class);
  }

  void write(Path stateDirectory) throws IOException {
    Path unfinished = stateDirectory.resolve(FILE + ".new");
    Files.deleteIfExists(unfinished);
    Files.createFile(unfinished, ownerOnly(unfinished));
    JSON.writeValue(
        unfinished.toFile(),
        Map.of("address", address.toString(), "token", token, "gateway", gateway.toString()));
    Files.move(unfinished, stateDirectory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  static void remove(Path stateDirectory) throws IOException {
    Files.deleteIfExists(stateDirectory.resolve(FILE));
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public String toString() {
    return "AdminAccess[" + address + "]";
  }
}

package dk.dfdg.gateway.app.sandbox;

import dk.dfdg.gateway.soap.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Set;

/** The sandbox's key files. Private ones can be read by their owner only, from the first byte. */
final class KeyDirectory {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path directory;

  private KeyDirectory(Path directory) {
    this.directory = directory;
  }

  static KeyDirectory create(Path directory) throws IOException {
    Files.createDirectories(directory.toAbsolutePath().getParent());
    if (!Files.isDirectory(directory)) {
      Files.createDirectory(
          directory, permissions(directory, PosixFilePermissions.fromString("rwx------")));
    }
    return new KeyDirectory(directory);
  }

  Path path(String file) {
    return directory.resolve(file);
  }

  boolean has(String file) {
    return Files.exists(path(file));
  }

  SigningKey read(String name) {
    return SandboxKeys.load(path(name + ".p12"));
  }

  /** Writes the three files of a key. The key store comes last: where it is, the others are. */
  void write(String name, PrivateKey key, X509Certificate... chain)
      throws IOException, GeneralSecurityException {
    writePem(name + ".crt.pem", "CERTIFICATE", chain[0].getEncoded());
    writePrivate(name + ".key.pem", pem("PRIVATE KEY", key.getEncoded()));
    char[] password = SandboxKeys.PASSWORD.toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load((InputStream) null, password);
    store.setKeyEntry(name, key, password, (Certificate[]) chain);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store.store(bytes, password);
    writePrivate(name + ".p12", bytes.toByteArray());
  }

  void writePem(String file, String type, byte[] content) throws IOException {
    Path unfinished = path(file + ".new");
    Files.write(unfinished, pem(type, content));
    Files.move(unfinished, path(file), StandardCopyOption.ATOMIC_MOVE);
  }

  private void writePrivate(String file, byte[] content) throws IOException {
    Path unfinished = path(file + ".new");
    Files.deleteIfExists(unfinished);
    Files.createFile(unfinished, permissions(unfinished, OWNER_ONLY));
    Files.write(unfinished, content);
    Files.move(unfinished, path(file), StandardCopyOption.ATOMIC_MOVE);
  }

  private static byte[] pem(String type, byte[] content) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return ("-----BEGIN " + type + "-----\n" + base64 + "\n-----END " + type + "-----\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Windows has no such permissions: there the user's profile protects the files. */
  private static FileAttribute<?>[] permissions(Path file, Set<PosixFilePermission> wanted) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(wanted)}
        : new FileAttribute<?>[0];
  }
}

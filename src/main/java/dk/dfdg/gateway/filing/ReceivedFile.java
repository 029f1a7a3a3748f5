package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.base.OwnerOnly;
import dk.dfdg.gateway.law.FaultCode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A file on the local disk while it is taken in; gone when closed. It has a name of ours: a name of
 * a sender could hold personal data.
 *
 * @param digest SHA-256 in hexadecimal
 */
record ReceivedFile(Path file, String digest, long size) implements AutoCloseable {
  private static final String PREFIX = "received-";
  private static final int BUFFER = 64 * 1024;

  /** Reading from the sender broke off; unlike a full disk that is not ours. */
  static final class BrokenOff extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenOff(IOException cause) {
      super("The sender broke off", cause);
    }
  }

  /**
   * Keeps what comes.
   *
   * @param most bytes that it may have
   * @param pace how fast it must come
   * @throws BrokenOff when the sender stops in the middle
   * @throws FileRefused when there are more
   */
  static ReceivedFile of(InputStream body, Path directory, long most, Pace pace)
      throws IOException {
    Path file = directory.resolve(PREFIX + UUID.randomUUID());
    OwnerOnly.create(file);
    long begun = System.nanoTime();
    try {
      MessageDigest sha = sha256();
      long size = 0;
      // Without truncating: some file systems write such a file to the disk at once when it is
      // closed, and whoever commits then waits for it.
      try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
        byte[] buffer = new byte[BUFFER];
        InputStream sender = new FromSender(body);
        for (int count = sender.read(buffer); count >= 0; count = sender.read(buffer)) {
          size += count;
          if (size > most) {
            throw tooLarge(most);
          }
          pace.check(size, begun);
          sha.update(buffer, 0, count);
          out.write(buffer, 0, count);
        }
      }
      return new ReceivedFile(file, HexFormat.of().formatHex(sha.digest()), size);
    } catch (IOException | RuntimeException failure) {
      Files.deleteIfExists(file);
      throw failure;
    }
  }

  /** Makes the directory, and removes what a gateway that broke off has left behind in it. */
  static void sweep(Path directory, Instant before) throws IOException {
    OwnerOnly.directory(directory);
    try (Stream<Path> left = Files.list(directory)) {
      for (Path file :
          left.filter(each -> each.getFileName().toString().startsWith(PREFIX)).toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  static FileRefused tooLarge(long most) {
    return FileRefused.of(
        FaultCode.FILE_TOO_LARGE,
        "AMF-55-2",
        "Filen må have højst " + most + " byte.",
        "The file may have at most " + most + " bytes.");
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }

  private static final class FromSender extends FilterInputStream {
    FromSender(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        return in.read(into, offset, length);
      } catch (IOException brokenOff) {
        throw new BrokenOff(brokenOff);
      }
    }
  }
}

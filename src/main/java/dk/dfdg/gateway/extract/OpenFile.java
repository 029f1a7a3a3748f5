package dk.dfdg.gateway.extract;

import dk.dfdg.gateway.base.OwnerOnly;
import dk.dfdg.gateway.extract.HandedOver.HandedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A file of an extract while it is written: under another name until all of the extract is. */
final class OpenFile implements AutoCloseable {
  private static final String UNFINISHED = ".part";

  private final Path target;
  private final Path part;
  private final RowWriter writer;
  private long rows;
  private boolean written;

  OpenFile(Path directory, String name, FileFormat format, List<Column> columns)
      throws IOException {
    target = directory.resolve(name + "." + format.ending());
    part = directory.resolve(target.getFileName() + UNFINISHED);
    create(part);
    writer = format.open(part, columns);
  }

  private static void create(Path part) throws IOException {
    try {
      OwnerOnly.create(part);
    } catch (FileAlreadyExistsException unfinished) {
      throw new ExtractRefused(
          "There is a file "
              + part.getFileName()
              + " of an extract that is being made or was broken off; nothing is written.");
    }
  }

  void write(String[] values) {
    try {
      writer.write(values);
      rows++;
    } catch (IOException failure) {
      throw new UncheckedIOException("The file of an extract cannot be written", failure);
    }
  }

  Path target() {
    return target;
  }

  /** Writes what is left and tells what is in the file. */
  HandedFile finish() throws IOException {
    written = true;
    writer.close();
    return new HandedFile(target.getFileName().toString(), rows, Files.size(part), sha256(part));
  }

  /** Gives the file its name. */
  void publish() throws IOException {
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Leaves nothing behind of a file that was not published. */
  @Override
  public void close() throws IOException {
    try {
      if (!written) {
        writer.close();
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digest =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      byte[] buffer = new byte[64 * 1024];
      while (digest.read(buffer) >= 0) {
        // The digest takes what is read.
      }
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is missing", impossible);
    }
  }
}

package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.law.FaultCode;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The content of a file that is plain or packed in a zip archive with exactly one entry. Reads the
 * archive as a stream, never its directory, and no further than an honest file would go.
 */
final class Unpacked extends FilterInputStream {
  private static final String RULE = "AMF-55-2";
  private static final int BUFFER = 64 * 1024;

  /** A file of measures is packed to a tenth or a twentieth. */
  private static final long LARGEST_RATIO = 200;

  private static final long ALWAYS_ALLOWED = 1024 * 1024;

  /** The end of an archive's directory without its comment, and with the longest one. */
  private static final int END_OF_DIRECTORY = 0x06054B50;

  private static final int SHORTEST_END = 22;

  private static final int LONGEST_END = SHORTEST_END + 0xFFFF;

  private final ZipInputStream archive;
  private final long most;
  private long passed;

  private Unpacked(ZipInputStream archive, long most) {
    super(archive);
    this.archive = archive;
    this.most = most;
  }

  /**
   * Opens a file.
   *
   * @param most bytes that it may have when unpacked
   */
  static InputStream open(Path file, boolean zipAllowed, long most) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      bytes.mark(4);
      byte[] start = bytes.readNBytes(4);
      bytes.reset();
      if (start.length < 4 || start[0] != 'P' || start[1] != 'K') {
        return bytes;
      }
      long size = Files.size(file);
      Unpacked unpacked =
          new Unpacked(
              new ZipInputStream(bytes), Math.min(most, ALWAYS_ALLOWED + LARGEST_RATIO * size));
      if (!zipAllowed || unpacked.nextEntryIsMissing()) {
        throw unreadable("er ikke et zip-arkiv med en fil", "is no zip archive with a file");
      }
      if (!hasEnd(file)) {
        throw cutOff();
      }
      return unpacked;
    } catch (IOException | RuntimeException refused) {
      bytes.close();
      throw refused;
    }
  }

  /** Whether the archive is there to its end: what is cut off may have been another file. */
  private static boolean hasEnd(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long start = Math.max(0, channel.size() - LONGEST_END);
      ByteBuffer end = ByteBuffer.allocate((int) (channel.size() - start));
      while (end.hasRemaining() && channel.read(end, start + end.position()) >= 0) {
        // until all is read
      }
      end.flip().order(ByteOrder.LITTLE_ENDIAN);
      for (int at = end.limit() - SHORTEST_END; at >= 0; at--) {
        if (end.getInt(at) == END_OF_DIRECTORY) {
          int comment = Short.toUnsignedInt(end.getShort(at + SHORTEST_END - Short.BYTES));
          return at + SHORTEST_END + comment <= end.limit();
        }
      }
      return false;
    }
  }

  private boolean nextEntryIsMissing() throws IOException {
    try {
      return archive.getNextEntry() == null;
    } catch (ZipException | IllegalArgumentException unknown) {
      throw unreadable(
          "kan ikke pakkes ud (kryptering og sjældne metoder bruges ikke)",
          "cannot be unpacked (encryption and rare methods are not taken)");
    } catch (EOFException cut) {
      throw cutOff();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      int count = archive.read(into, offset, length);
      if (count >= 0) {
        passed += count;
        if (passed > most) {
          throw FileRefused.of(
              FaultCode.ARCHIVE_TOO_LARGE,
              RULE,
              "Pakket ud er filen større end " + most + " byte.",
              "Unpacked, the file is larger than " + most + " bytes.");
        }
      } else if (!nextEntryIsMissing()) {
        throw unreadable("har mere end en fil", "has more than one file");
      }
      return count;
    } catch (ZipException damaged) {
      throw unreadable("er beskadiget", "is damaged");
    } catch (EOFException cut) {
      throw cutOff();
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private static FileRefused cutOff() {
    return unreadable("er skåret over", "is cut off");
  }

  private static FileRefused unreadable(String danish, String english) {
    return FileRefused.of(
        FaultCode.ARCHIVE_UNREADABLE,
        RULE,
        "Arkivet " + danish + ".",
        "The archive " + english + ".");
  }
}

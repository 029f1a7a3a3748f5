package dk.dfdg.gateway.letter;

import dk.dfdg.gateway.store.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Drops each letter as three files into a directory: {@code letter-<id>.txt} is its text, {@code
 * .json} says to whom it goes, and {@code .pdf}, which comes last, is the letter. A file is there
 * as a whole or not at all.
 */
public final class LetterDirectory implements LetterBox {
  private final Path directory;

  public LetterDirectory(Path directory) {
    this.directory = directory;
  }

  @Override
  public void put(Letter letter) throws IOException {
    String name = "letter-%010d".formatted(letter.id());
    Map<String, String> recipient = new LinkedHashMap<>();
    recipient.put("letter", Long.toString(letter.id()));
    recipient.put("kind", letter.template());
    recipient.put("dated", letter.dated().toString());
    recipient.put("cpr", letter.cpr().value());
    recipient.put("name", letter.name());
    byte[] text = bytes(letter.text());
    Path textFile = directory.resolve(name + ".txt");
    if (Files.exists(textFile) && !Arrays.equals(Files.readAllBytes(textFile), text)) {
      throw new IOException(name + " is there already and holds another letter");
    }
    drop(name + ".txt", text);
    drop(name + ".json", bytes(Json.write(recipient) + "\n"));
    drop(name + ".pdf", letter.pdf());
    persist(directory);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A file that is there already stays: it is the same letter's. */
  private void drop(String name, byte[] content) throws IOException {
    Path file = directory.resolve(name);
    if (Files.exists(file)) {
      return;
    }
    Path part = directory.resolve("." + name + ".part");
    try (FileChannel channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The names too must outlive a power cut; where directories cannot be opened they do anyway. */
  private static void persist(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notOnThisSystem) {
      return;
    }
  }
}

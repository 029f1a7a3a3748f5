package dk.dfdg.gateway.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterDirectoryTest {
  private static final Cpr CPR = Cpr.parse("0101801234").orElseThrow();
  private static final Set<String> ALL =
      Set.of("letter-0000000017.json", "letter-0000000017.pdf", "letter-0000000017.txt");

  @TempDir Path folder;

  private void put(String text, String name) throws IOException {
    new LetterDirectory(folder)
        .put(
            new Letter(
                17,
                CPR,
                name,
                "benefit-refused",
                LocalDate.parse("2011-09-23"),
                text,
                "%PDF".getBytes(StandardCharsets.UTF_8)));
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> names = new TreeSet<>();
      files.forEach(file -> names.add(file.getFileName().toString()));
      return names;
    }
  }

  @Test
  void aLetterIsThreeFilesNamedAfterItsId() throws IOException {
    put("Kære", "Åse");

    assertEquals(ALL, files());
    assertEquals("Kære", Files.readString(folder.resolve("letter-0000000017.txt")));
    String recipient = Files.readString(folder.resolve("letter-0000000017.json"));
    assertTrue(recipient.contains("\"cpr\":\"0101801234\""), recipient);
    assertTrue(recipient.contains("\"name\":\"Åse\""), recipient);
    assertFalse(String.join(" ", files()).contains("0101801234"));
  }

  @Test
  void theSameLetterAgainChangesNothing() throws IOException {
    put("Kære", "Åse");
    put("Kære", "Åse Gift");
    assertEquals(ALL, files());
    assertTrue(Files.readString(folder.resolve("letter-0000000017.json")).contains("\"Åse\""));
  }

  @Test
  void whatAFailureHasLeftIsCompleted() throws IOException {
    Files.writeString(folder.resolve(".letter-0000000017.pdf.part"), "half, and much longer");
    Files.writeString(folder.resolve("letter-0000000017.txt"), "Kære");
    put("Kære", "Åse");
    assertEquals(ALL, files());
    assertEquals("%PDF", Files.readString(folder.resolve("letter-0000000017.pdf")));
  }

  @Test
  void anotherLetterWithTheSameIdIsNeverOverwritten() throws IOException {
    put("Kære", "Åse");
    assertThrows(IOException.class, () -> put("Noget andet", "Bo"));
    assertEquals("Kære", Files.readString(folder.resolve("letter-0000000017.txt")));
    assertTrue(Files.readString(folder.resolve("letter-0000000017.json")).contains("Åse"));
  }
}

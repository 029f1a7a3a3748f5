package dk.dfdg.gateway.letter;

import dk.dfdg.gateway.citizen.LetterKind;
import dk.dfdg.gateway.law.BadLawData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The templates of {@code conf/letters}: one for each letter that a rule writes, and no other. */
final class LetterTemplates {
  /** What every template may mention: the recipient's name. */
  static final String NAME = "name";

  private final Map<String, LetterTemplate> byName;

  private LetterTemplates(Map<String, LetterTemplate> byName) {
    this.byName = byName;
  }

  static LetterTemplates load(Path confLetters) {
    Map<String, LetterTemplate> byName = new HashMap<>();
    for (LetterKind kind : LetterKind.values()) {
      Path file = confLetters.resolve(kind.template() + ".txt");
      LetterTemplate template = read(file);
      Set<String> unknown = new TreeSet<>(template.placeholders());
      unknown.removeAll(kind.valueNames());
      unknown.remove(NAME);
      if (!unknown.isEmpty()) {
        throw new BadLawData(
            file,
            0,
            "mentions "
                + unknown
                + "; known are "
                + new TreeSet<>(kind.valueNames())
                + " and "
                + NAME);
      }
      byName.put(kind.template(), template);
    }
    refuseOthers(confLetters, byName.keySet());
    return new LetterTemplates(byName);
  }

  private static LetterTemplate read(Path file) {
    try {
      String text = Files.readString(file).strip();
      int end = text.indexOf("\n\n");
      if (end < 0 || text.substring(0, end).contains("\n")) {
        throw new BadLawData(file, 0, "has no subject line, empty line and text below");
      }
      return new LetterTemplate(text.substring(0, end), text.substring(end).strip());
    } catch (IOException unreadable) {
      throw new BadLawData(file, 0, "a rule names it, but it cannot be read, or is not UTF-8");
    }
  }

  private static void refuseOthers(Path folder, Set<String> known) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> others =
          files
              .filter(file -> file.toString().endsWith(".txt"))
              .filter(file -> !known.contains(nameOf(file)))
              .collect(Collectors.toList());
      if (!others.isEmpty()) {
        throw new BadLawData(others.get(0), 0, "no rule names this template");
      }
    } catch (IOException unreadable) {
      throw new BadLawData(folder, 0, "cannot be read");
    }
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString().replaceFirst("\\.txt$", "");
  }

  LetterTemplate get(String name) {
    LetterTemplate template = byName.get(name);
    if (template == null) {
      throw new IllegalStateException("There is no template " + name);
    }
    return template;
  }
}

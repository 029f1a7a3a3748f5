package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.measure.MeasureLaw;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the law as data, in which tests fill in what the operator does, or change it. */
public final class LawFolder {
  private final Path folder;

  private LawFolder(Path folder) {
    this.folder = folder;
  }

  /** The law of this project, with the made-up CVR numbers of authorities. */
  public static LawFolder copy() {
    try {
      Path folder = Files.createTempDirectory("law");
      for (String part : List.of("rules", "codelists", "registers")) {
        Files.createDirectories(folder.resolve(part));
        try (Stream<Path> files = Files.list(Path.of("conf").resolve(part))) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
          }
        }
      }
      LawFolder law = new LawFolder(folder);
      return law.with(
          "registers/company-fallbacks.csv",
          Files.readString(Path.of("src/test/resources/registers/company-fallbacks.csv")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Another content of a file. */
  public LawFolder with(String file, String content) {
    try {
      Files.writeString(folder.resolve(file), content);
      return this;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** The file with a text in place of another that stands there. */
  public LawFolder replacing(String file, String old, String other) {
    try {
      String content = Files.readString(folder.resolve(file));
      if (!content.contains(old)) {
        throw new IllegalArgumentException(file + " does not hold " + old);
      }
      return with(file, content.replace(old, other));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public Path path() {
    return folder;
  }

  public MeasureLaw load() {
    return MeasureLaw.load(folder, CodeLists.load(folder.resolve("codelists")));
  }
}

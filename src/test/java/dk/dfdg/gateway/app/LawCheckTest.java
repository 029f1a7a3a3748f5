package dk.dfdg.gateway.app;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.BadLawData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another version of a code list goes with all tables of the law, or is refused. */
class LawCheckTest {
  @TempDir Path conf;
  private LawCheck check;

  @BeforeEach
  void start() throws IOException {
    for (String folder : List.of("rules", "registers", "codelists")) {
      Files.createDirectory(conf.resolve(folder));
      try (Stream<Path> files = Files.list(Path.of("conf", folder))) {
        for (Path file : files.toList()) {
          Files.copy(file, conf.resolve(folder).resolve(file.getFileName()));
        }
      }
    }
    check = new LawCheck(conf, CodeLists.load(conf.resolve("codelists")), WholeLaw.LIMITS);
  }

  private CodeList with(String name, String row) throws IOException {
    return CodeList.read(
        name, Files.readString(conf.resolve("codelists").resolve(name + ".csv")) + row + "\n");
  }

  @Test
  void aValueThatNoTableIsAboutGoesWithTheLaw() throws IOException {
    CodeList aids = with("AidType", "3;Prøve;2030-01-01;;own");
    assertDoesNotThrow(() -> check.accept(List.of(aids)));
  }

  @Test
  void aValueWithoutItsRowInATableIsRefusedWithTheTable() throws IOException {
    CodeList groups = with("ContactGroupType", "99;Prøve;2030-01-01;;own");
    BadLawData refused = assertThrows(BadLawData.class, () -> check.accept(List.of(groups)));
    assertTrue(refused.getMessage().contains("has no row for value 99"), refused.getMessage());
  }

  @Test
  void tablesThatAreNotThoseOfTheRunningRulesSayNothingAboutThem() throws IOException {
    Files.writeString(conf.resolve("rules/timeliness.csv"), "\n", StandardOpenOption.APPEND);
    BadLawData refused = assertThrows(BadLawData.class, () -> check.accept(List.of()));
    assertTrue(refused.getMessage().contains("start it again first"), refused.getMessage());
  }
}

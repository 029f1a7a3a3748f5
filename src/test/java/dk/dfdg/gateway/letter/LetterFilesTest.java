package dk.dfdg.gateway.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.citizen.LetterKind;
import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.testing.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates and senders in {@code conf/letters}, and what stops the start. */
class LetterFilesTest {
  private static final String HEADER =
      "name;address;postal_district;telephone;email;valid_from;valid_to;source\n";

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("conf/letters"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyLetterThatARuleWritesHasItsTemplate(LetterKind kind) throws IOException {
    LetterTemplates templates = LetterTemplates.load(folder);
    assertTrue(templates.get(kind.template()).placeholders().containsAll(kind.valueNames()));

    Files.delete(folder.resolve(kind.template() + ".txt"));
    assertEquals(
        kind.template() + ".txt: a rule names it, but it cannot be read, or is not UTF-8",
        assertThrows(BadLawData.class, () -> LetterTemplates.load(folder)).getMessage());
  }

  @Test
  void aPlaceholderThatNoRuleFillsStopsTheStart() throws IOException {
    write("benefit-refused.txt", "Emne\n\nKære ${name}, CPR ${cpr}, den ${cancellation_date}");
    assertEquals(
        "benefit-refused.txt: mentions [cpr]; known are [cancellation_date] and name",
        assertThrows(BadLawData.class, () -> LetterTemplates.load(folder)).getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Emne", "Emne\nTekst", "Emne\nTekst\n\nMere"})
  void aTemplateWithoutSubjectAndTextStopsTheStart(String content) throws IOException {
    write("benefit-refused.txt", content);
    assertThrows(BadLawData.class, () -> LetterTemplates.load(folder));
  }

  @Test
  void aTemplateThatNoRuleNamesStopsTheStart() throws IOException {
    write("benefit-refussed.txt", "Emne\n\nTekst");
    assertEquals(
        "benefit-refussed.txt: no rule names this template",
        assertThrows(BadLawData.class, () -> LetterTemplates.load(folder)).getMessage());
  }

  @Test
  void aTemplateThatIsNotUtf8StopsTheStart() throws IOException {
    Files.write(
        folder.resolve("benefit-refused.txt"),
        "Emne\n\nKære".getBytes(StandardCharsets.ISO_8859_1));
    assertThrows(BadLawData.class, () -> LetterTemplates.load(folder));
  }

  @ParameterizedTest
  @CsvSource({
    "2010-01-01,Arbejdsmarkedsstyrelsen,",
    "2014-10-27,Arbejdsmarkedsstyrelsen,",
    "2014-10-28,Styrelsen for Arbejdsmarked og Rekruttering,Njalsgade 72A",
    "2021-11-21,Styrelsen for Arbejdsmarked og Rekruttering,Njalsgade 72A",
    "2021-11-22,Styrelsen for Arbejdsmarked og Rekruttering,Vermundsgade 38",
    "2030-01-01,Styrelsen for Arbejdsmarked og Rekruttering,Vermundsgade 38"
  })
  @Rule("DFD-42")
  void aLetterHasTheSenderOfItsDate(LocalDate day, String name, String address) {
    Sender sender = Senders.load(folder).on(day);
    assertEquals(name, sender.name());
    assertEquals(address, sender.lines().isEmpty() ? null : sender.lines().get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A;;;;;2011-01-01;2011-12-31;x",
        "A;;;;;2011-01-01;2011-12-31;x\nB;;;;;2012-01-02;;x",
        "A;;;;;2011-01-01;2011-12-31;x\nB;;;;;2011-12-31;;x",
        "A;;;;;2011-01-01;;x\nB;;;;;2012-01-01;;x",
        "A;;;;;2011-01-01;2010-12-31;x\nB;;;;;2011-01-01;;x",
        "A;;;;;2011-01-01;;",
        ";;;;;2011-01-01;;x"
      })
  @Rule("DFD-42")
  void aGapAnOverlapOrAMissingSourceStopsTheStart(String rows) throws IOException {
    write("senders.csv", HEADER + rows + "\n");
    assertThrows(BadLawData.class, () -> Senders.load(folder));
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}

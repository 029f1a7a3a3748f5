package dk.dfdg.gateway.codelist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The register of job titles knows code, level and period of three classifications. */
class JobTitlesTest {
  private static final String HEADER =
      "code;classification;level;name_da;valid_from;valid_to;source\n";

  private final JobTitles titles = JobTitles.load(Path.of("conf/registers"));

  @TempDir Path registers;

  @Test
  @Rule("AMF-46.13-2")
  void aTitleOfThePastIsInForceForACourseThatItOverlaps() {
    String historical = "210101"; // in force from 2008-01-01 to 2011-03-31
    assertTrue(titles.isLevel(historical, JobTitle.CONCRETE));
    assertTrue(titles.overlaps(historical, day("2011-03-28"), day("2011-04-29")));
    assertFalse(titles.overlaps(historical, day("2011-04-01"), day("2011-04-29")));
  }

  @Test
  @Rule("AMF-52.17-3")
  void aTitleIsInForceInAllOrPartOfTheMeasure() {
    assertTrue(titles.overlaps("210101", day("2011-03-01"), day("2011-08-31")));
    assertFalse(titles.overlaps("210101", day("2011-04-01"), day("2011-08-31")));
    assertTrue(titles.overlaps("6101001", day("2011-03-01"), null));
    assertFalse(titles.overlaps("6101001", day("2011-03-01"), day("2011-03-31")));
  }

  @ParameterizedTest
  @CsvSource({"4211,1", "210101,1", "6101001,1", "2101,2", "61100,2", "2100,3", "61000,3"})
  @Rule({"AMF-46.13-1", "AMF-46.18-1"})
  void theLevelTellsAJobTitleFromAnArea(String code, int level) {
    for (int asked = 1; asked <= 3; asked++) {
      assertEquals(asked == level, titles.isLevel(code, asked), code + " at level " + asked);
    }
  }

  @Test
  @Rule("AMF-52.17-2")
  void aTruncatedCodeIsNotKnownOrNoJobTitle() {
    assertTrue(titles.isKnown("6101001"));
    assertFalse(titles.isKnown("610100"));
    assertFalse(titles.isLevel("2101", JobTitle.CONCRETE));
    assertFalse(titles.isKnown(""));
  }

  @Test
  @Rule({"FIL-52.2-3", "AMF-52.17-2"})
  void aZeroBeforeACodeIsPartOfIt() throws IOException {
    write("0110;disco-88;1;Militært arbejde;1994-01-01;;own\n");
    JobTitles military = JobTitles.load(registers);
    assertTrue(military.isKnown("0110"));
    assertFalse(military.isKnown("110"));
    assertFalse(titles.isKnown("04211"));
  }

  @ParameterizedTest
  @CsvSource({
    "123;disco-88;1;Kort;1994-01-01;;own, code is not of four to seven digits: 123",
    "1234;disco;1;Forkert;1994-01-01;;own, classification is \"disco\"",
    "1234;disco-88;0;Niveau;1994-01-01;;own, level is not from 1 to 9: 0",
    "1234;disco-88;1;Dage;1994-01-02;1994-01-01;own, valid_to is before valid_from",
    "1234;disco-88;1;Kilde;1994-01-01;;, source is empty"
  })
  void aRegisterThatIsWrongIsNotRead(String row, String reason) throws IOException {
    write(row + "\n");
    BadLawData bad = assertThrows(BadLawData.class, () -> JobTitles.load(registers));
    assertTrue(bad.getMessage().contains(reason), bad.getMessage());
  }

  @Test
  void aCodeIsNotInForceTwiceInOneClassification() throws IOException {
    write(
        """
        1234;disco-88;1;Den ene;1994-01-01;2000-01-01;own
        1234;disco-ams;1;En anden;1994-01-01;;own
        1234;disco-88;1;Den samme;2000-01-01;;own
        """);
    BadLawData bad = assertThrows(BadLawData.class, () -> JobTitles.load(registers));
    assertTrue(bad.getMessage().contains("valid twice"), bad.getMessage());
  }

  private void write(String rows) throws IOException {
    Files.writeString(registers.resolve(JobTitles.FILE), HEADER + rows);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}

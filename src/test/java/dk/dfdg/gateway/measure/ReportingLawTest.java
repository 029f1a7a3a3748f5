package dk.dfdg.gateway.measure;

import static dk.dfdg.gateway.measure.LawOfMeasures.LAW;
import static dk.dfdg.gateway.measure.LawOfMeasures.only;
import static dk.dfdg.gateway.measure.LawOfMeasures.right;
import static dk.dfdg.gateway.testing.Measures.course;
import static dk.dfdg.gateway.testing.Measures.full;
import static dk.dfdg.gateway.testing.Measures.uninsuredCourse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.LawFolder;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is reported on which day, and by which way. */
class ReportingLawTest {
  @Test
  @Rule({"INT-00-1", "INTRO-2", "AMF-49-1", "AMF-55-1"})
  @Provokes(FaultCode.MEASURE_WAY_NOT_ALLOWED)
  void chapterEightComesByWebServiceAndChapterNineAlsoAsAFile() {
    assertEquals(List.of(), LAW.checkFiling(RecordKind.INSURED, by(Way.WEBSERVICE, "2011-09-09")));
    only(
        LAW.checkFiling(RecordKind.INSURED, by(Way.UPLOAD, "2011-09-09")),
        FaultCode.MEASURE_WAY_NOT_ALLOWED,
        null,
        "AMF-49-1");
    for (Way way : Way.values()) {
      assertEquals(List.of(), LAW.checkFiling(RecordKind.UNINSURED, by(way, "2011-09-09")));
      assertEquals(List.of(), LAW.checkFiling(RecordKind.AID, by(way, "2011-09-09")));
    }
  }

  @Test
  @Rule("INTRO-2")
  void theSameMeasureIsTheSameByEveryWay() {
    MeasureRecord row = uninsuredCourse().put(MeasureField.KEY, (String) null).build();
    MeasureRecord byFile = LAW.check(row, by(Way.SFTP, "2011-09-09")).record();
    MeasureRecord byService =
        LAW.check(uninsuredCourse().build(), by(Way.WEBSERVICE, "2011-09-09")).record();
    assertEquals(MeasureIdentity.of(byService), MeasureIdentity.of(byFile));
    assertEquals(MeasureDigest.of(byService), MeasureDigest.of(byFile));
  }

  @ParameterizedTest
  @CsvSource({"2010-12-31,", "2011-01-01,AMF-46.23-1"})
  @Rule({"BEK-51-1", "AMF-46.23-1"})
  void theFileServerIsOpenForChapterEightUntilTheEndOf2010(String day, String rule) {
    List<String> rules =
        LAW.checkFiling(RecordKind.INSURED, by(Way.SFTP, day)).stream().map(v -> v.rule()).toList();
    assertEquals(rule == null ? List.of() : List.of(rule), rules);
    assertEquals(List.of(), LAW.checkFiling(RecordKind.UNINSURED, by(Way.SFTP, day)));
  }

  @Test
  @Rule("BEK-6-1")
  void assistanceAndMentorOf2010ComeByWebServiceOnly() {
    assertEquals(
        List.of(),
        LAW.checkFiling(RecordKind.PERSONAL_ASSISTANCE, by(Way.WEBSERVICE, "2011-02-04")));
    only(
        LAW.checkFiling(RecordKind.MENTOR, by(Way.UPLOAD, "2011-02-04")),
        FaultCode.MEASURE_WAY_NOT_ALLOWED,
        null,
        "INT-00-1");
  }

  @Test
  @Rule({"BEK-1-1", "BEK-50-1"})
  void theSameRecordIsRightUnderTheOrderOf2010WhichBeginsOn4January() {
    MeasureRecord.Builder course =
        course().put(MeasureField.START, "2010-03-01").put(MeasureField.END, "2010-03-31");
    right(course, full("2010-03-05"));
    right(course, full("2010-01-04"));
    only(
        LAW.check(course.build(), full("2010-01-03")).violations(),
        FaultCode.MEASURE_WITHOUT_LAW,
        null,
        "BEK-50-1");
  }

  @Test
  void theLawOf2011HoldsToThisDay() {
    right(
        course().put(MeasureField.START, "2026-11-02").put(MeasureField.END, "2026-11-27"),
        full("2026-11-20"));
    right(
        uninsuredCourse().put(MeasureField.START, "2026-11-02").put(MeasureField.END, "2026-11-27"),
        full("2026-11-20"));
  }

  @Test
  void tablesThatContradictEachOtherStopTheStart() {
    assertThrows(
        BadLawData.class,
        () ->
            LawFolder.copy()
                .replacing(
                    "registers/municipal-systems.csv", "851;arbejdsmarkedsportalen", "851;other")
                .load());
    assertThrows(
        BadLawData.class,
        () ->
            LawFolder.copy()
                .replacing("rules/measure-fields.csv", ";in_jobplan;", ";in_a_plan;")
                .load());
  }

  private static Filing by(Way way, String day) {
    return new Filing(way, "101", LocalDate.parse(day), true);
  }
}

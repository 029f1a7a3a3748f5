package dk.dfdg.gateway.measure;

import static dk.dfdg.gateway.measure.LawOfMeasures.FULL;
import static dk.dfdg.gateway.measure.LawOfMeasures.LAW;
import static dk.dfdg.gateway.measure.LawOfMeasures.completed;
import static dk.dfdg.gateway.measure.LawOfMeasures.refused;
import static dk.dfdg.gateway.measure.LawOfMeasures.right;
import static dk.dfdg.gateway.testing.Measures.aid;
import static dk.dfdg.gateway.testing.Measures.assistance;
import static dk.dfdg.gateway.testing.Measures.file;
import static dk.dfdg.gateway.testing.Measures.full;
import static dk.dfdg.gateway.testing.Measures.mentorOfPerson;
import static dk.dfdg.gateway.testing.Measures.mentorOfPlace;
import static dk.dfdg.gateway.testing.Measures.uninsuredJob;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.LawFolder;
import dk.dfdg.gateway.testing.Measures;
import dk.dfdg.gateway.testing.Rule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * Grants for aids (chapter 10), and for personal assistance and mentors under the order of 2010.
 */
class GrantsTest {
  @Test
  @Rule({"HJM-56-1", "HJM-57-1", "HJM-58-1"})
  void grantsOfBothKindsAreRightForEverybody() {
    right(aid());
    right(aid().put(MeasureField.AID_TYPE, 2).put(MeasureField.APPROVED, "2011-09-01"));
  }

  @Test
  @Rule({"HJM-56-2", "HJM-57-2"})
  void coursesAssistanceAndLoansAreNoAids() {
    refused(
        aid().put(MeasureField.AID_TYPE, 3),
        FaultCode.INVALID_CODE,
        MeasureField.AID_TYPE,
        "HJM-57-1");
    refused(
        aid().put(MeasureField.AID_TYPE, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.AID_TYPE,
        "HJM-57-1");
  }

  @Test
  @Rule("HJM-57-3")
  void theMunicipalityHasThreeDigits() {
    right(aid());
    refused(
        aid().put(MeasureField.MUNICIPALITY, "1010"),
        FaultCode.MEASURE_ITEM_MALFORMED,
        MeasureField.MUNICIPALITY,
        "HJM-57-3");
  }

  @Test
  @Rule("HJM-57-4")
  void aCompanyHasItsNumbersWhenItReceivesTheGrantAndOnlyThen() {
    MeasureRecord.Builder company =
        aid()
            .put(MeasureField.RECIPIENT, 2)
            .put(MeasureField.RECIPIENT_CVR, Measures.CVR)
            .put(MeasureField.RECIPIENT_P_NUMBER, Measures.P_NUMBER);
    right(company);
    refused(
        company.put(MeasureField.RECIPIENT_CVR, (String) null),
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.RECIPIENT_CVR,
        "HJM-57-4");
    refused(
        aid().put(MeasureField.RECIPIENT_CVR, Measures.CVR),
        FaultCode.MEASURE_ITEM_NOT_TAKEN,
        MeasureField.RECIPIENT_CVR,
        "HJM-57-4");
  }

  @Test
  @Rule("HJM-57-5")
  void theDayOfApprovalIsADay() {
    right(aid());
    refused(
        aid().put(MeasureField.APPROVED, "2011-02-29"),
        FaultCode.MEASURE_ITEM_MALFORMED,
        MeasureField.APPROVED,
        "HJM-57-5");
  }

  @Test
  @Rule("HJM-57-6")
  void thePersonHasACprNumberOrAnotherIdentificationOfTenCharacters() {
    right(
        aid()
            .put(MeasureField.IDENTIFICATION, "12345678")
            .put(MeasureField.IDENTIFICATION_TYPE, 2));
    refused(
        aid()
            .put(MeasureField.IDENTIFICATION, "12345678901")
            .put(MeasureField.IDENTIFICATION_TYPE, 2),
        FaultCode.MEASURE_ITEM_MALFORMED,
        MeasureField.IDENTIFICATION,
        "HJM-57-6");
    refused(
        aid().put(MeasureField.IDENTIFICATION, "12345678"),
        FaultCode.INVALID_CPR,
        MeasureField.IDENTIFICATION,
        "HJM-57-6");
  }

  @Test
  @Rule("INTRO-2")
  void aRowOfAFileIsStoredAsTheSameGrantByWebService() {
    MeasureRecord.Builder row =
        aid()
            .put(MeasureField.KEY, (String) null)
            .put(MeasureField.RECIPIENT, (String) null)
            .put(MeasureField.IDENTIFICATION_TYPE, (String) null);
    MeasureRecord stored = completed(row, file("2011-09-09"));
    assertEquals(aid().put(MeasureField.KEY, (String) null).build(), stored);
    MeasureRecord company =
        completed(
            row.put(MeasureField.RECIPIENT_CVR, Measures.CVR)
                .put(MeasureField.RECIPIENT_P_NUMBER, Measures.P_NUMBER)
                .put(MeasureField.IDENTIFICATION, "UDL123"),
            file("2011-09-09"));
    assertEquals("2", company.text(MeasureField.RECIPIENT));
    assertEquals("3", company.text(MeasureField.IDENTIFICATION_TYPE));
  }

  @Test
  @Rule("HJM-60-1")
  void aidsAreReportedFromTheDayOfTheRelease() {
    MeasureLaw law =
        LawFolder.copy()
            .replacing("rules/rule-sets.csv", "2011;aid;;;", "2011;aid;2011-11-01;;")
            .load();
    LawOfMeasures.only(
        law.check(aid().build(), full("2011-10-20")).violations(),
        FaultCode.MEASURE_REPORT_NOT_OPEN,
        null,
        "HJM-60-1");
    assertEquals(0, law.check(aid().build(), full("2011-11-02")).violations().size());
  }

  @Test
  @Rule({"BEK-42-1", "BEK-50-5"})
  void underTheOrderOf2010AidsAreReportedFrom2011() {
    right(aid().put(MeasureField.APPROVED, "2011-01-03"), full("2011-01-07"));
    right(aid().put(MeasureField.APPROVED, "2011-01-01"), full("2011-01-07"));
    refused(
        aid().put(MeasureField.APPROVED, "2010-12-01"),
        full("2010-12-03"),
        FaultCode.MEASURE_REPORT_NOT_OPEN,
        null,
        "BEK-50-5");
  }

  @Test
  @Rule({"BEK-31-1", "BEK-50-4"})
  void assistanceNamesWhoReceivesTheGrantIn2010AndTheWorkplaceIn2011() {
    right(assistance(), full("2010-09-03"));
    refused(assistance(), FULL, FaultCode.MEASURE_NOT_REPORTED, null, "BEK-31-1");
    MeasureRecord.Builder of2011 =
        uninsuredJob().put(MeasureField.MEASURE, 175).put(MeasureField.START, "2011-09-01");
    right(of2011);
    assertFalse(
        LAW.check(of2011.put(MeasureField.RECIPIENT_CVR, Measures.CVR).build(), FULL).isRight());
  }

  @Test
  @Rule({"BEK-31-1", "BEK-37-1"})
  void aGrantIsOfSomeHoursAndAWeekHasOneHundredAndSixtyEight() {
    Filing then = full("2011-02-04");
    right(assistance().put(MeasureField.HOURS, 1), then);
    right(assistance().put(MeasureField.HOURS, 168), then);
    outOfRange(assistance().put(MeasureField.HOURS, 0), MeasureField.HOURS);
    outOfRange(assistance().put(MeasureField.HOURS, 169), MeasureField.HOURS);
    outOfRange(mentorOfPerson().put(MeasureField.GRANTED_HOURS, 0), MeasureField.GRANTED_HOURS);
    outOfRange(
        mentorOfPlace().put(MeasureField.AVERAGE_PAID_HOURS, 0), MeasureField.AVERAGE_PAID_HOURS);
    right(mentorOfPerson().put(MeasureField.GRANTED_HOURS, 200), then);
  }

  private static void outOfRange(MeasureRecord.Builder grant, MeasureField field) {
    refused(
        grant,
        full("2011-02-04"),
        FaultCode.MEASURE_ITEM_OUT_OF_RANGE,
        field,
        grant.build().kind() == RecordKind.MENTOR ? "BEK-37-1" : "BEK-31-1");
  }

  @Test
  @Rule("BEK-36-1")
  void aMentorOfAPlaceIsReportedIn2010AndNotIn2011() {
    right(mentorOfPlace(), full("2011-02-04"));
    refused(mentorOfPlace(), FaultCode.MEASURE_NOT_REPORTED, null, "BEK-36-1");
  }

  @Test
  @Rule("BEK-37-1")
  void aPlaceHasAsManyPersonsAsArePaidFor() {
    Filing then = full("2011-02-04");
    right(mentorOfPlace(), then);
    refused(
        mentorOfPlace().put(MeasureField.SUPPORTED, "0101801234 0202801234 0303801234"),
        then,
        FaultCode.SUPPORTED_PERSONS_WRONG,
        MeasureField.SUPPORTED,
        "BEK-37-1");
    refused(
        mentorOfPlace().put(MeasureField.SUPPORTED, "0101801234 0202801234 0303801234 0101801234"),
        then,
        FaultCode.SUPPORTED_PERSONS_WRONG,
        MeasureField.SUPPORTED,
        "BEK-37-1");
    refused(
        mentorOfPlace().put(MeasureField.SUPPORTED, "0101801234 x"),
        then,
        FaultCode.INVALID_CPR,
        MeasureField.SUPPORTED,
        "BEK-37-1");
    refused(
        mentorOfPlace().put(MeasureField.PAID_TO, "2010-09-30"),
        then,
        FaultCode.END_BEFORE_START,
        MeasureField.PAID_TO,
        "BEK-37-1");
    right(mentorOfPerson(), then);
    refused(
        mentorOfPerson().put(MeasureField.SUPPORTED, "0101801234 0202801234"),
        then,
        FaultCode.SUPPORTED_PERSONS_WRONG,
        MeasureField.SUPPORTED,
        "BEK-37-1");
    refused(
        mentorOfPerson().put(MeasureField.GRANTED_HOURS, (String) null),
        then,
        FaultCode.MEASURE_ITEM_MISSING,
        MeasureField.GRANTED_HOURS,
        "BEK-37-1");
  }

  @Test
  void aMentorIsNotReportedBeforeThereIsASolution() {
    refused(
        mentorOfPlace(),
        new Filing(Way.WEBSERVICE, "101", LocalDate.of(2010, 12, 31), true),
        FaultCode.MEASURE_REPORT_NOT_OPEN,
        null,
        "BEK-50-5");
  }
}

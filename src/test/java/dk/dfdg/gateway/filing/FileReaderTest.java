package dk.dfdg.gateway.filing;

import static dk.dfdg.gateway.filing.Files52.AID_HEADER;
import static dk.dfdg.gateway.filing.Files52.HEADER;
import static dk.dfdg.gateway.filing.Files52.ROW;
import static dk.dfdg.gateway.filing.Files52.aids;
import static dk.dfdg.gateway.filing.Files52.latin;
import static dk.dfdg.gateway.filing.Files52.one;
import static dk.dfdg.gateway.filing.Files52.read;
import static dk.dfdg.gateway.filing.Files52.row;
import static dk.dfdg.gateway.filing.Files52.utf8;
import static dk.dfdg.gateway.filing.Files52.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.testing.Rule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileReaderTest {

  @Test
  @Rule({"FIL-52.2-1", "FIL-52.2-4"})
  void everyColumnIsReadByItsPlaceInThePrintedOrder() {
    MeasureRecord record = one(ROW).record();
    assertEquals("0101801234", record.text(MeasureField.CPR));
    assertEquals("101", record.text(MeasureField.MUNICIPALITY));
    assertEquals("140", record.text(MeasureField.MEASURE));
    assertEquals("25", record.text(MeasureField.HOURS));
    assertEquals("10", record.text(MeasureField.MAIN_BENEFIT));
    assertEquals("60", record.text(MeasureField.PLACE_TYPE));
    assertEquals("Sandkassens Café", record.text(MeasureField.WORKPLACE_NAME));
    assertEquals("Ågade 1", record.text(MeasureField.WORKPLACE_ADDRESS));
    assertEquals("Høje Taastrup", record.text(MeasureField.WORKPLACE_TOWN));
    assertEquals("5123", record.text(MeasureField.JOB_TITLE));
  }

  @Test
  @Rule("FIL-52.2-4")
  void theTwoPairsOfCompanyNumbersAreToldApartByTheirPlace() {
    String course =
        "0101801234;101;165;12/09/2011;14/10/2011;25;10;0;;;;;;;;;;;;;;;;99000023;1000000017;HOLD-7";
    MeasureRecord record = one(course).record();
    assertNull(record.text(MeasureField.WORKPLACE_CVR));
    assertEquals("99000023", record.text(MeasureField.PROVIDER_CVR));
    assertEquals("1000000017", record.text(MeasureField.PROVIDER_P_NUMBER));
    assertEquals("HOLD-7", record.text(MeasureField.CLASS));
  }

  @Test
  @Rule("FIL-52.2-1")
  void aNameOf51CharactersIsRefusedWithFieldAndLine() {
    assertTrue(one(row(18, "Æ".repeat(50))).violations().isEmpty());
    FileRow row = one(row(18, "Æ".repeat(51)));
    Violation violation = only(row);
    assertEquals(2, row.line());
    assertEquals("workplace_name", violation.path());
    assertEquals(
        "Line 2, column 18 (Navn): must hold at most 50 characters.", violation.detailEnglish());
    assertEquals("x".repeat(40) + "…", violation.maskedValue());
  }

  @Test
  @Rule("FIL-52.2-2")
  void aDateHasTenCharactersAndASlashOrAHyphen() {
    assertEquals("2011-09-12", one(row(4, "12/09/2011")).record().text(MeasureField.START));
    assertEquals("2011-09-12", one(row(4, "12-09-2011")).record().text(MeasureField.START));
    assertEquals("2012-02-29", one(row(5, "29/02/2012")).record().text(MeasureField.END));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2011-09-12",
        "120911",
        "31/02/2011",
        "29/02/2011",
        "00/01/2011",
        "12.09.2011",
        "1/9/2011",
        "12/09-2011",
        "12-09/2011",
        "12/13/2011"
      })
  @Rule("FIL-52.2-2")
  void whatIsNoSuchDateIsRefused(String date) {
    Violation violation = only(one(row(4, date)));
    assertEquals(FaultCode.COLUMN_VALUE_WRONG, violation.code());
    assertEquals("start", violation.path());
    assertEquals("FIL-52.2-2", violation.rule());
    assertEquals(date, violation.maskedValue());
  }

  @ParameterizedTest
  @CsvSource({
    "2, 1011, municipality, FIL-52.2",
    "3, 14, measure, FIL-52.2-3",
    "6, 100, hours, AMF-52.6-1",
    "6, 25.5, hours, AMF-52.6-1",
    "7, AB, main_benefit, FIL-52.2-3",
    "8, X, open_offer, AMF-52.8-1",
    "16, 1234567, workplace_cvr, FIL-52.2-4",
    "17, 100000000, workplace_p_number, FIL-52.2-4",
    "20, 800, workplace_postal_code, FIL-52.2-3",
    "23, 512, job_title, FIL-52.2-3",
    "11, 12345, jobplan, FIL-52.2-5"
  })
  @Rule({"FIL-52.2-3", "AMF-52.6-1", "AMF-52.2-1", "AMF-52.9-1"})
  void aNumberHasThePrintedWidth(int position, String value, String field, String rule) {
    Violation violation = only(one(row(position, value)));
    assertEquals(field, violation.path());
    assertTrue(violation.rule().startsWith(rule) || field.equals("municipality"), violation.rule());
  }

  @Test
  @Rule("FIL-52.2-3")
  void zerosBeforeAPostalCodeStayAndThoseBeforeACodeDoNotCount() {
    MeasureRecord record = one(row(6, "07")).record();
    assertEquals("0800", record.text(MeasureField.WORKPLACE_POSTAL_CODE));
    assertEquals("7", record.text(MeasureField.HOURS));
    assertEquals("0", one(row(6, "00")).record().text(MeasureField.HOURS));
  }

  @Test
  @Rule({"FIL-52.2-3", "AMF-52.17-2"})
  void zerosBeforeAJobTitleArePartOfIt() {
    assertEquals("0110", one(row(23, "0110")).record().text(MeasureField.JOB_TITLE));
    assertEquals("0110", one(row(14, "0110")).record().text(MeasureField.EMPLOYMENT_GOAL));
  }

  @Test
  @Rule("AMF-52.1-1")
  void aCprNumberHasTenDigitsAndIsNeverShown() {
    assertEquals("0101801234", one(ROW).record().text(MeasureField.CPR));
    Violation violation = only(one(row(1, "010180-1234")));
    assertEquals("cpr", violation.path());
    assertEquals("######-####", violation.maskedValue());
    assertEquals("##########", only(one(row(6, "0101801234"))).maskedValue());
  }

  @Test
  @Rule("FIL-52.2-5")
  void theFourColumnsOfTheJobplanMayBeEmptyOrFilledIn() {
    assertTrue(one(ROW).violations().isEmpty());
    String plan =
        "0101801234;101;140;12/09/2011;14/10/2011;25;10;0;;;0f6d3c50-1b1e-4a52-9d0c-0a4f3a9e1c11;01/09/2011;02-09-2011;5123;60;99000015;1000000009;;;;;;5123;;;";
    FileRow row = one(plan);
    assertEquals(List.of(), row.violations());
    assertEquals("2011-09-02", row.record().text(MeasureField.JOBPLAN_REVISED));
    assertEquals("5123", row.record().text(MeasureField.EMPLOYMENT_GOAL));
  }

  @ParameterizedTest
  @CsvSource({"1,true", "J,true", "0,false", "N,false"})
  @Rule({"FIL-3", "AMF-52.8-1"})
  void yesAndNoAreOneAndZeroOrTheDanishLetters(String written, String flag) {
    assertEquals(flag, one(row(8, written)).record().text(MeasureField.OPEN_OFFER));
  }

  @Test
  @Rule("FIL-3")
  void theSameRowIsReadTheSameInBothEncodingsWithBothLineEndsQuotedOrNot() {
    MeasureRecord record = one(ROW).record();
    assertEquals(record, read(utf8(HEADER, ROW)).get(0).record());
    assertEquals(record, read(utf8("\uFEFF" + HEADER, ROW)).get(0).record());
    assertEquals(
        record,
        read(Files52.bytes(StandardCharsets.ISO_8859_1, "\n", HEADER, ROW)).get(0).record());
    String quoted = "\"" + ROW.replace(";", "\";\"") + "\"";
    assertEquals(record, read(latin(HEADER, quoted)).get(0).record());
  }

  @Test
  @Rule("FIL-3")
  void quotedFieldsHoldSemicolonsAndQuotationMarksAsASpreadsheetWritesThem() {
    MeasureRecord record = one(row(18, "\"Café \"\"Æ;Ø\"\" ApS\"")).record();
    assertEquals("Café \"Æ;Ø\" ApS", record.text(MeasureField.WORKPLACE_NAME));
  }

  @Test
  @Rule("AMF-55-2")
  void everythingThatIsWrongWithARowIsToldAtOnceAndTheOtherRowsAreRead() {
    String wrong = ROW.replace("12/09/2011", "2011-09-12").replace(";10;0;", ";AB;X;");
    List<FileRow> rows = read(latin(HEADER, ROW, wrong, ROW));
    assertEquals(3, rows.size());
    assertEquals(
        List.of("start", "main_benefit", "open_offer"),
        rows.get(1).violations().stream().map(Violation::path).toList());
    assertEquals(3, rows.get(1).line());
    assertEquals("0101801234", rows.get(1).record().text(MeasureField.CPR));
    assertTrue(rows.get(2).violations().isEmpty());
  }

  @Test
  @Rule("AMF-55-2")
  void line17WithAWrongMainBenefitIsNamedByLineAndField() {
    String[] lines = new String[18];
    java.util.Arrays.fill(lines, ROW);
    lines[0] = HEADER;
    lines[16] = row(7, "AB");
    FileRow row = read(latin(lines)).get(15);
    assertEquals(17, row.line());
    assertEquals(
        "Line 17, column 7 (Hovedydelse): must hold 1-2 digits.", only(row).detailEnglish());
    assertEquals(
        "Linje 17, kolonne 7 (Hovedydelse): der skal stå 1-2 cifre.", only(row).detailDanish());
    assertEquals("AB", only(row).maskedValue());
  }

  @Test
  void aRowWithTooFewOrTooManyColumnsIsWrongAndCanBeNobodys() {
    for (String wrong : List.of(ROW + ";", ROW + ";;x", ROW.substring(0, ROW.length() - 1))) {
      FileRow row = one(wrong);
      assertEquals(FaultCode.ROW_COLUMNS_WRONG, only(row).code());
      assertFalse(row.record().has(MeasureField.CPR));
    }
  }

  @Test
  void whatASpreadsheetLeavesBelowItsLastRowIsNoRow() {
    assertEquals(1, read(latin(HEADER, ROW, ";".repeat(25), "", ";".repeat(25))).size());
  }

  @Test
  @Rule("AMF-55-1")
  void aPackedFileIsReadLikeAPlainOne() {
    byte[] plain = latin(HEADER, ROW, ROW);
    assertEquals(
        read(plain).stream().map(FileRow::record).toList(),
        read(zip(plain)).stream().map(FileRow::record).toList());
  }

  @Test
  @Rule({"HJM-57-3", "HJM-57-5", "HJM-57-6", "HJM-57-4"})
  void aFileOfAidsSaysWhoReceivesAndWhoUsesIt() {
    List<FileRow> rows =
        read(
            latin(
                AID_HEADER,
                "101;;;05-09-2011;0101801234",
                "101;99000015;1000000009;05/09/2011;12345678",
                "101;;;05-09-2011;ÆØ1",
                "101;;;05-09-2011;12345678901"),
            aids("2"));
    MeasureRecord person = rows.get(0).record();
    assertEquals("2011-09-05", person.text(MeasureField.APPROVED));
    assertEquals("1", person.text(MeasureField.RECIPIENT));
    assertEquals("1", person.text(MeasureField.IDENTIFICATION_TYPE));
    assertEquals("2", person.text(MeasureField.AID_TYPE));
    MeasureRecord company = rows.get(1).record();
    assertEquals("2", company.text(MeasureField.RECIPIENT));
    assertEquals("3", company.text(MeasureField.IDENTIFICATION_TYPE));
    assertEquals("ÆØ1", rows.get(2).record().text(MeasureField.IDENTIFICATION));
    assertEquals("identification", only(rows.get(3)).path());
    assertEquals("###########", only(rows.get(3)).maskedValue());
  }

  @Test
  @Rule({"HJM-57-1", "FIL-8"})
  void whichOfTheTwoKindsOfAidItIsStandsInTheHeaderOrIsToldBesides() {
    String row = "101;;;05-09-2011;0101801234";
    List<FileRow> rows =
        read(latin(AID_HEADER + ";Hjælpemiddeltype=1", row, row + ";"), aids(null));
    assertEquals("1", rows.get(0).record().text(MeasureField.AID_TYPE));
    assertEquals(List.of(), rows.get(1).violations());
    assertEquals(
        "2", read(latin(AID_HEADER, row), aids("2")).get(0).record().text(MeasureField.AID_TYPE));
  }

  private static Violation only(FileRow row) {
    assertEquals(1, row.violations().size(), () -> row.violations().toString());
    return row.violations().get(0);
  }
}

package dk.dfdg.gateway.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The records of a chunk are read without the validator when nothing about them is doubtful. */
class FlatShapesTest {
  private static final FlatShapes SHAPES =
      ServiceContract.load(Path.of("wsdl/AmforaReportingService-v1.wsdl").toAbsolutePath()).flat();
  private static final String RIGHT =
      "<a:UninsuredMeasure><a:RecordIdentifier>k</a:RecordIdentifier>\n"
          + "<a:StartDate>2011-09-05</a:StartDate></a:UninsuredMeasure>";

  private static Element payload(int many, String last) {
    return Envelopes.parse(
            "<r:SubmitChunkRequest xmlns:r='http://service.bm.dk/dfdg/AmforaReporting/v1/'"
                + " xmlns:a='http://service.bm.dk/dfdg/Amfora/v1/'><r:ChunkNumber>1</r:ChunkNumber>"
                + "<r:UninsuredMeasureCollection>\n"
                + RIGHT.repeat(many - 1)
                + last
                + "</r:UninsuredMeasureCollection></r:SubmitChunkRequest>")
        .getDocumentElement();
  }

  private static List<String> items(FlatRow row) {
    List<String> items = new ArrayList<>();
    row.forEach((name, value) -> items.add(name + "=" + value));
    return items;
  }

  @Test
  void theRowsOfALargeMessageAreTakenOutOfIt() {
    Element payload = payload(60, RIGHT.replace(">k<", "> last <"));

    List<FlatRow> rows = SHAPES.takeFrom(payload);

    assertEquals(60, rows.size());
    assertEquals("UninsuredMeasure", rows.get(0).name());
    assertEquals(List.of("RecordIdentifier=k", "StartDate=2011-09-05"), items(rows.get(0)));
    assertEquals(List.of("RecordIdentifier= last ", "StartDate=2011-09-05"), items(rows.get(59)));
    assertEquals(1, payload.getElementsByTagNameNS("*", "UninsuredMeasure").getLength());
  }

  @Test
  void aSmallMessageIsLeftAsItIs() {
    Element payload = payload(49, RIGHT);
    assertNull(SHAPES.takeFrom(payload));
    assertEquals(49, payload.getElementsByTagNameNS("*", "UninsuredMeasure").getLength());
  }

  @Test
  void anItemMayRepeatWhereTheSchemaSaysSo() {
    String mentor =
        "<a:Mentor><a:SupportedPersonCivilRegistrationIdentifier>1</a:SupportedPersonCivilRegistrationIdentifier>"
            + "<a:SupportedPersonCivilRegistrationIdentifier>2</a:SupportedPersonCivilRegistrationIdentifier></a:Mentor>";
    Element payload =
        Envelopes.parse(
                "<r:S xmlns:r='r' xmlns:a='http://service.bm.dk/dfdg/Amfora/v1/'><r:C>"
                    + mentor.repeat(50)
                    + "</r:C></r:S>")
            .getDocumentElement();
    List<FlatRow> rows = SHAPES.takeFrom(payload);
    assertNotNull(rows);
    assertEquals(2, items(rows.get(7)).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // another order
        "<a:UninsuredMeasure><a:StartDate>x</a:StartDate><a:RecordIdentifier>k</a:RecordIdentifier></a:UninsuredMeasure>",
        // twice
        "<a:UninsuredMeasure><a:StartDate>x</a:StartDate><a:StartDate>x</a:StartDate></a:UninsuredMeasure>",
        // of another kind, and of none
        "<a:UninsuredMeasure><a:CourseTypeIdentifier>1</a:CourseTypeIdentifier></a:UninsuredMeasure>",
        "<a:InsuredMeasure/>",
        "<a:UninsuredMeasure><r:StartDate>x</r:StartDate></a:UninsuredMeasure>",
        // with attributes
        "<a:UninsuredMeasure id='1'/>",
        "<a:UninsuredMeasure><a:StartDate nil='1'/></a:UninsuredMeasure>",
        // with more than text
        "<a:UninsuredMeasure>text</a:UninsuredMeasure>",
        "<a:UninsuredMeasure><a:StartDate><a:EndDate/></a:StartDate></a:UninsuredMeasure>"
      })
  void whateverIsDoubtfulIsLeftToTheValidator(String last) {
    Element payload = payload(60, last);
    assertNull(SHAPES.takeFrom(payload));
    assertEquals(
        60,
        payload.getElementsByTagNameNS("*", "UninsuredMeasure").getLength()
            + payload.getElementsByTagNameNS("*", "InsuredMeasure").getLength());
  }

  @Test
  void aTextThatIsTooLongIsLeftToTheValidator() {
    assertNull(SHAPES.takeFrom(payload(60, RIGHT.replace(">k<", ">" + "k".repeat(201) + "<"))));
  }

  @Test
  void noOtherServiceHasSuchRows() {
    assertNull(
        ServiceContract.load(Path.of("wsdl/BookingService-v1.wsdl").toAbsolutePath())
            .flat()
            .takeFrom(payload(60, RIGHT)));
  }
}

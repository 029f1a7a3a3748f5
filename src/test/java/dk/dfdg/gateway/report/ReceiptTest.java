package dk.dfdg.gateway.report;

import static dk.dfdg.gateway.measure.RecordKind.INSURED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ReceiptTest {
  private final TestDatabase database;

  ReceiptTest(TestDatabase database) {
    this.database = database;
  }

  /** A second report with something changed, gone, new and wrong. */
  private static Receipt receipt(ReportRoom room) {
    List<MeasureRecord> first = room.sample(INSURED, 0, 12);
    room.reported(INSURED, first.subList(0, 10));
    List<MeasureRecord> second = new ArrayList<>(first);
    second.set(1, ReportRoom.with(first.get(1), MeasureField.HOURS, "36"));
    second.set(2, ReportRoom.with(first.get(2), MeasureField.HOURS, "99"));
    second.remove(0);
    return room.receipt(room.reported(INSURED, Acceptance.ACCEPT_VALID, second));
  }

  @Test
  void itTellsWhatHasChangedAndWhatWasWrong() {
    try (ReportRoom room = new ReportRoom(database.database(), "101")) {
      Receipt receipt = receipt(room);

      assertEquals(new Report.Counts(11, 1, 2, 1, 7, 1, 1), receipt.report().counts());
      Map<Receipt.What, Long> changes =
          receipt.changes().stream()
              .collect(Collectors.groupingBy(Receipt.Change::what, Collectors.counting()));
      assertEquals(
          Map.of(Receipt.What.ADDED, 2L, Receipt.What.CHANGED, 1L, Receipt.What.GONE, 1L), changes);
      assertEquals(List.of("hours"), ReceiptLines.changedFields(receipt.changes().get(0)));
      RowProblem problem = receipt.problems().get(0);
      assertEquals(2, problem.row());
      assertEquals("hours", problem.violation().path());
    }
  }

  @Test
  void asXmlItIsValidByItsSchema() throws Exception {
    try (ReportRoom room = new ReportRoom(database.database(), "147")) {
      ByteArrayOutputStream xml = new ByteArrayOutputStream();

      ReceiptXml.write(receipt(room), xml);

      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(Path.of("xsd/receipt-v1.xsd").toFile())
          .newValidator()
          .validate(new StreamSource(new ByteArrayInputStream(xml.toByteArray())));
      String text = xml.toString(StandardCharsets.UTF_8);
      assertTrue(text.contains("<Changed>1</Changed>"), text);
      assertTrue(text.contains("<ChangedFieldName>hours</ChangedFieldName>"), text);
    }
  }

  @Test
  void asCsvItHasALineForEachThing() throws Exception {
    try (ReportRoom room = new ReportRoom(database.database(), "167")) {
      StringWriter csv = new StringWriter();

      ReceiptCsv.write(receipt(room), csv);

      List<String> lines = csv.toString().lines().toList();
      long columns = lines.get(0).chars().filter(c -> c == ';').count();
      assertEquals(17, columns);
      assertTrue(lines.contains("count_received;;;;;;;11;;;;;;;;;;"), csv.toString());
      assertTrue(lines.contains("status;;;;;;closed;;;;;;;;;;;"), csv.toString());
      assertEquals(1, lines.stream().filter(line -> line.startsWith("problem;2;error;")).count());
      assertEquals(2, lines.stream().filter(line -> line.startsWith("added;")).count());
      assertEquals(1, lines.stream().filter(line -> line.startsWith("gone;")).count());
    }
  }
}

package dk.dfdg.gateway.extract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which records are written down. */
class WriteDownTableTest {
  private static final Path RULES = Path.of("conf/rules");

  @TempDir Path folder;

  private final WriteDownTable table = WriteDownTable.load(RULES);

  @Test
  @Rule({"AMF-52.6-2", "H37-4"})
  void mentorsAndPersonalAssistanceAreNoActivationOfThePerson() {
    assertTrue(table.counts(uninsured("139")));
    assertFalse(table.counts(uninsured("170")));
    assertFalse(table.counts(uninsured("175")));
    assertTrue(
        table.counts(
            MeasureRecord.of(RecordKind.INSURED).put(MeasureField.ACTIVATION_TYPE, "8").build()));
    assertFalse(table.counts(MeasureRecord.of(RecordKind.AID).build()));
    assertFalse(table.counts(MeasureRecord.of(RecordKind.PERSONAL_ASSISTANCE).build()));
    assertFalse(table.counts(MeasureRecord.of(RecordKind.MENTOR).build()));
  }

  @Test
  @Rule({"INTRO-12", "H37-4"})
  void aMarkThatIsExpresslyNotReportedDoesNotCount() {
    assertTrue(table.counts(uninsured("139").copy().put(MeasureField.REPORTED, "true").build()));
    assertFalse(table.counts(uninsured("139").copy().put(MeasureField.REPORTED, "false").build()));
  }

  @Test
  void aTableThatAsksForAnotherWayIsRefused() throws IOException {
    refused("share;proportional", "share;equal");
    refused("limit_minutes;2220", "limit_minutes;0");
    refused("excluded_records;annulled", "excluded_records;voided");
    refused("window;", "windows;");
  }

  private void refused(String text, String other) throws IOException {
    String law = Files.readString(RULES.resolve("write-down.csv"));
    assertTrue(law.contains(text));
    Files.writeString(folder.resolve("write-down.csv"), law.replace(text, other));
    assertThrows(BadLawData.class, () -> WriteDownTable.load(folder));
  }

  private static MeasureRecord uninsured(String measure) {
    return MeasureRecord.of(RecordKind.UNINSURED).put(MeasureField.MEASURE, measure).build();
  }
}

package dk.dfdg.gateway.report;

import static dk.dfdg.gateway.measure.RecordKind.UNINSURED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ManyRowsOfOneMeasureTest {
  private static final int ROWS = 20_000;

  private final TestDatabase database;

  ManyRowsOfOneMeasureTest(TestDatabase database) {
    this.database = database;
  }

  /** All of the same person, foranstaltning and first day, and no two alike. */
  private static List<MeasureRecord> rows(MeasureRecord record) {
    List<MeasureRecord> rows = new ArrayList<>();
    LocalDate start = record.date(MeasureField.START);
    for (int i = 0; i < ROWS; i++) {
      rows.add(
          record
              .copy()
              .put(MeasureField.END, start.plusDays(i / 36 + 30))
              .put(MeasureField.HOURS, i % 36 + 1)
              .build());
    }
    return rows;
  }

  @Test
  @Rule("AMF-46-1")
  void aHundredAreToldApartAndTheOthersAreFaults() {
    try (ReportRoom room = new ReportRoom(database.database(), "306")) {
      MeasureRecord record = ReportRoom.withoutKey(room.sample(UNINSURED, 0, 1).get(0));
      Report report = room.openFile(UNINSURED, Acceptance.ACCEPT_VALID);
      room.submitAll(report, rows(record), 5000);

      Report closed =
          Assertions.assertTimeout(Duration.ofSeconds(4), () -> room.close(report, ROWS));

      assertEquals(new Report.Counts(ROWS, ROWS - 100, 100, 0, 0, 0, 0), closed.counts());
      assertTrue(
          room.receipt(closed).problems().stream()
              .allMatch(problem -> problem.violation().code() == FaultCode.RECORD_REPEATED));

      // What is known is found again, and the others change what is left of it.
      Report again = room.openFile(UNINSURED, Acceptance.ACCEPT_VALID);
      room.submitAll(again, rows(record).subList(50, 200), 5000);
      assertEquals(new Report.Counts(150, 50, 0, 50, 50, 0, 0), room.close(again, 150).counts());
    }
  }
}

package dk.dfdg.gateway.app.sandbox;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.measure.Way;
import dk.dfdg.gateway.report.Acceptance;
import dk.dfdg.gateway.report.Opening;
import dk.dfdg.gateway.report.ReportDesk;
import dk.dfdg.gateway.report.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Reports of measures that the sample messages of AmforaReportingService name, one for each thing
 * that can be done with a report, and measures that they change and annul.
 */
public final class ReportLoad {
  private static final String REPORT = "a3f0a000-0000-4000-8000-0000000000%02d";
  private static final String RECORD = "a3f0b000-0000-4000-8000-00000000%04d";

  /** Of the order of 2010, under which mentors for a person are reported. */
  private static final LocalDate OLD_LAW = LocalDate.of(2011, 6, 1);

  /** So many may not vanish without a confirmation. */
  private static final int MANY = 60;

  private final ReportDesk desk;
  private final LocalDate today;

  public ReportLoad(ReportDesk desk, GatewayClock clock) {
    this.desk = desk;
    this.today = clock.today();
  }

  /** Nothing when they are there already. */
  public void load() {
    if (!desk.reports("101", null, 1).isEmpty()) {
      return;
    }
    known();
    waiting();
    open();
  }

  /** What the samples of single registrations are about. */
  private void known() {
    UUID report = open(1, "kommune101", "101", RecordKind.UNINSURED, today);
    submit(report, "101", 1, List.of(lessons(1, "101"), lessons(2, "101"), lessons(3, "101")));
    desk.close(report, "101", 3);
  }

  /** It would end sixty grants, so it waits to be confirmed. */
  private void waiting() {
    List<MeasureRecord> grants = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      grants.add(mentor(100 + i));
    }
    UUID report = open(2, "kommune101", "101", RecordKind.MENTOR, OLD_LAW);
    submit(report, "101", 1, grants);
    desk.close(report, "101", MANY);
    UUID fewer = open(3, "kommune101", "101", RecordKind.MENTOR, OLD_LAW);
    submit(fewer, "101", 1, grants.subList(0, 1));
    desk.close(fewer, "101", 1);
  }

  private void open() {
    // Takes chunks; number 2 and 3 are missing.
    UUID chunks = open(4, "kommune101", "101", RecordKind.UNINSURED, today);
    submit(chunks, "101", 1, List.of(lessons(1, "101")));
    submit(chunks, "101", 4, List.of(lessons(2, "101")));
    // To be closed, and to be abandoned.
    UUID whole = open(5, "kommune101", "101", RecordKind.AID, today);
    submit(whole, "101", 1, List.of(aid(20)));
    open(6, "kommune101", "101", RecordKind.PERSONAL_ASSISTANCE, OLD_LAW);
    // Of Aarhus, with one record.
    UUID other = open(7, "opera", "751", RecordKind.UNINSURED, today);
    submit(other, "751", 1, List.of(lessons(30, "751")));
  }

  private UUID open(
      int number, String subscriber, String municipality, RecordKind kind, LocalDate day) {
    return desk.open(
            new Opening(
                municipality,
                kind,
                day,
                Acceptance.ACCEPT_VALID,
                Way.WEBSERVICE,
                false,
                subscriber,
                "A-" + subscriber),
            UUID.fromString(REPORT.formatted(number)))
        .identifier();
  }

  private void submit(UUID report, String municipality, int number, List<MeasureRecord> records) {
    List<Row> rows = new ArrayList<>();
    for (MeasureRecord record : records) {
      rows.add(new Row((number - 1L) * ReportDesk.CHUNK + rows.size() + 1, record));
    }
    desk.submit(report, municipality, number, "0".repeat(64), rows, List.of());
  }

  private static String key(int number) {
    return RECORD.formatted(number);
  }

  /** A number of somebody born in February 1975. */
  private static String cpr(int number) {
    return "0502751%03d".formatted(number);
  }

  /** Danish lessons of a self-supporting person. */
  private MeasureRecord lessons(int number, String municipality) {
    return MeasureRecord.of(RecordKind.UNINSURED)
        .put(MeasureField.KEY, key(number))
        .put(MeasureField.CPR, cpr(number))
        .put(MeasureField.MUNICIPALITY, municipality)
        .put(MeasureField.MEASURE, "128")
        .put(MeasureField.START, today.minusDays(60))
        .put(MeasureField.END, today.plusDays(60))
        .put(MeasureField.HOURS, 20)
        .put(MeasureField.MAIN_BENEFIT, "70")
        .put(MeasureField.OPEN_OFFER, "false")
        .build();
  }

  private MeasureRecord aid(int number) {
    return MeasureRecord.of(RecordKind.AID)
        .put(MeasureField.KEY, key(number))
        .put(MeasureField.MUNICIPALITY, "101")
        .put(MeasureField.AID_TYPE, "1")
        .put(MeasureField.RECIPIENT, "1")
        .put(MeasureField.APPROVED, today.minusDays(14))
        .put(MeasureField.IDENTIFICATION, cpr(number))
        .put(MeasureField.IDENTIFICATION_TYPE, "1")
        .build();
  }

  private static MeasureRecord mentor(int number) {
    return MeasureRecord.of(RecordKind.MENTOR)
        .put(MeasureField.KEY, key(number))
        .put(MeasureField.MUNICIPALITY, "101")
        .put(MeasureField.GRANT_TYPE, "1")
        .put(MeasureField.RECIPIENT_CVR, "99000015")
        .put(MeasureField.RECIPIENT_P_NUMBER, "1000000011")
        .put(MeasureField.START, LocalDate.of(2011, 1, 3))
        .put(MeasureField.END, LocalDate.of(2011, 12, 30))
        .put(MeasureField.GRANTED_HOURS, 3)
        .put(MeasureField.SUPPORTED, cpr(number))
        .build();
  }
}

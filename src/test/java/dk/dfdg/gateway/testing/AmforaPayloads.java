package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What goes into the Body of calls to AmforaReportingService. */
public final class AmforaPayloads {
  public static final String NAMESPACE = "http://service.bm.dk/dfdg/AmforaReporting/v1/";
  private static final String RECORDS = "http://service.bm.dk/dfdg/Amfora/v1/";

  private AmforaPayloads() {}

  /** A request of the service. */
  public static String request(String operation, String content) {
    return """
        <amr:%1$sRequest xmlns:amr="%2$s" xmlns:amfora="%3$s">%4$s</amr:%1$sRequest>"""
        .formatted(operation, NAMESPACE, RECORDS, content);
  }

  /** An element of the service. */
  public static String element(String name, Object value) {
    return "<amr:%1$s>%2$s</amr:%1$s>".formatted(name, value);
  }

  /** An item of a record. */
  public static String item(String name, Object value) {
    return "<amfora:%1$s>%2$s</amfora:%1$s>".formatted(name, value);
  }

  public static String open(String kind, LocalDate day, String acceptance, boolean replace) {
    return request(
        "OpenReport",
        element("RecordKind", kind)
            + element("ReferenceDate", day)
            + element("Acceptance", acceptance)
            + (replace ? element("ReplaceIndicator", true) : ""));
  }

  /** A chunk of measures of chapter 9. */
  public static String chunk(String report, int number, List<String> records) {
    return request(
        "SubmitChunk",
        element("ReportIdentifier", report)
            + element("ChunkNumber", number)
            + element("UninsuredMeasureCollection", String.join("", records)));
  }

  public static String close(String report, long expected) {
    return request(
        "CloseReport", element("ReportIdentifier", report) + element("ExpectedCount", expected));
  }

  /** ConfirmReport, AbandonReport, GetReport or GetReceipt. */
  public static String about(String operation, String report) {
    return request(operation, element("ReportIdentifier", report));
  }

  public static String reports() {
    return request("GetReports", "");
  }

  public static String create(String record) {
    return request("CreateMeasure", element("Record", record));
  }

  public static String update(String record) {
    return request("UpdateMeasure", element("Record", record));
  }

  public static String annul(String kind, UUID key) {
    return request("AnnulMeasure", element("RecordKind", kind) + element("RecordIdentifier", key));
  }

  public static String measures(Cpr cpr) {
    return request("GetMeasures", element("PersonCivilRegistrationIdentifier", cpr.value()));
  }

  public static String ping() {
    return request("Ping", "");
  }

  /**
   * Danish lessons (128) of a self-supporting person, twenty hours a week: right in 2011 and on.
   */
  public static String lessons(UUID key, Cpr cpr, LocalDate from, LocalDate to) {
    return lessons(key, cpr, from, to, "20");
  }

  public static String lessons(UUID key, Cpr cpr, LocalDate from, LocalDate to, String hours) {
    return item(
        "UninsuredMeasure",
        item("RecordIdentifier", key)
            + item("PersonCivilRegistrationIdentifier", cpr.value())
            + item("MunicipalityCode", "101")
            + item("MeasureTypeIdentifier", 128)
            + item("StartDate", from)
            + item("EndDate", to)
            + item("HoursPerWeek", hours)
            + item("MainBenefitTypeIdentifier", 70)
            + item("OpenOfferIndicator", false));
  }
}

package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.report.Acceptance;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What goes into the Body of the calls that send a report in chunks: for those of our own tools
 * that send one. Vendors generate theirs from the contract.
 */
public final class ReportPayloads {
  private static final String SERVICE = "http://service.bm.dk/dfdg/AmforaReporting/v1/";
  private static final String RECORDS = "http://service.bm.dk/dfdg/Amfora/v1/";

  private ReportPayloads() {}

  /** Begins a report; one that is open gives way. */
  public static String open(RecordKind kind, LocalDate day, Acceptance acceptance) {
    return request(
        "OpenReport",
        new StringBuilder()
            .append("<RecordKind>" + kind.name() + "</RecordKind>")
            .append("<ReferenceDate>" + day + "</ReferenceDate>")
            .append("<Acceptance>" + acceptance.name() + "</Acceptance>")
            .append("<ReplaceIndicator>true</ReplaceIndicator>"));
  }

  /**
   * A chunk.
   *
   * @param number from 1
   * @param records of one kind, 1 to 5,000
   */
  public static String chunk(UUID report, int number, List<MeasureRecord> records) {
    String element = RecordElement.of(records.get(0).kind());
    StringBuilder chunk = new StringBuilder(about(report));
    chunk.append("<ChunkNumber>" + number + "</ChunkNumber>");
    chunk.append("<" + element + "Collection>");
    for (MeasureRecord record : records) {
      write(chunk, element, record);
    }
    return request("SubmitChunk", chunk.append("</" + element + "Collection>"));
  }

  /** Closes a report of so many records. */
  public static String close(UUID report, long expected) {
    return request(
        "CloseReport",
        new StringBuilder(about(report)).append("<ExpectedCount>" + expected + "</ExpectedCount>"));
  }

  /** Asks how far a report has come. */
  public static String progress(UUID report) {
    return request("GetReport", new StringBuilder(about(report)));
  }

  /** Asks for a report's receipt. */
  public static String receipt(UUID report) {
    return request("GetReceipt", new StringBuilder(about(report)));
  }

  private static String request(String operation, StringBuilder content) {
    return "<%1$sRequest xmlns=\"%2$s\" xmlns:amfora=\"%3$s\">%4$s</%1$sRequest>"
        .formatted(operation, SERVICE, RECORDS, content);
  }

  private static String about(UUID report) {
    return "<ReportIdentifier>" + report + "</ReportIdentifier>";
  }

  /** The items stand in the order of the schema, which is that of {@link ItemNames}. */
  private static void write(StringBuilder out, String element, MeasureRecord record) {
    out.append("<amfora:").append(element).append('>');
    ItemNames.all()
        .forEach(
            (name, field) -> {
              if (!record.has(field)) {
                return;
              }
              if (field == MeasureField.SUPPORTED) {
                for (String each : record.text(field).split(RecordWireEndpoint.BETWEEN)) {
                  item(out, name, each);
                }
              } else {
                item(out, name, record.text(field));
              }
            });
    out.append("</amfora:").append(element).append('>');
  }

  private static void item(StringBuilder out, String name, String value) {
    out.append("<amfora:").append(name).append('>');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
    out.append("</amfora:").append(name).append('>');
  }
}

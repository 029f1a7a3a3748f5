package dk.dfdg.bench;

import dk.dfdg.gateway.amfora.ReportPayloads;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.report.Row;
import dk.dfdg.gateway.soap.SignedClient;
import dk.dfdg.gateway.testing.AmforaPayloads;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.w3c.dom.NodeList;

/**
 * Reports by signed chunks over two connections, from the first chunk to the closed report. The
 * ceiling are the same chunks for a report that nobody has opened: their signatures, schema and
 * records are read and checked in the same way, and then they are refused, before the law looks at
 * a record and before anything is stored.
 */
final class ChunkLoads {
  private static final int CONNECTIONS = 2;
  private static final double SHARE = 0.6;
  private static final LocalDate DAY = LocalDate.of(2011, 9, 9);
  private static final String MUNICIPALITY = "147";
  private static final Organisation CONTROLLER =
      new Organisation(Organisation.MUNICIPALITY, MUNICIPALITY);
  private static final String SUBMIT = AmforaPayloads.NAMESPACE + "SubmitChunk";

  private final URI service;
  private final SignedClient client;
  private final LoadGenerator generator;
  private final SampleChunks sample;
  private final int size;

  ChunkLoads(ReportStand stand, int size) throws Exception {
    this.service = stand.service("AmforaReportingService");
    this.client = stand.calls("workbase");
    this.generator = stand.generator(service);
    this.sample = new SampleChunks(MUNICIPALITY, size);
    this.size = size;
  }

  void measure(CeilingTable table, int weeks) throws Exception {
    stored(0);
    List<Double> submitted = new ArrayList<>();
    List<Double> stored = new ArrayList<>();
    List<Double> refused = new ArrayList<>();
    refused(0);
    for (int week = 1; week <= weeks; week++) {
      double[] seconds = stored(week);
      submitted.add(seconds[0]);
      stored.add(seconds[0] + seconds[1]);
      refused.add(refused(week));
    }
    double ceiling = size / Timed.median(refused);
    String what =
        String.format(Locale.ROOT, "%,d records in %d signed chunks, ", size, sample.count());
    row(table, what + "submitted and closed", size / Timed.median(stored), ceiling);
    row(table, what + "submitted", size / Timed.median(submitted), ceiling);
  }

  private static void row(CeilingTable table, String what, double measured, double ceiling) {
    table.atLeast(
        what,
        FileLoads.perSecond(measured),
        FileLoads.perSecond(ceiling) + ", parsed, verified and not stored",
        measured / ceiling,
        SHARE);
  }

  /** Seconds of the chunks, and of closing. */
  private double[] stored(int week) throws Exception {
    String report =
        text(
            call("OpenReport", AmforaPayloads.open("UNINSURED", DAY, "ALL_OR_NOTHING", true)),
            "ReportIdentifier");
    LoadGenerator.Result sent = send(report, week);
    if (sent.refused() > 0) {
      throw new IllegalStateException(sent.firstRefusal());
    }
    return new double[] {sent.seconds(), Timed.seconds(() -> close(report))};
  }

  private double refused(int week) throws Exception {
    LoadGenerator.Result sent = send(UUID.randomUUID().toString(), week);
    if (sent.refused() != sample.count()
        || !sent.firstRefusal().contains(">" + FaultCode.REPORT_UNKNOWN.number() + "<")) {
      throw new IllegalStateException(
          sent.refused() + " chunks were refused, the first with " + sent.firstRefusal());
    }
    return sent.seconds();
  }

  private LoadGenerator.Result send(String report, int week) throws Exception {
    byte[][] messages = new byte[sample.count()][];
    sample.each(chunk -> messages[chunk] = signed(report, week, chunk));
    return generator.run(CONNECTIONS, Arrays.asList(messages), SUBMIT, Duration.ofMinutes(4));
  }

  private byte[] signed(String report, int week, int chunk) {
    List<MeasureRecord> records = sample.rows(week, chunk).stream().map(Row::record).toList();
    return client.signed(
        service,
        SUBMIT,
        ReportPayloads.chunk(UUID.fromString(report), chunk + 1, records),
        CONTROLLER,
        newId());
  }

  /**
   * Asks again as long as the report is still being compared. The first one ends what files have
   * left of other measures of the municipality, which is confirmed.
   */
  private Object close(String report) throws Exception {
    String status = "CLOSING";
    while (status.equals("CLOSING") || status.equals("WAITING")) {
      SignedClient.Answer answer =
          status.equals("WAITING")
              ? call("ConfirmReport", AmforaPayloads.about("ConfirmReport", report))
              : call("CloseReport", AmforaPayloads.close(report, size));
      status = text(answer, "ReportStatus");
    }
    if (!status.equals("CLOSED")) {
      throw new IllegalStateException("The report is " + status);
    }
    return status;
  }

  private SignedClient.Answer call(String operation, String payload) throws Exception {
    SignedClient.Answer answer =
        client.send(service, AmforaPayloads.NAMESPACE + operation, payload, CONTROLLER, newId());
    if (answer.fault() || !answer.signed()) {
      throw new IllegalStateException(operation + ": " + answer.xml());
    }
    return answer;
  }

  private static String newId() {
    return "urn:uuid:" + UUID.randomUUID();
  }

  private static String text(SignedClient.Answer answer, String name) {
    NodeList found = answer.payload().getElementsByTagNameNS("*", name);
    return found.item(0).getTextContent();
  }
}

package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.MeasureStore;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.measure.Stored;
import dk.dfdg.gateway.measure.Way;
import dk.dfdg.gateway.report.Acceptance;
import dk.dfdg.gateway.report.ChunkAnswer;
import dk.dfdg.gateway.report.Opening;
import dk.dfdg.gateway.report.Receipt;
import dk.dfdg.gateway.report.Report;
import dk.dfdg.gateway.report.ReportDesk;
import dk.dfdg.gateway.report.Row;
import dk.dfdg.gateway.report.Single;
import dk.dfdg.gateway.report.SingleAnswer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reports and single registrations of a municipality by web service: who calls, for which
 * municipality, and once however often the message comes. What becomes of them the desk decides,
 * for files as well.
 */
public final class AmforaService {
  /** The most reports that a list holds. */
  private static final int LISTED = 100;

  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private static final String REPORT = "report";
  private static final String WRONG = "wrong";

  private final GatewayClock clock;
  private final Registrations registrations;
  private final ReportDesk desk;
  private final JobcentreRegister jobcentres;
  private final Duration patience;
  private final MeasureStore measures = new MeasureStore();

  /**
   * @param patience how long a caller waits for a report to be compared before it is told that this
   *     still goes on
   */
  public AmforaService(
      GatewayClock clock,
      Registrations registrations,
      ReportDesk desk,
      JobcentreRegister jobcentres,
      Duration patience) {
    this.clock = clock;
    this.registrations = registrations;
    this.desk = desk;
    this.jobcentres = jobcentres;
    this.patience = patience;
  }

  /** What an operation with a report has come to. */
  record Told(Registered registered, Report report) {}

  /** What has come of a chunk. */
  record ToldChunk(Registered registered, ChunkAnswer answer) {}

  Told open(
      CallContext call, RecordKind kind, LocalDate day, Acceptance acceptance, boolean replace) {
    String municipality = municipality(call);
    return told(
        call,
        at ->
            at.open(
                new Opening(
                    municipality,
                    kind,
                    day,
                    acceptance,
                    Way.WEBSERVICE,
                    replace,
                    call.processorId(),
                    call.agreementId())));
  }

  ToldChunk submit(CallContext call, UUID report, int number, List<MeasureRecord> records) {
    String municipality = municipality(call);
    ReportDesk at = deskFor(call);
    ChunkAnswer[] answer = new ChunkAnswer[1];
    List<Row> rows = rows(number, records);
    String digest = ChunkDigest.of(records);
    Registered registered =
        registrations.answerWithoutCitizen(
            call,
            (handle, receipt) -> {
              answer[0] = at.submit(report, municipality, number, digest, rows, List.of());
              return new Registered(
                  receipt, List.of(), Map.of(WRONG, Integer.toString(answer[0].wrong())));
            });
    return new ToldChunk(
        registered,
        answer[0] == null
            ? again(registered, number, records.size(), desk.receipt(report, municipality))
            : answer[0]);
  }

  /** What a chunk was told that came before, also when its report is long over. */
  private static ChunkAnswer again(Registered first, int number, int records, Receipt receipt) {
    return new ChunkAnswer(
        number,
        records,
        Integer.parseInt(first.answers().get(WRONG)),
        receipt.problems().stream()
            .filter(problem -> RowNumber.chunk(problem.row()) == number)
            .toList());
  }

  private static List<Row> rows(int chunk, List<MeasureRecord> records) {
    List<Row> rows = new ArrayList<>(records.size());
    for (int i = 0; i < records.size(); i++) {
      rows.add(new Row(RowNumber.of(chunk, i + 1), records.get(i)));
    }
    return rows;
  }

  Told close(CallContext call, UUID report, long expected) {
    String municipality = municipality(call);
    return toldAfterwards(call, at -> at.close(report, municipality, expected, patience));
  }

  Told confirm(CallContext call, UUID report) {
    String municipality = municipality(call);
    return toldAfterwards(call, at -> at.confirm(report, municipality, patience));
  }

  Told abandon(CallContext call, UUID report) {
    String municipality = municipality(call);
    return told(call, at -> at.abandon(report, municipality));
  }

  /** A message that comes again gets its receipt again, and the report as it stands then. */
  private Told told(CallContext call, Function<ReportDesk, Report> work) {
    ReportDesk at = deskFor(call);
    Report[] report = new Report[1];
    Registered registered =
        registrations.answerWithoutCitizen(
            call,
            (handle, receipt) -> {
              report[0] = work.apply(at);
              return new Registered(receipt, List.of(), named(report[0]));
            });
    return new Told(registered, report[0] == null ? again(call, registered) : report[0]);
  }

  /** The same for what the desk does in transactions of its own, which may take long. */
  private Told toldAfterwards(CallContext call, Function<ReportDesk, Report> work) {
    ReportDesk at = deskFor(call);
    Report[] report = new Report[1];
    Registered registered =
        registrations.answerAfterWork(
            call,
            () -> {
              report[0] = work.apply(at);
              return named(report[0]);
            });
    return new Told(registered, report[0] == null ? again(call, registered) : report[0]);
  }

  private static Map<String, String> named(Report report) {
    return Map.of(REPORT, report.identifier().toString());
  }

  private Report again(CallContext call, Registered registered) {
    return desk.report(UUID.fromString(registered.answers().get(REPORT)), municipality(call));
  }

  Told create(CallContext call, MeasureRecord record) {
    return single(call, record.kind(), key(record), (at, single) -> at.create(single, record));
  }

  Told change(CallContext call, MeasureRecord record) {
    return single(call, record.kind(), key(record), (at, single) -> at.change(single, record));
  }

  /** Null for one that is missing or no GUID: that is among what the law finds wrong with it. */
  private static UUID key(MeasureRecord record) {
    return record.has(MeasureField.KEY) && GUID.matcher(record.text(MeasureField.KEY)).matches()
        ? UUID.fromString(record.text(MeasureField.KEY))
        : null;
  }

  Told annul(CallContext call, RecordKind kind, UUID key) {
    return single(call, kind, key, ReportDesk::annul);
  }

  private Told single(
      CallContext call,
      RecordKind kind,
      UUID key,
      BiFunction<ReportDesk, Single, SingleAnswer> work) {
    Single single =
        new Single(
            municipality(call), kind, key, clock.today(), call.processorId(), call.agreementId());
    ReportDesk at = deskFor(call);
    Report[] report = new Report[1];
    Registered registered =
        registrations.answerWithoutCitizen(
            call,
            (handle, receipt) -> {
              SingleAnswer answer = work.apply(at, single);
              report[0] = answer.report();
              return new Registered(receipt, answer.advice(), named(report[0]));
            });
    return new Told(registered, report[0] == null ? again(call, registered) : report[0]);
  }

  /** How far a report has come, and which chunks have arrived while it is open. */
  Progress progress(CallContext call, UUID report) {
    String municipality = municipality(call);
    return registrations.readWithoutCitizen(
        call,
        handle ->
            new Progress(
                desk.report(report, municipality),
                Progress.ranges(desk.chunks(report, municipality))));
  }

  Receipt receipt(CallContext call, UUID report) {
    String municipality = municipality(call);
    return registrations.readWithoutCitizen(call, handle -> desk.receipt(report, municipality));
  }

  List<Report> reports(CallContext call, RecordKind kind) {
    String municipality = municipality(call);
    return registrations.readWithoutCitizen(
        call, handle -> desk.reports(municipality, kind, LISTED));
  }

  /** What the municipality itself has reported about a citizen. */
  List<Stored> measures(CallContext call, Cpr cpr, RecordKind kind) {
    String municipality = municipality(call);
    return registrations.readWithoutCitizen(
        call,
        handle ->
            measures.ofCitizen(handle, cpr).stream()
                .filter(known -> known.municipality().equals(municipality))
                .filter(known -> kind == null || known.kind() == kind)
                .toList());
  }

  /** Records that the service was asked whether it answers. */
  public void ping(CallContext call) {
    registrations.readWithoutCitizen(call);
  }

  private ReportDesk deskFor(CallContext call) {
    return call.inTest() ? desk.rehearsing() : desk;
  }

  /** A jobcentre reports for its municipality. */
  private String municipality(CallContext call) {
    Organisation organisation = call.organisation();
    return organisation.type() == Organisation.JOBCENTRE
        ? jobcentres
            .municipality(organisation.code())
            .orElseThrow(() -> new Refusal(FaultCode.UNKNOWN_JOBCENTRE))
        : organisation.code();
  }
}

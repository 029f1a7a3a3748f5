package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.measure.Way;
import dk.dfdg.gateway.report.Acceptance;
import dk.dfdg.gateway.report.ChunkAnswer;
import dk.dfdg.gateway.report.Opening;
import dk.dfdg.gateway.report.Receipt;
import dk.dfdg.gateway.report.Report;
import dk.dfdg.gateway.report.ReportDesk;
import dk.dfdg.gateway.report.Row;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Full reports of a municipality by web service: who calls, for which municipality, and once
 * however often the message comes. What becomes of a report the desk decides, for files as well.
 *
 * <p>A call under an agreement in test stores nothing, so no report can be there that it names: it
 * is tried on one that is opened for it and vanishes with it.
 */
public final class ReportingService {
  /** The most reports that a list holds. */
  private static final int LISTED = 100;

  /** Of what a report is on which a call is tried that does not tell. */
  private static final RecordKind TRIED = RecordKind.AID;

  private static final String WRONG = "wrong";

  private final GatewayClock clock;
  private final Registrations registrations;
  private final ReportDesk desk;
  private final ReportingMunicipality municipalities;
  private final Duration patience;

  /**
   * @param patience how long a caller waits for a report to be compared before it is told that this
   *     still goes on
   */
  public ReportingService(
      GatewayClock clock,
      Registrations registrations,
      ReportDesk desk,
      ReportingMunicipality municipalities,
      Duration patience) {
    this.clock = clock;
    this.registrations = registrations;
    this.desk = desk;
    this.municipalities = municipalities;
    this.patience = patience;
  }

  /** What has come of a chunk. */
  record ToldChunk(Registered registered, ChunkAnswer answer) {}

  Told open(
      CallContext call, RecordKind kind, LocalDate day, Acceptance acceptance, boolean replace) {
    return together(call, kind, () -> desk.open(opening(call, kind, day, acceptance, replace)));
  }

  private Opening opening(
      CallContext call, RecordKind kind, LocalDate day, Acceptance acceptance, boolean replace) {
    return new Opening(
        municipalities.of(call),
        kind,
        day,
        acceptance,
        Way.WEBSERVICE,
        replace,
        call.processorId(),
        call.agreementId());
  }

  ToldChunk submit(CallContext call, UUID report, int number, List<MeasureRecord> records) {
    String municipality = municipalities.of(call);
    List<Row> rows = rows(number, records);
    String digest = ChunkDigest.of(records);
    ChunkAnswer[] answer = new ChunkAnswer[1];
    Registered registered =
        work(
            call,
            records.get(0).kind(),
            () -> {
              UUID named = call.inTest() ? tried(call, records.get(0).kind()) : report;
              answer[0] = desk.submit(named, municipality, number, digest, rows, List.of());
              return Map.of(WRONG, Integer.toString(answer[0].wrong()));
            });
    return new ToldChunk(
        registered,
        answer[0] == null
            ? again(registered, number, records.size(), desk.receipt(report, municipality))
            : answer[0]);
  }

  private static List<Row> rows(int chunk, List<MeasureRecord> records) {
    List<Row> rows = new ArrayList<>(records.size());
    for (int i = 0; i < records.size(); i++) {
      rows.add(new Row(RowNumber.of(chunk, i + 1), records.get(i)));
    }
    return rows;
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

  Told close(CallContext call, UUID report, long expected) {
    String municipality = municipalities.of(call);
    return before(
        call,
        () ->
            call.inTest()
                ? desk.report(tried(call), municipality)
                : desk.close(report, municipality, expected, patience));
  }

  Told confirm(CallContext call, UUID report) {
    String municipality = municipalities.of(call);
    return before(
        call,
        () ->
            call.inTest()
                ? desk.report(tried(call), municipality)
                : desk.confirm(report, municipality, patience));
  }

  Told abandon(CallContext call, UUID report) {
    String municipality = municipalities.of(call);
    return together(
        call,
        call.inTest() ? TRIED : desk.report(report, municipality).kind(),
        () -> desk.abandon(call.inTest() ? tried(call) : report, municipality));
  }

  /** How far a report has come, and which chunks have arrived while it is open. */
  Progress progress(CallContext call, UUID report) {
    String municipality = municipalities.of(call);
    return alone(
        call,
        TRIED,
        () ->
            registrations.readWithoutCitizen(
                call,
                handle -> {
                  UUID named = call.inTest() ? tried(call) : report;
                  return new Progress(
                      desk.report(named, municipality),
                      Progress.ranges(desk.chunks(named, municipality)));
                }));
  }

  Receipt receipt(CallContext call, UUID report) {
    return alone(
        call,
        TRIED,
        () ->
            registrations.readWithoutCitizen(
                call,
                handle ->
                    desk.receipt(call.inTest() ? tried(call) : report, municipalities.of(call))));
  }

  List<Report> reports(CallContext call, RecordKind kind) {
    return registrations.readWithoutCitizen(
        call, handle -> desk.reports(municipalities.of(call), kind, LISTED));
  }

  /** Records that the service was asked whether it answers. */
  void ping(CallContext call) {
    registrations.readWithoutCitizen(call);
  }

  private UUID tried(CallContext call) {
    return tried(call, TRIED);
  }

  private UUID tried(CallContext call, RecordKind kind) {
    return desk.open(opening(call, kind, clock.today(), Acceptance.ACCEPT_VALID, true))
        .identifier();
  }

  /** Short work, in its turn and in one transaction with the audit of its call. */
  private Told together(CallContext call, RecordKind kind, Supplier<Report> work) {
    String municipality = municipalities.of(call);
    Report[] report = new Report[1];
    Registered registered =
        desk.inTurn(
            municipality,
            kind,
            () ->
                registrations.answerWithoutCitizen(
                    call,
                    handle -> desk.takeTurn(handle, municipality, kind),
                    (handle, receipt) -> {
                      report[0] = work.get();
                      return new Registered(receipt, List.of(), Told.naming(report[0]));
                    }));
    return told(call, registered, report[0]);
  }

  /** What the desk does in transactions of its own, before the audit of its call. */
  private Told before(CallContext call, Supplier<Report> work) {
    Report[] report = new Report[1];
    Registered registered =
        work(
            call,
            TRIED,
            () -> {
              report[0] = work.get();
              return Told.naming(report[0]);
            });
    return told(call, registered, report[0]);
  }

  /** In test everything is one transaction, since all of it is taken back. */
  private Registered work(CallContext call, RecordKind kind, Supplier<Map<String, String>> work) {
    return alone(
        call,
        kind,
        () ->
            call.inTest()
                ? registrations.answerWithoutCitizen(
                    call, (handle, receipt) -> new Registered(receipt, List.of(), work.get()))
                : registrations.answerAfterWork(call, work));
  }

  /** In test a report is opened for the call, so that it waits for its turn. */
  private <T> T alone(CallContext call, RecordKind kind, Supplier<T> work) {
    return call.inTest() ? desk.inTurn(municipalities.of(call), kind, work) : work.get();
  }

  /** A message that comes again gets its receipt again, and the report as it stands then. */
  private Told told(CallContext call, Registered registered, Report report) {
    return new Told(
        registered,
        report == null ? desk.report(Told.named(registered), municipalities.of(call)) : report);
  }
}

package dk.dfdg.gateway.amfora;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureLaw;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.report.Acceptance;
import dk.dfdg.gateway.report.ReportDeadlines;
import dk.dfdg.gateway.report.ReportDesk;
import dk.dfdg.gateway.report.ReportSettings;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.AtOnce;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client repeats a message before it has been answered: each copy gets the same receipt. */
@OnBothDatabases
class CopiesAtOnceTest {
  private static final Path CONF = Path.of("conf");
  private static final int COPIES = 50;

  private final GatewayClock clock =
      new GatewayClock(
          Clock.fixed(Instant.parse("2011-09-08T10:00:00Z"), ZoneOffset.UTC), Duration.ZERO);
  private final Database database;
  private final ReportDesk desk;
  private final ReportingService service;
  private final SingleMeasureService singles;
  private final Organisation municipality = new Organisation(Organisation.MUNICIPALITY, "101");

  CopiesAtOnceTest(TestDatabase test, @TempDir Path spool) {
    database = test.database();
    Calls.subscribe(database);
    JobcentreRegister jobcentres = JobcentreRegister.load(CONF.resolve("registers"));
    desk =
        new ReportDesk(
            database,
            clock,
            MeasureLaw.load(CONF, CodeLists.load(CONF.resolve("codelists"))),
            jobcentres,
            ReportDeadlines.load(CONF.resolve("rules")),
            new ReportSettings(spool, 10, 50));
    Registrations registrations =
        new Registrations(
            database,
            clock,
            AccessMatrix.load(CONF.resolve("rules")),
            new AutomaticLaw(List.of(), List.of()),
            new TestCallStore(database, clock));
    ReportingMunicipality municipalities = new ReportingMunicipality(jobcentres);
    service =
        new ReportingService(clock, registrations, desk, municipalities, Duration.ofSeconds(20));
    singles = new SingleMeasureService(clock, registrations, desk, municipalities);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private CallContext call(String operation) {
    return new Calls("AmforaReportingService", operation).by(municipality);
  }

  private static MeasureRecord lessons() {
    return MeasureRecord.of(RecordKind.UNINSURED)
        .put(MeasureField.KEY, UUID.randomUUID().toString())
        .put(MeasureField.CPR, Citizens.number().value())
        .put(MeasureField.MUNICIPALITY, "101")
        .put(MeasureField.MEASURE, "128")
        .put(MeasureField.START, LocalDate.of(2011, 9, 5))
        .put(MeasureField.END, LocalDate.of(2011, 12, 16))
        .put(MeasureField.HOURS, 20)
        .put(MeasureField.MAIN_BENEFIT, "70")
        .put(MeasureField.OPEN_OFFER, "false")
        .build();
  }

  private long count(String table) {
    return database.read(
        handle -> handle.select("select count(*) from " + table).mapTo(Long.class).one());
  }

  private void allGetTheSame(Callable<Told> copy) throws Exception {
    long audited = count("accepted_call");
    List<Told> told = AtOnce.run(COPIES, i -> copy);
    assertEquals(1, Set.copyOf(told.stream().map(CopiesAtOnceTest::answer).toList()).size());
    assertEquals(audited + 1, count("accepted_call"));
  }

  private static List<Object> answer(Told told) {
    Registered registered = told.registered();
    return List.of(
        registered.receipt(), registered.answers(), told.report().identifier(), told.report());
  }

  @Test
  void ofAMeasureThatIsCreatedChangedAndAnnulled() throws Exception {
    MeasureRecord record = lessons();
    long before = count("measure");
    CallContext creating = call("CreateMeasure");
    allGetTheSame(() -> singles.create(creating, record));
    assertEquals(before + 1, count("measure"));

    MeasureRecord longer = record.copy().put(MeasureField.HOURS, 25).build();
    CallContext changing = call("UpdateMeasure");
    allGetTheSame(() -> singles.change(changing, longer));
    assertEquals(before + 2, count("measure"));

    CallContext annulling = call("AnnulMeasure");
    UUID key = UUID.fromString(record.text(MeasureField.KEY));
    allGetTheSame(() -> singles.annul(annulling, RecordKind.UNINSURED, key));
    assertEquals(before + 2, count("measure"));
  }

  @Test
  void ofAReportThatIsOpenedAndGivenUp() throws Exception {
    long before = count("measure_report");
    CallContext opening = call("OpenReport");
    allGetTheSame(
        () ->
            service.open(
                opening, RecordKind.AID, LocalDate.of(2011, 9, 9), Acceptance.ACCEPT_VALID, false));
    assertEquals(before + 1, count("measure_report"));
    UUID report = desk.reports("101", RecordKind.AID, 1).get(0).identifier();

    CallContext abandoning = call("AbandonReport");
    allGetTheSame(() -> service.abandon(abandoning, report));
  }

  @Test
  void ofAReportThatIsClosed() throws Exception {
    UUID report =
        service
            .open(
                call("OpenReport"),
                RecordKind.UNINSURED,
                LocalDate.of(2011, 9, 9),
                Acceptance.ACCEPT_VALID,
                true)
            .report()
            .identifier();
    CallContext submitting = call("SubmitChunk");
    List<MeasureRecord> records = List.of(lessons(), lessons());
    List<ReportingService.ToldChunk> chunks =
        AtOnce.run(10, i -> () -> service.submit(submitting, report, 1, records));
    assertEquals(
        1, Set.copyOf(chunks.stream().map(chunk -> chunk.registered().receipt()).toList()).size());

    CallContext closing = call("CloseReport");
    List<Told> told = AtOnce.run(10, i -> () -> service.close(closing, report, 2));

    assertEquals(
        1, Set.copyOf(told.stream().map(each -> each.registered().receipt()).toList()).size());
    assertEquals(2, desk.report(report, "101").counts().received());
  }
}

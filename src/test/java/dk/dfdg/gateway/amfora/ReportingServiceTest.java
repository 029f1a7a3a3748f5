package dk.dfdg.gateway.amfora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureLaw;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.report.Acceptance;
import dk.dfdg.gateway.report.ReportDeadlines;
import dk.dfdg.gateway.report.ReportDesk;
import dk.dfdg.gateway.report.ReportSettings;
import dk.dfdg.gateway.report.ReportStatus;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reports for whom, once for each message, and without an effect while in test. */
@OnBothDatabases
class ReportingServiceTest {
  private static final Path CONF = Path.of("conf");
  private static final LocalDate DAY = LocalDate.of(2011, 9, 9);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final GatewayClock clock =
      new GatewayClock(
          Clock.fixed(Instant.parse("2011-09-08T10:00:00Z"), ZoneOffset.UTC), Duration.ZERO);
  private final Database database;
  private final ReportDesk desk;
  private final ReportingService service;
  private final SingleMeasureService singles;
  private final Organisation municipality = new Organisation(Organisation.MUNICIPALITY, "101");

  ReportingServiceTest(TestDatabase test, @TempDir Path spool) {
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
    service = new ReportingService(clock, registrations, desk, municipalities, PATIENCE);
    singles = new SingleMeasureService(clock, registrations, desk, municipalities);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private CallContext call(String operation) {
    return new Calls("AmforaReportingService", operation).by(municipality);
  }

  private CallContext inTest(String operation) {
    return new Calls("AmforaReportingService", operation).inTest(municipality);
  }

  private Told open() {
    return service.open(
        call("OpenReport"), RecordKind.UNINSURED, DAY, Acceptance.ACCEPT_VALID, true);
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

  private List<Long> stored() {
    return List.of(
        count("measure_report"), count("measure_chunk"), count("measure"), count("accepted_call"));
  }

  @Test
  void whileInTestEveryOperationIsTriedAndNothingIsStored() {
    Told opened = open();
    UUID known = opened.report().identifier();
    UUID unknown = UUID.randomUUID();
    List<Long> before = stored();
    long calls = count("agreement_test_call");

    Told tried =
        service.open(
            inTest("OpenReport"), RecordKind.UNINSURED, DAY, Acceptance.ALL_OR_NOTHING, true);
    assertTrue(tried.registered().receipt().test());
    assertEquals(
        2,
        service
            .submit(inTest("SubmitChunk"), unknown, 1, List.of(lessons(), lessons()))
            .answer()
            .records());
    assertTrue(service.close(inTest("CloseReport"), unknown, 2).registered().receipt().test());
    service.confirm(inTest("ConfirmReport"), unknown);
    assertEquals(
        ReportStatus.ABANDONED,
        service.abandon(inTest("AbandonReport"), unknown).report().status());
    assertTrue(singles.create(inTest("CreateMeasure"), lessons()).registered().receipt().test());
    for (Runnable read :
        List.<Runnable>of(
            () -> service.progress(inTest("GetReport"), unknown),
            () -> service.receipt(inTest("GetReceipt"), unknown),
            () -> service.reports(inTest("GetReports"), null),
            () -> singles.measures(inTest("GetMeasures"), Citizens.number(), null))) {
      assertEquals(
          FaultCode.RECORDED_IN_TEST,
          assertThrows(Refusal.class, read::run).violations().get(0).code());
    }

    assertEquals(before, stored());
    assertEquals(calls + 10, count("agreement_test_call"));
    assertEquals(ReportStatus.OPEN, desk.report(known, "101").status());
  }

  @Test
  void aMessageThatComesAgainOpensNothingNew() {
    CallContext call = call("OpenReport");
    Told first = service.open(call, RecordKind.AID, DAY, Acceptance.ACCEPT_VALID, true);
    long reports = count("measure_report");

    Told again = service.open(call, RecordKind.AID, DAY, Acceptance.ACCEPT_VALID, true);

    assertEquals(first.registered(), again.registered());
    assertEquals(first.report().identifier(), again.report().identifier());
    assertEquals(reports, count("measure_report"));
  }

  @Test
  void theAuditOfAnOpeningThatIsRefusedIsNotKept() {
    service.open(call("OpenReport"), RecordKind.AID, DAY, Acceptance.ACCEPT_VALID, true);
    long audited = count("accepted_call");

    assertThrows(
        Refusal.class,
        () ->
            service.open(call("OpenReport"), RecordKind.AID, DAY, Acceptance.ACCEPT_VALID, false));

    assertEquals(audited, count("accepted_call"));
  }

  @Test
  void aJobcentreReportsForItsMunicipalityAndAnUnknownOneForNone() {
    Organisation jobcentre = new Organisation(Organisation.JOBCENTRE, "10100");
    CallContext call = new Calls("AmforaReportingService", "GetReports").by(jobcentre);
    UUID report = open().report().identifier();
    assertTrue(
        service.reports(call, RecordKind.UNINSURED).stream()
            .anyMatch(each -> each.identifier().equals(report)));

    CallContext unknown =
        new Calls("AmforaReportingService", "GetReports")
            .by(new Organisation(Organisation.JOBCENTRE, "99999"));
    assertEquals(
        FaultCode.UNKNOWN_JOBCENTRE,
        assertThrows(Refusal.class, () -> service.reports(unknown, null))
            .violations()
            .get(0)
            .code());
  }

  @Test
  @Rule("AMF-46.5-1")
  void aSingleRecordWithoutAKeyIsRefused() {
    MeasureRecord record = lessons().copy().put(MeasureField.KEY, "12345").build();
    Refusal refusal =
        assertThrows(Refusal.class, () -> singles.create(call("CreateMeasure"), record));
    assertEquals(FaultCode.RECORD_KEY_MISSING, refusal.violations().get(0).code());
    assertEquals("#####", refusal.violations().get(0).maskedValue());
  }
}

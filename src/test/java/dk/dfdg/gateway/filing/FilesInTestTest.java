package dk.dfdg.gateway.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.dfdg.gateway.access.Agreement;
import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.access.Subscribers;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabases;
import dk.dfdg.gateway.testing.TestGateway;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** An agreement in test beside the municipality's production: it sees and changes nothing of it. */
@ParameterizedClass
@EnumSource(TestDatabases.class)
class FilesInTestTest {
  private static final int ROWS = 600;
  private static final int FEWER = 100;
  private static final String[] CSV = {"Accept", "text/csv"};

  private static TestGateway gateway;
  private static FileSender production;
  private static FileSender tester;

  @Parameter TestDatabases kind;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabases kind) {
    gateway = TestGateway.fresh(kind);
    agree("fasit", AgreementStatus.IN_TEST, "101");
    production = FileSender.of(gateway, "kommune101");
    tester = FileSender.of(gateway, "fasit");
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    gateway.close();
  }

  private static void agree(String subscriber, AgreementStatus status, String municipality) {
    gateway
        .gateway()
        .agreements()
        .load(
            new Subscribers(gateway.database()).current().processor(subscriber),
            new Agreement(
                "A-" + subscriber + "-files",
                subscriber,
                status,
                LocalDate.of(2011, 1, 1),
                LocalDate.of(2040, 12, 31),
                Map.of(new Organisation(Organisation.MUNICIPALITY, municipality), "Kommunen"),
                Set.of(SenderAccess.UPLOAD)),
            "test",
            "test");
  }

  private static byte[] file(int rows) {
    return Week.file(Week.rows("101", 0, ROWS).subList(0, rows + 1));
  }

  private static int known() {
    return Filed.known(gateway.database(), "101").size();
  }

  @Test
  @Rule("BEK-46-1")
  void noReportIsThereForItAndNothingIsDoneAndItsFileIsTriedBesideTheRealOne() throws Exception {
    assertEquals(200, production.put("/reports/52.2/101?date=2011-09-09", file(ROWS)).statusCode());
    HttpResponse<String> waiting =
        production.put("/reports/52.2/101?date=2011-09-16", file(FEWER), CSV);
    assertEquals("waiting", Filed.said(waiting, "status"));
    String report = Filed.location(waiting);

    assertEquals(1, tester.get("/reports?municipality=101").body().lines().count());
    assertFalse(tester.get("/reports").body().contains(";101;"));
    for (String address : new String[] {report, report + "?municipality=101"}) {
      Filed.refused(FaultCode.REPORT_UNKNOWN, 404, tester.get(address));
      Filed.refused(FaultCode.REPORT_UNKNOWN, 404, tester.method("DELETE", address));
    }
    Filed.refused(FaultCode.REPORT_UNKNOWN, 404, tester.method("POST", report + "/confirmation"));
    assertEquals("waiting", Filed.statuses(production, "101").get(0));
    assertEquals(ROWS, known());

    String before = production.get("/reports").body();
    try (Connection other = gateway.database().dataSource().getConnection()) {
      other.setAutoCommit(false);
      try (PreparedStatement turn =
          other.prepareStatement(
              "select kind from measure_slot where municipality = '101' for update")) {
        turn.executeQuery().close();
        HttpResponse<String> tried =
            tester.put("/reports/52.2/101?date=2011-09-16", Week.file("101", 1, ROWS), CSV);
        assertEquals(200, tried.statusCode(), tried.body());
        assertEquals("closed", Filed.said(tried, "status"));
        assertEquals("" + ROWS, Filed.said(tried, "received"));
        assertEquals("1", Filed.said(tried, "added"));
        assertEquals("1", Filed.said(tried, "gone"));
        HttpResponse<String> fewer =
            tester.put("/reports/52.2/101?date=2011-09-16", file(FEWER), CSV);
        assertEquals("waiting", Filed.said(fewer, "status"));
        assertEquals("" + (ROWS - FEWER), Filed.said(fewer, "gone"));
        HttpResponse<String> ahead =
            tester.put("/reports/52.2/101?date=2031-09-16", file(FEWER), CSV);
        Filed.refused(FaultCode.REFERENCE_DAY_AHEAD, 409, ahead);
      } finally {
        other.rollback();
      }
    }
    assertEquals(before, production.get("/reports").body());
    assertEquals(0, Filed.files(gateway.directory().resolve("spool")));
    assertEquals(
        200, production.method("POST", report + "/confirmation").statusCode(), "It still waits");
    assertEquals(FEWER, known());
  }

  @Test
  @Rule("AMF-49-1")
  void whoMayNotSendFilesAsItsKindOfSystemSeesNoReports() {
    agree("ydelse101", AgreementStatus.ACTIVE, "101");
    FileSender office = FileSender.of(gateway, "ydelse101");
    Filed.refused(FaultCode.NO_AGREEMENT, 403, office.get("/reports"));
    Filed.refused(FaultCode.OPERATION_NOT_COVERED, 403, office.get("/reports?municipality=101"));
  }
}

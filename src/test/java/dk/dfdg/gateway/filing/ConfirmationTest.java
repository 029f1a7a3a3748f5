package dk.dfdg.gateway.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.testing.TestGateway;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file that would end many measures waits until its sender says that it is right. */
class ConfirmationTest {
  private static final int ROWS = 300;
  private static final int FEWER = 200;

  private static TestGateway gateway;

  @BeforeAll
  static void start() {
    gateway = TestGateway.fresh();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private static Set<MeasureRecord> records(String municipality, int rows) {
    return Set.copyOf(Week.records(municipality, 0, ROWS).subList(0, rows));
  }

  private static byte[] file(String municipality, int rows) {
    return Week.file(Week.rows(municipality, 0, ROWS).subList(0, rows + 1));
  }

  /** Two files, the second of which waits; the answer to it. */
  private static HttpResponse<String> waiting(FileSender sender, String municipality) {
    String address = "/reports/52.2/" + municipality + "?date=2011-09-";
    assertEquals(200, sender.put(address + "09", file(municipality, ROWS)).statusCode());
    HttpResponse<String> answer =
        sender.put(address + "16", file(municipality, FEWER), "Accept", "text/csv");
    assertEquals(202, answer.statusCode(), answer.body());
    assertEquals("waiting", Filed.said(answer, "status"));
    assertEquals("" + (ROWS - FEWER), Filed.said(answer, "gone"));
    assertEquals(records(municipality, ROWS), Filed.known(gateway.database(), municipality));
    return answer;
  }

  @Test
  void whenItIsConfirmedItIsStoredOnce() {
    FileSender opera = FileSender.of(gateway, "opera");
    String report = Filed.location(waiting(opera, "751"));

    HttpResponse<String> confirmed = opera.method("POST", report + "/confirmation");

    assertEquals(200, confirmed.statusCode(), confirmed.body());
    assertTrue(confirmed.body().contains("<Status>closed</Status>"), confirmed.body());
    assertEquals(records("751", FEWER), Filed.known(gateway.database(), "751"));
    HttpResponse<String> again = opera.method("POST", report + "/confirmation");
    assertEquals(confirmed.body(), again.body());
    Filed.refused(FaultCode.REPORT_NOT_OPEN, 409, opera.method("DELETE", report));
  }

  @Test
  void whenItIsGivenUpNothingHasEnded() {
    FileSender fasit = FileSender.of(gateway, "fasit");
    String report = Filed.location(waiting(fasit, "461"));

    HttpResponse<String> givenUp = fasit.method("DELETE", report);

    assertEquals(200, givenUp.statusCode(), givenUp.body());
    assertTrue(givenUp.body().contains("<Status>abandoned</Status>"), givenUp.body());
    assertEquals(200, fasit.method("DELETE", report).statusCode(), "It is so already");
    assertEquals(records("461", ROWS), Filed.known(gateway.database(), "461"));
    Filed.refused(
        FaultCode.REPORT_NOT_WAITING, 409, fasit.method("POST", report + "/confirmation"));
  }

  @Test
  void anotherSenderNeitherConfirmsNorGivesItUp() {
    FileSender workbase = FileSender.of(gateway, "workbase");
    FileSender opera = FileSender.of(gateway, "opera");
    String report = Filed.location(waiting(workbase, "147"));

    Filed.refused(FaultCode.REPORT_UNKNOWN, 404, opera.method("POST", report + "/confirmation"));
    Filed.refused(FaultCode.REPORT_UNKNOWN, 404, opera.method("DELETE", report));

    assertEquals("waiting", Filed.statuses(workbase, "147").get(0));
    Filed.refused(FaultCode.METHOD_NOT_ALLOWED, 405, workbase.method("POST", report));
  }

  /** By SFTP nobody can confirm: it is done by HTTPS, or the right file is sent. */
  @Test
  void aFileThatCameBySftpSaysThatItWaitsAndIsConfirmedByHttps() throws Exception {
    FileSender kommune = FileSender.of(gateway, "kommune101");
    try (SftpSender sftp = SftpSender.of(gateway, "kommune101", "kommune101")) {
      sftp.send("alle-2011-09-09.csv", file("101", ROWS));
      sftp.await("alle-2011-09-09.csv.receipt.csv");
      sftp.send("faerre-2011-09-16.csv", file("101", FEWER));
      String receipt = sftp.await("faerre-2011-09-16.csv.receipt.csv");
      assertEquals("waiting", Filed.said(receipt, "status"));
      Set<MeasureRecord> before = Filed.known(gateway.database(), "101");
      // The same again is no confirmation.
      sftp.send("igen-2011-09-16.csv", file("101", FEWER));
      assertEquals("waiting", Filed.said(sftp.await("igen-2011-09-16.csv.receipt.csv"), "status"));
      assertEquals(before, Filed.known(gateway.database(), "101"));
      String report = "/reports/" + Filed.said(receipt, "report");
      assertEquals(200, kommune.method("POST", report + "/confirmation").statusCode());
      assertEquals(records("101", FEWER), Filed.known(gateway.database(), "101"));
    }
  }
}

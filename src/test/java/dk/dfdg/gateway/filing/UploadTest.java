package dk.dfdg.gateway.filing;

import static dk.dfdg.gateway.filing.Filed.location;
import static dk.dfdg.gateway.filing.Filed.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.Agreement;
import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.access.Processor;
import dk.dfdg.gateway.access.Subscribers;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.MeasureStore;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.measure.Stored;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabases;
import dk.dfdg.gateway.testing.TestGateway;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of an uploaded file, over TLS against a whole sandbox on each database. */
@ParameterizedClass
@EnumSource(TestDatabases.class)
class UploadTest {
  private static final String[] CSV_IN_UTF_8 = {
    "Accept", "text/csv", "Content-Type", "text/csv; charset=utf-8"
  };
  private static final String[] CSV_IN_LATIN = {
    "Accept", "text/csv", "Content-Type", "text/csv; charset=iso-8859-1"
  };

  private static TestGateway gateway;
  private static FileSender workbase;

  @Parameter TestDatabases kind;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabases kind) {
    gateway = TestGateway.fresh(kind);
    workbase = FileSender.of(gateway, "workbase");
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    gateway.close();
  }

  @Test
  @Rule({"AMF-55-1", "AMF-55-2", "INT-00-1"})
  void aFileIsTakenInAndItsReceiptIsTheAnswerAndIsKept() {
    HttpResponse<String> first = put("101", "2011-09-09", Week.file("101", 0, 6_000), "text/csv");
    assertEquals(200, first.statusCode(), first.body());
    assertEquals("closed", said(first, "status"));
    assertEquals("6000", said(first, "added"));
    assertEquals(6_000, known("101").size());

    HttpResponse<String> next = put("101", "2011-09-16", Week.file("101", 1, 6_000), "text/csv");
    assertEquals("12", said(next, "added"));
    assertEquals("12", said(next, "gone"));
    assertNotEquals("0", said(next, "changed"));

    String address = first.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> again = workbase.get(address, "Accept", "text/csv");
    assertEquals(first.body(), again.body());
    HttpResponse<String> xml = workbase.get(address);
    assertEquals(
        "application/xml;charset=utf-8", xml.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(xml.body().contains("<Status>closed</Status>"), xml.body());
    HttpResponse<String> list = workbase.get("/reports?municipality=101");
    assertTrue(list.body().contains(address.substring("/reports/".length())), list.body());
    assertTrue(list.body().contains(location(next).substring("/reports/".length())));
  }

  @Test
  @Rule("INTRO-2")
  void theSameFileAgainGetsTheSameReceiptUntilAnotherHasCome() {
    byte[] file = Week.file("147", 0, 300);
    HttpResponse<String> first = put("147", "2011-09-09", file, "text/csv");
    HttpResponse<String> again = put("147", "2011-09-09", file, "text/csv");
    assertEquals(first.body(), again.body());
    assertEquals(location(first), location(again));
    HttpResponse<String> other = put("147", "2011-09-09", Week.file("147", 1, 300), "text/csv");
    assertNotEquals(location(first), location(other));
    HttpResponse<String> back = put("147", "2011-09-09", file, "text/csv");
    assertNotEquals(location(first), location(back));
    assertEquals("0", said(back, "wrong"));
  }

  @Test
  @Rule("AMF-55-2")
  void errorsAreListedByLineAndColumnAndNothingIsStoredUnlessTheSenderWantsIt() {
    FileSender opera = FileSender.of(gateway, "opera");
    List<String> rows = Week.rows("751", 0, 30);
    rows.set(16, rows.get(16).replaceFirst(";([0-9]{2});([0-9]{2});0;", ";$1;AB;0;"));
    rows.set(20, rows.get(20) + ";");
    byte[] file = Week.file(rows);
    HttpResponse<String> refused =
        opera.put("/reports/52.2/751?date=2011-09-09", file, "Accept", "text/csv");
    assertEquals(422, refused.statusCode(), refused.body());
    assertEquals("refused", said(refused, "status"));
    assertTrue(
        refused
            .body()
            .lines()
            .anyMatch(
                line ->
                    line.contains(";17;") && line.contains("Hovedydelse") && line.contains("AB")),
        refused.body());
    assertTrue(refused.body().contains("Line 21 has 27 columns"), refused.body());
    assertEquals(
        1,
        refused.body().lines().filter(line -> line.startsWith("problem;17;")).count(),
        refused.body());
    assertTrue(known("751").isEmpty());

    HttpResponse<String> kept =
        opera.put(
            "/reports/52.2/751?date=2011-09-09&acceptance=accept-valid",
            file,
            "Accept",
            "text/csv");
    assertEquals(200, kept.statusCode(), kept.body());
    assertEquals("28", said(kept, "added"));
    assertEquals(28, known("751").size());
  }

  @Test
  @Rule("INTRO-2")
  void whatIsStoredIsWhatWasWritten() {
    FileSender fasit = FileSender.of(gateway, "fasit");
    HttpResponse<String> answer =
        fasit.put("/reports/52.2/461?date=2011-09-09", Week.file("461", 0, 50));
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(texts(Set.copyOf(Week.records("461", 0, 50))), texts(known("461")));
  }

  private static Set<String> texts(Set<MeasureRecord> records) {
    return records.stream()
        .map(record -> new String(record.json(), StandardCharsets.UTF_8))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aZippedFileOfAMunicipalityIsTheSameAsAPlainOne() {
    FileSender kommune = FileSender.of(gateway, "kommune101");
    byte[] plain = Week.file("101", 1, 6_000);
    HttpResponse<String> answer =
        kommune.put("/reports/52.2/101?date=2011-09-23", Files52.zip(plain), "Accept", "text/csv");
    assertTrue(Set.of(200, 202).contains(answer.statusCode()), answer.body());
    assertEquals("6000", said(answer, "received"));
  }

  @Test
  @Rule("BEK-46-1")
  void underAnAgreementInTestEverythingIsCheckedAndNothingIsStored() {
    Agreement agreement =
        new Agreement(
            "A-fasit-test",
            "fasit",
            AgreementStatus.IN_TEST,
            LocalDate.of(2011, 1, 1),
            LocalDate.of(2040, 12, 31),
            Map.of(new Organisation(Organisation.MUNICIPALITY, "851"), "Aalborg Kommune"),
            Set.of(SenderAccess.UPLOAD));
    Processor fasit = new Subscribers(gateway.database()).current().processor("fasit");
    gateway.gateway().agreements().load(fasit, agreement, "test", "test");
    FileSender tester = FileSender.of(gateway, "fasit");
    List<String> rows = Week.rows("851", 5, 40);
    rows.set(3, rows.get(3).replaceFirst(";0;", ";X;"));
    HttpResponse<String> answer =
        tester.put(
            "/reports/52.2/851?date=2011-09-30&acceptance=accept-valid",
            Week.file(rows),
            "Accept",
            "text/csv");
    assertEquals(
        "nothing-stored", answer.headers().firstValue("DFDG-Test").orElse(""), answer.body());
    assertTrue(answer.headers().firstValue("Location").isEmpty());
    assertEquals("40", said(answer, "received"));
    assertEquals("1", said(answer, "wrong"));
    assertTrue(answer.body().contains("Abtilbud"), answer.body());
    assertEquals(1, tester.get("/reports?municipality=851").body().lines().count());
  }

  @Test
  @Rule({"HJM-57-1", "FIL-8", "HJM-60-1"})
  void aFileOfTheOneKindOfAidsLeavesThoseOfTheOther() {
    byte[] file =
        Files52.latin(Files52.AID_HEADER, "147;;;05-09-2011;0101801234", "147;;;06/09/2011;A123");
    for (String type : List.of("1", "2")) {
      HttpResponse<String> answer =
          workbase.put(
              "/reports/57.2/147?date=2011-11-04&aid-type=" + type, file, "Accept", "text/csv");
      assertEquals(200, answer.statusCode(), answer.body());
      assertEquals("2", said(answer, "added"));
      assertEquals("0", said(answer, "gone"));
    }
    assertEquals(4, knownAids("147"), "The second is not the first again");
  }

  @Test
  @Rule("FIL-3")
  void theSameBytesInAnotherEncodingAreAnotherFile() {
    FileSender opera = FileSender.of(gateway, "opera");
    byte[] file = Files52.latin(Files52.AID_HEADER, "751;;;05-09-2011;0101801234");
    String address = "/reports/57.2/751?date=2011-11-04&aid-type=1";
    HttpResponse<String> utf8 = opera.put(address, file, CSV_IN_UTF_8);
    HttpResponse<String> latin = opera.put(address, file, CSV_IN_LATIN);
    assertNotEquals(location(utf8), location(latin));
    assertEquals(location(latin), location(opera.put(address, file, CSV_IN_LATIN)));
  }

  /** What was wrong with it may be right today: a code list, a company. */
  @Test
  void aFileThatWasRefusedIsLookedAtAnew() {
    FileSender fasit = FileSender.of(gateway, "fasit");
    String address = "/reports/52.2/461?date=2011-10-14";
    HttpResponse<String> first = fasit.put(address, Week.file(wrong("461")));
    assertEquals(422, first.statusCode(), first.body());
    HttpResponse<String> again = fasit.put(address, Week.file(wrong("461")));
    assertEquals(422, again.statusCode(), again.body());
    assertNotEquals(location(first), location(again));
  }

  private static List<String> wrong(String municipality) {
    List<String> rows = Week.rows(municipality, 0, 3);
    rows.set(2, rows.get(2) + ";");
    return rows;
  }

  @Test
  void aReportOfAnotherMunicipalityDoesNotExist() {
    HttpResponse<String> mine = put("147", "2011-09-30", Week.file("147", 3, 300), "text/csv");
    HttpResponse<String> foreign = FileSender.of(gateway, "opera").get(location(mine));
    assertEquals(404, foreign.statusCode());
    assertFalse(foreign.body().contains("147"));
  }

  private static HttpResponse<String> put(
      String municipality, String day, byte[] file, String accept) {
    return workbase.put("/reports/52.2/" + municipality + "?date=" + day, file, "Accept", accept);
  }

  private static Set<MeasureRecord> known(String municipality) {
    return Filed.known(gateway.database(), municipality);
  }

  private static long knownAids(String municipality) {
    return gateway
        .database()
        .inTransaction(
            handle -> {
              try (Stream<Stored> all = new MeasureStore().known(handle, RecordKind.AID)) {
                return all.filter(stored -> stored.municipality().equals(municipality)).count();
              }
            });
  }
}

package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static dk.dfdg.gateway.endtoend.Answers.field;
import static dk.dfdg.gateway.endtoend.Answers.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.AmforaPayloads;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The weekly report of a municipality, and single registrations, by signed calls. */
class AmforaEndToEndTest {
  private static final Organisation MUNICIPALITY =
      new Organisation(Organisation.MUNICIPALITY, "101");
  private static final Organisation OTHER = new Organisation(Organisation.MUNICIPALITY, "751");
  private static final Organisation JOBCENTRE = TestGateway.JOBCENTRE;
  private static final TestGateway GATEWAY = TestGateway.fresh();

  private final LocalDate today = GATEWAY.clock().today();
  private final LocalDate from = today.minusDays(30);
  private final LocalDate to = today.plusDays(30);
  private final Cpr cpr = Citizens.add(GATEWAY.database());
  private String report;

  @AfterAll
  static void stop() {
    GATEWAY.close();
  }

  @BeforeEach
  void open() {
    report =
        field(
                accepted(send(AmforaPayloads.open("UNINSURED", today, "ACCEPT_VALID", true))),
                "ReportIdentifier")
            .orElseThrow();
  }

  private static Answer send(String payload) {
    return GATEWAY.send("kommune101", MUNICIPALITY, payload);
  }

  private static Answer send(String payload, String messageId) throws Exception {
    return GATEWAY
        .as("kommune101")
        .send(
            GATEWAY.service("AmforaReportingService"),
            Payloads.action(payload),
            payload,
            MUNICIPALITY,
            messageId);
  }

  private String lessons() {
    return AmforaPayloads.lessons(UUID.randomUUID(), cpr, from, to);
  }

  private String lessons(String hours) {
    return AmforaPayloads.lessons(
        UUID.randomUUID(), Citizens.add(GATEWAY.database()), from, to, hours);
  }

  private static String told(Answer answer, String name) {
    return field(answer, name).orElseThrow(() -> new AssertionError(answer.xml()));
  }

  private Answer submit(int number, String... records) {
    return accepted(send(AmforaPayloads.chunk(report, number, List.of(records))));
  }

  private Answer close(long expected) {
    return accepted(send(AmforaPayloads.close(report, expected)));
  }

  @Test
  @Rule({"AMF-49-1", "AMF-55-1"})
  void aReportInChunksIsStoredWhenItIsClosed() {
    submit(2, lessons("10"));
    Answer first = submit(1, lessons(), lessons("11"));
    assertEquals("2", told(first, "ReceivedCount"));
    assertEquals("0", told(first, "WrongCount"));
    assertEquals(
        Optional.empty(), field(accepted(send(AmforaPayloads.measures(cpr))), "KnownMeasure"));

    Answer closed = close(3);

    assertEquals("CLOSED", told(closed, "ReportStatus"), closed.xml());
    assertEquals("3", told(closed, "AddedCount"));
    Answer known = accepted(send(AmforaPayloads.measures(cpr)));
    assertEquals("128", told(known, "MeasureTypeIdentifier"));
    assertEquals("20", told(known, "HoursPerWeek"));
    assertEquals(today.toString(), told(known, "FirstRecordedDate"));
  }

  @Test
  void aTransferGoesOnAfterABrokenConnection() {
    submit(1, lessons());
    submit(2, lessons("10"));
    submit(4, lessons("11"));

    Answer so = accepted(send(AmforaPayloads.about("GetReport", report)));

    assertEquals("OPEN", told(so, "ReportStatus"));
    assertEquals(2, so.payload().getElementsByTagNameNS("*", "ChunkRange").getLength());
    assertEquals("2", told(so, "LastChunkNumber"));
    refused(send(AmforaPayloads.close(report, 4)), FaultCode.CHUNK_MISSING);
    submit(3, lessons("12"));
    refused(send(AmforaPayloads.close(report, 5)), FaultCode.REPORT_COUNT_DIFFERS);
    assertEquals("CLOSED", told(close(4), "ReportStatus"));
  }

  @Test
  void aChunkThatComesAgainHasTheSameAnswerAndNoSecondEffect() {
    String record = lessons();
    submit(1, record);
    Answer again = submit(1, record);
    assertEquals("1", told(again, "ReceivedCount"));
    refused(send(AmforaPayloads.chunk(report, 1, List.of(lessons()))), FaultCode.CHUNK_DIFFERS);
    assertEquals("CLOSED", told(close(1), "ReportStatus"));
  }

  @Test
  void aMessageThatComesAgainGetsItsFirstReceiptEvenWhenTheReportIsOver() throws Exception {
    String id = "urn:uuid:" + UUID.randomUUID();
    String closing = "urn:uuid:" + UUID.randomUUID();
    String chunk = AmforaPayloads.chunk(report, 1, List.of(lessons(), lessons("400")));
    Answer first = accepted(send(chunk, id));
    Answer closed = accepted(send(AmforaPayloads.close(report, 2), closing));

    Answer again = accepted(send(chunk, id));
    assertEquals(told(first, "MessageIdentifier"), told(again, "MessageIdentifier"));
    assertEquals(told(first, "WrongCount"), told(again, "WrongCount"));
    assertEquals(told(first, "ItemName"), told(again, "ItemName"));
    Answer closedAgain = accepted(send(AmforaPayloads.close(report, 2), closing));
    assertEquals(told(closed, "MessageIdentifier"), told(closedAgain, "MessageIdentifier"));
    assertEquals(told(closed, "ReportStatus"), told(closedAgain, "ReportStatus"));
  }

  @Test
  void aWrongRecordIsToldWithItsPlaceItsRuleAndWhatToDo() {
    submit(1, lessons());
    Answer chunk = submit(2, lessons("10"), lessons("four"));

    assertEquals("1", told(chunk, "WrongCount"));
    for (Answer answer :
        List.of(chunk, accepted(send(AmforaPayloads.about("GetReceipt", report))))) {
      assertEquals("2", told(answer, "ChunkNumber"));
      assertEquals("2", told(answer, "RowNumber"));
      assertEquals("HoursPerWeek", told(answer, "ItemName"));
      assertEquals("xxxx", told(answer, "MaskedValue"));
      assertEquals("AMF-52.6-1", told(answer, "RuleIdentifier"));
      assertFalse(told(answer, "RemedyDanish").isBlank());
    }
    Answer closed = close(3);
    assertEquals("CLOSED", told(closed, "ReportStatus"));
    assertEquals("1", told(closed, "WrongCount"));
    assertEquals("2", told(closed, "AddedCount"));
  }

  @Test
  @Rule("AMF-55-2")
  void allOrNothingStoresNothingOfAReportWithAWrongRecord() {
    report =
        told(
            accepted(send(AmforaPayloads.open("UNINSURED", today, "ALL_OR_NOTHING", true))),
            "ReportIdentifier");
    submit(1, lessons(), lessons("400"));

    assertEquals("REFUSED", told(close(2), "ReportStatus"));

    assertEquals(
        Optional.empty(), field(accepted(send(AmforaPayloads.measures(cpr))), "KnownMeasure"));
  }

  @Test
  void theReceiptListsWhatHasChanged() {
    UUID key = UUID.randomUUID();
    submit(1, AmforaPayloads.lessons(key, cpr, from, to, "20"));
    close(1);
    open();
    submit(1, AmforaPayloads.lessons(key, cpr, from, to, "21"));
    Answer closed = close(1);
    assertEquals("1", told(closed, "ChangedCount"), closed.xml());

    Answer receipt = accepted(send(AmforaPayloads.about("GetReceipt", report)));

    assertTrue(receipt.xml().contains("CHANGED"), receipt.xml());
    assertTrue(receipt.xml().contains("RecordBefore"), receipt.xml());
    Answer list = accepted(send(AmforaPayloads.reports()));
    assertEquals(report, told(list, "ReportIdentifier"));
  }

  @Test
  void aReportIsAbandonedOrReplaced() {
    refused(
        send(AmforaPayloads.open("UNINSURED", today, "ACCEPT_VALID", false)),
        FaultCode.REPORT_ALREADY_OPEN);
    String replaced = report;
    open();
    assertEquals(
        "REPLACED",
        told(accepted(send(AmforaPayloads.about("GetReport", replaced))), "ReportStatus"));
    assertEquals(
        "ABANDONED",
        told(accepted(send(AmforaPayloads.about("AbandonReport", report))), "ReportStatus"));
    refused(send(AmforaPayloads.chunk(report, 1, List.of(lessons()))), FaultCode.REPORT_NOT_OPEN);
    refused(send(AmforaPayloads.about("ConfirmReport", report)), FaultCode.REPORT_NOT_WAITING);
  }

  @Test
  void aReportThatWouldEndManyMeasuresWaitsToBeConfirmed() {
    String[] many = IntStream.range(0, 60).mapToObj(i -> lessons("12")).toArray(String[]::new);
    submit(1, many);
    assertEquals("CLOSED", told(close(60), "ReportStatus"));
    open();
    submit(1, lessons());

    Answer waiting = close(1);

    assertEquals("WAITING", told(waiting, "ReportStatus"), waiting.xml());
    assertTrue(Integer.parseInt(told(waiting, "GoneCount")) >= 60, waiting.xml());
    assertEquals(
        Optional.empty(), field(accepted(send(AmforaPayloads.measures(cpr))), "KnownMeasure"));
    Answer confirmed = accepted(send(AmforaPayloads.about("ConfirmReport", report)));
    assertEquals("CLOSED", told(confirmed, "ReportStatus"));
    assertEquals("1", told(confirmed, "AddedCount"));
  }

  @Test
  void aReportOfAnotherMunicipalityDoesNotExist() {
    for (String operation : List.of("GetReport", "GetReceipt", "AbandonReport", "ConfirmReport")) {
      refused(
          GATEWAY.send("opera", OTHER, AmforaPayloads.about(operation, report)),
          FaultCode.REPORT_UNKNOWN);
    }
    refused(
        GATEWAY.send("opera", OTHER, AmforaPayloads.chunk(report, 1, List.of(lessons()))),
        FaultCode.REPORT_UNKNOWN);
    assertFalse(
        accepted(GATEWAY.send("opera", OTHER, AmforaPayloads.reports())).xml().contains(report));
  }

  @Test
  @Rule("AMF-44-1")
  void aSingleRecordIsCreatedChangedAndAnnulled() {
    UUID key = UUID.randomUUID();
    Answer created =
        accepted(send(AmforaPayloads.create(AmforaPayloads.lessons(key, cpr, from, to))));
    assertEquals("SINGLE", told(created, "Extent"));
    refused(
        send(AmforaPayloads.create(AmforaPayloads.lessons(key, cpr, from, to.plusDays(1)))),
        FaultCode.MEASURE_KEY_USED);

    accepted(send(AmforaPayloads.update(AmforaPayloads.lessons(key, cpr, from, to.plusDays(7)))));
    assertEquals(
        to.plusDays(7).toString(), told(accepted(send(AmforaPayloads.measures(cpr))), "EndDate"));

    accepted(send(AmforaPayloads.annul("UNINSURED", key)));
    assertEquals(
        Optional.empty(), field(accepted(send(AmforaPayloads.measures(cpr))), "KnownMeasure"));
    refused(send(AmforaPayloads.annul("UNINSURED", key)), FaultCode.MEASURE_UNKNOWN);
  }

  @Test
  void whatIsWrongWithASingleRecordIsPointedAtInTheMessage() {
    Answer answer =
        send(
            AmforaPayloads.create(AmforaPayloads.lessons(UUID.randomUUID(), cpr, to, from, "400")));

    assertTrue(answer.fault(), answer.xml());
    assertTrue(
        answer
            .xml()
            .contains(
                "/amr:CreateMeasureRequest/amr:Record/amfora:UninsuredMeasure/amfora:HoursPerWeek"),
        answer.xml());
    assertTrue(answer.xml().contains("amfora:EndDate"), answer.xml());
  }

  @Test
  @Rule("AMF-46-4")
  void aJobcentreReportsForItsMunicipality() {
    UUID key = UUID.randomUUID();
    accepted(
        GATEWAY.send(
            "workbase",
            JOBCENTRE,
            AmforaPayloads.create(AmforaPayloads.lessons(key, cpr, from, to))));
    assertEquals(
        key.toString(), told(accepted(send(AmforaPayloads.measures(cpr))), "RecordIdentifier"));
  }

  @Test
  void anotherActorRegistersSingleRecordsAndNoReports() {
    accepted(
        GATEWAY.sendForActor("workbase", JOBCENTRE, "10199", AmforaPayloads.create(lessons())));
    refused(
        GATEWAY.sendForActor("workbase", JOBCENTRE, "10199", AmforaPayloads.reports()),
        FaultCode.CITIZEN_ACCESS_DENIED);
    refused(
        GATEWAY.sendForActor("workbase", JOBCENTRE, "10199", AmforaPayloads.measures(cpr)),
        FaultCode.CITIZEN_ACCESS_DENIED);
  }

  @Test
  void anAKasseMayNotCallAtAll() {
    refused(
        GATEWAY.send(
            "akasse01", new Organisation(Organisation.FUND, "01"), AmforaPayloads.reports()),
        FaultCode.OPERATION_NOT_COVERED);
  }

  @Test
  void fiveThousandRecordsGoInOneMessage() throws IOException {
    List<String> records = new ArrayList<>();
    IntStream.range(0, 5000).forEach(i -> records.add(lessons(10 + i % 20 + "")));

    Answer chunk = accepted(send(AmforaPayloads.chunk(report, 1, records)));

    assertEquals("5000", told(chunk, "ReceivedCount"));
    assertEquals("0", told(chunk, "WrongCount"), () -> chunk.xml().substring(0, 3000));
    records.add(lessons());
    refused(send(AmforaPayloads.chunk(report, 2, records)), FaultCode.CHUNK_TOO_LARGE);
  }

  @Test
  void itAnswersAPing() {
    assertEquals("dfdgping", told(accepted(send(AmforaPayloads.ping())), "PingReply"));
  }
}

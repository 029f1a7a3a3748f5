package dk.dfdg.gateway.filing;

import static dk.dfdg.gateway.filing.Files52.HEADER;
import static dk.dfdg.gateway.filing.Files52.ROW;
import static dk.dfdg.gateway.filing.Files52.latin;
import static dk.dfdg.gateway.filing.Files52.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads of which nothing is taken in, each over TLS against a whole sandbox. */
class UploadRefusalTest {
  private static final String ADDRESS = "/reports/52.2/101?date=2011-09-09";
  private static final byte[] FILE = latin(HEADER, ROW);
  private static final TestGateway GATEWAY = TestGateway.shared();

  @Test
  @Rule("AMF-49-1")
  void whoShowsNoCertificateIsToldToShowOne() throws IOException {
    refused(
        FaultCode.CLIENT_CERTIFICATE_MISSING, 401, FileSender.of(GATEWAY, null).put(ADDRESS, FILE));
    refused(
        FaultCode.CLIENT_CERTIFICATE_MISSING, 401, FileSender.of(GATEWAY, null).get("/reports"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "expired;expired",
        "revoked;revocation list",
        "untrusted;authority",
        "employee;employee"
      })
  void aCertificateThatLetsNobodyInLetsNobodyInHereEither(String key, String why)
      throws IOException {
    JsonNode fault =
        refused(FaultCode.SECURITY_REFUSED, 403, FileSender.of(GATEWAY, key).put(ADDRESS, FILE));
    assertTrue(fault.path("detailEnglish").asText().contains(why), fault.toString());
  }

  @Test
  @Rule({"AMF-49-1", "BEK-46-1"})
  void onlyWhomAnAgreementLetsSendForTheMunicipalityMaySendForIt() throws IOException {
    refused(
        FaultCode.NO_AGREEMENT,
        403,
        FileSender.of(GATEWAY, "kommune101").put("/reports/52.2/147", FILE));
    refused(FaultCode.NO_AGREEMENT, 403, FileSender.of(GATEWAY, "akasse01").put(ADDRESS, FILE));
    refused(FaultCode.NO_AGREEMENT, 403, FileSender.of(GATEWAY, "akasse01").get("/reports"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/reports/52.3/101",
        "/reports/52.2/1011",
        "/reports/52.2",
        "/reports/52.2/101?date=2011-09-31",
        "/reports/52.2/101?date=9.9.2011",
        "/reports/52.2/101?acceptance=some",
        "/reports/52.2/101?datum=2011-09-09",
        "/reports/52.2/101?date=2011-09-09&date=2011-09-10"
      })
  void anAddressThatDoesNotSayWhatIsReportedIsRefused(String address) throws IOException {
    refused(
        FaultCode.FILE_ADDRESS_WRONG, 400, FileSender.of(GATEWAY, "kommune101").put(address, FILE));
  }

  @Test
  @Rule("AMF-55-2")
  void aFileWithTheWrongColumnsIsToldLineColumnRuleAndRemedyInBothLanguages() throws IOException {
    byte[] other = latin(HEADER.replace("Slutdt;", "Sluttid;"), ROW);
    JsonNode fault =
        refused(
            FaultCode.FILE_COLUMNS_WRONG,
            422,
            FileSender.of(GATEWAY, "kommune101").put(ADDRESS, other));
    assertEquals(1, fault.path("line").asInt());
    assertEquals("Slutdt", fault.path("column").asText());
    assertEquals("AMF-55-2", fault.path("rule").asText());
    assertEquals("Column 5 is not called Slutdt.", fault.path("detailEnglish").asText());
    assertEquals("Kolonne 5 hedder ikke Slutdt.", fault.path("detailDanish").asText());
    assertFalse(fault.path("remedyEnglish").asText().isEmpty());
    assertFalse(fault.path("remedyDanish").asText().isEmpty());
  }

  @Test
  @Rule("AMF-52.2-1")
  void anotherMunicipalitysFileIsRefused() throws IOException {
    JsonNode fault =
        refused(
            FaultCode.FILE_OF_ANOTHER_MUNICIPALITY,
            422,
            FileSender.of(GATEWAY, "kommune101").put(ADDRESS, latin(HEADER, row(2, "147"))));
    assertEquals("147", fault.path("value").asText());
    assertEquals(2, fault.path("line").asInt());
  }

  @Test
  void aFileThatIsNotTheOneThatWasSentIsRefused() throws IOException {
    String other = "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:";
    refused(
        FaultCode.FILE_NOT_AS_SENT,
        400,
        FileSender.of(GATEWAY, "kommune101").put(ADDRESS, FILE, "Content-Digest", other));
  }

  @Test
  @Rule("FIL-3")
  void anotherEncodingIsRefused() throws IOException {
    FileSender sender = FileSender.of(GATEWAY, "kommune101");
    refused(
        FaultCode.FILE_ENCODING_WRONG,
        422,
        sender.put(ADDRESS, FILE, "Content-Type", "text/csv; charset=utf-8"));
    refused(
        FaultCode.FILE_ENCODING_WRONG,
        422,
        sender.put(ADDRESS, FILE, "Content-Type", "text/csv; charset=utf-16"));
    refused(
        FaultCode.UNSUPPORTED_CONTENT_ENCODING,
        415,
        sender.put(ADDRESS, FILE, "Content-Encoding", "gzip"));
  }

  @Test
  void aReportThatIsNotThereAndAMethodThatIsNotThereAreRefused() throws IOException {
    FileSender sender = FileSender.of(GATEWAY, "kommune101");
    refused(FaultCode.REPORT_UNKNOWN, 404, sender.get("/reports/nothing"));
    refused(FaultCode.METHOD_NOT_ALLOWED, 405, sender.method("PATCH", "/reports"));
  }

  private static JsonNode refused(FaultCode code, int status, HttpResponse<String> answer)
      throws IOException {
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElseThrow());
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertTrue(problem.path("type").asText().endsWith("/errors/" + code.number()), answer.body());
    assertFalse(answer.body().contains("0101801234"));
    return problem.path("faults").path(0);
  }
}

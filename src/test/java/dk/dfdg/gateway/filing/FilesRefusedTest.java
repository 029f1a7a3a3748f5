package dk.dfdg.gateway.filing;

import static dk.dfdg.gateway.filing.Files52.HEADER;
import static dk.dfdg.gateway.filing.Files52.ROW;
import static dk.dfdg.gateway.filing.Files52.join;
import static dk.dfdg.gateway.filing.Files52.latin;
import static dk.dfdg.gateway.filing.Files52.row;
import static dk.dfdg.gateway.filing.Files52.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.SeenCodes;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a sender is told of each kind of bad file, and that it leaves what was. */
class FilesRefusedTest {
  private static final String ADDRESS = "/reports/52.2/101?date=2011-09-09";
  private static final TestGateway GATEWAY = TestGateway.shared();

  private final FileSender sender = FileSender.of(GATEWAY, "kommune101");

  @Test
  @Provokes({
    FaultCode.FILE_EMPTY,
    FaultCode.FILE_CUT_OFF,
    FaultCode.FILE_COLUMNS_WRONG,
    FaultCode.FILE_LINE_ENDS_MIXED,
    FaultCode.FILE_ENCODING_WRONG,
    FaultCode.FILE_OF_ANOTHER_MUNICIPALITY,
    FaultCode.FILE_QUOTES_WRONG,
    FaultCode.FILE_LINE_TOO_LONG
  })
  void aFileThatCannotBeReadIsRefusedWholeWithTheLineAndTheRemedy() throws IOException {
    byte[] right = latin(HEADER, ROW, ROW);
    refused(FaultCode.FILE_EMPTY, latin(HEADER));
    refused(FaultCode.FILE_CUT_OFF, Arrays.copyOf(right, right.length - 20));
    refused(FaultCode.FILE_COLUMNS_WRONG, latin(HEADER.replace("Slutdt", "Sluttid"), ROW));
    refused(
        FaultCode.FILE_LINE_ENDS_MIXED,
        join(latin(HEADER, ROW), (ROW + "\n").getBytes(StandardCharsets.ISO_8859_1)));
    refused(FaultCode.FILE_ENCODING_WRONG, (HEADER + ROW).getBytes(StandardCharsets.UTF_16));
    refused(FaultCode.FILE_OF_ANOTHER_MUNICIPALITY, latin(HEADER, ROW, row(2, "147")));
    refused(FaultCode.FILE_QUOTES_WRONG, latin(HEADER, row(18, "\"Café"), ROW));
    refused(FaultCode.FILE_LINE_TOO_LONG, latin(HEADER, "x".repeat(1_000_000)));
  }

  @Test
  @Provokes({
    FaultCode.ARCHIVE_UNREADABLE,
    FaultCode.ARCHIVE_TOO_LARGE,
    FaultCode.AID_TYPE_NOT_TOLD,
    FaultCode.FILE_NOT_AS_SENT,
    FaultCode.FILE_ADDRESS_WRONG,
    FaultCode.CLIENT_CERTIFICATE_MISSING
  })
  void anArchiveAnAddressAndASenderThatAreNotRightAreRefused() throws IOException {
    byte[] right = latin(HEADER, ROW);
    refused(FaultCode.ARCHIVE_UNREADABLE, zip(right, right));
    String[] bomb = Collections.nCopies(100_000, ROW).toArray(new String[0]);
    bomb[0] = HEADER;
    refused(FaultCode.ARCHIVE_TOO_LARGE, zip(latin(bomb)));
    refused(
        FaultCode.AID_TYPE_NOT_TOLD,
        sender.put("/reports/57.2/101", latin(Files52.AID_HEADER, "101;;;05-09-2011;0101801234")));
    refused(
        FaultCode.FILE_NOT_AS_SENT,
        sender.put(
            ADDRESS,
            right,
            "Content-Digest",
            "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:"));
    refused(FaultCode.FILE_ADDRESS_WRONG, sender.put("/reports/52.3/101", right));
    refused(FaultCode.CLIENT_CERTIFICATE_MISSING, FileSender.of(GATEWAY, null).put(ADDRESS, right));
  }

  @Test
  @Provokes({FaultCode.ROW_COLUMNS_WRONG, FaultCode.COLUMN_VALUE_WRONG})
  void aRowThatCannotBeReadStandsInTheReceiptWithItsLine() {
    HttpResponse<String> answer =
        sender.put(ADDRESS, latin(HEADER, row(7, "AB"), ROW + ";"), "Accept", "text/csv");
    assertEquals(422, answer.statusCode(), answer.body());
    for (FaultCode code : List.of(FaultCode.COLUMN_VALUE_WRONG, FaultCode.ROW_COLUMNS_WRONG)) {
      int line = code == FaultCode.COLUMN_VALUE_WRONG ? 2 : 3;
      assertTrue(
          answer.body().contains("problem;" + line + ";error;" + code.number() + ";"),
          answer.body());
      assertTrue(answer.body().contains(code.remedyEnglish()), answer.body());
      SeenCodes.add(code);
    }
  }

  private void refused(FaultCode code, byte[] file) throws IOException {
    refused(code, sender.put(ADDRESS, file));
  }

  private void refused(FaultCode code, HttpResponse<String> answer) throws IOException {
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertTrue(problem.path("type").asText().endsWith("/errors/" + code.number()), answer.body());
    JsonNode fault = problem.path("faults").path(0);
    assertEquals(code.remedyDanish(), fault.path("remedyDanish").asText());
    assertEquals(code.remedyEnglish(), fault.path("remedyEnglish").asText());
    assertFalse(answer.body().contains("0101801234"), "A CPR number is told");
    SeenCodes.add(code);
  }
}

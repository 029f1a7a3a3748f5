package dk.dfdg.gateway.filing;

import static dk.dfdg.gateway.filing.Files52.HEADER;
import static dk.dfdg.gateway.filing.Files52.ROW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.app.admin.AdminClient;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A code list that is replaced while the gateway runs, and the files that come afterwards. */
class ReplacedCodeListTest {
  private static final String LIST = "MinistryAreaType";
  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Test
  @Rule({"KOD-46.1-1", "AMF-52.16-1"})
  void theRunningLawObeysItFromItsDay() throws IOException {
    try (TestGateway gateway = TestGateway.fresh()) {
      FileSender opera = FileSender.of(gateway, "opera");
      LocalDate today = gateway.clock().today();
      byte[] file =
          Files52.latin(
              HEADER,
              stateJob("0101801234", today.minusDays(10), 1),
              stateJob("0201801235", today, 1),
              stateJob("0301801236", today, 99));
      String address = "/reports/52.2/751?date=" + today;
      assertEquals(
          List.of("4;" + FaultCode.INVALID_CODE.number()), wrong(opera.put(address, file, CSV)));

      String old = Files.readString(Path.of("conf/codelists/" + LIST + ".csv"));
      String replaced =
          old.replaceFirst("(?m)^(1;[^;]*;[^;]*);[^;]*;", "$1;" + today.minusDays(1) + ";")
              + "99;Et nyt ministerium;"
              + today
              + ";;varslet\n";
      AdminClient.open(gateway.directory())
          .call(
              "codelists/announce",
              Map.of("name", LIST, "csv", replaced, "by", "test", "reason", "varslet ændring"));

      assertEquals(
          List.of("3;" + FaultCode.CODE_NOT_OF_REGISTRATION.number()),
          wrong(opera.put(address + "&acceptance=accept-valid", file, CSV)));
    }
  }

  private static final String[] CSV = {"Accept", "text/csv"};

  /** A wage subsidy in the state, whose ministry is told. */
  private static String stateJob(String cpr, LocalDate start, int ministry) {
    String[] columns = ROW.split(";", -1);
    columns[0] = cpr;
    columns[1] = "751";
    columns[2] = "139";
    columns[3] = WRITTEN.format(start);
    columns[4] = WRITTEN.format(start.plusDays(20));
    columns[14] = "73";
    columns[21] = "" + ministry;
    columns[22] = "4211";
    return String.join(";", Arrays.asList(columns));
  }

  /** Line and fault of everything that is wrong. */
  private static List<String> wrong(HttpResponse<String> answer) {
    return answer
        .body()
        .lines()
        .filter(line -> line.startsWith("problem;"))
        .map(line -> line.split(";", -1))
        .filter(columns -> columns[2].equals("error"))
        .map(columns -> columns[1] + ";" + columns[3])
        .toList();
  }
}

package dk.dfdg.gateway.operations;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.testing.AmforaPayloads;
import dk.dfdg.gateway.testing.TestGateway;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A report that is complete and cannot be compared")
class StuckReportTest {
  /** Of an aid in the sandbox, complete but for being closed. */
  private static final String COMPLETE = "a3f0a000-0000-4000-8000-000000000005";

  @Test
  @DisplayName("is seen on the start page and in the metrics, with how often it has failed")
  void isSeen() throws Exception {
    try (TestGateway gateway = TestGateway.fresh()) {
      Path spool = gateway.directory().resolve("spool");
      Files.deleteIfExists(spool);
      Files.createFile(spool);
      assertTrue(
          gateway
              .send(
                  "kommune101",
                  new Organisation(Organisation.MUNICIPALITY, "101"),
                  AmforaPayloads.close(COMPLETE, 1))
              .fault());

      Pages pages = new Pages(gateway.gateway().address(), gateway.directory());
      String page = pages.get("/").body();
      assertTrue(page.contains("<th>Failed attempts here</th></tr><tr><td>101</td>"), page);
      String metrics = pages.get("/metrics").body();
      String labels = "municipality=\"101\"} ";
      assertTrue(
          metrics
              .lines()
              .anyMatch(
                  line ->
                      line.startsWith("gateway_reports_closing_failures{")
                          && line.contains(labels)
                          && !line.endsWith(" 0.0")),
          metrics);
      assertTrue(metrics.contains("gateway_reports_closing_seconds{"), metrics);
    }
  }
}

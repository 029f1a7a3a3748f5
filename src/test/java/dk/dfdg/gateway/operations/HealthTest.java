package dk.dfdg.gateway.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.soap.SignedClient;
import dk.dfdg.gateway.testing.EmbeddedPostgres;
import dk.dfdg.gateway.testing.OtherSettings;
import dk.dfdg.gateway.testing.TestGateway;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The health of a gateway")
class HealthTest {

  @Test
  @DisplayName("is ready with its database, says what is wrong without it, and comes back with it")
  void databaseGoesAndComes() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(true);
        TestGateway gateway = TestGateway.fresh(settings -> on(server, settings))) {
      Pages pages = new Pages(gateway.gateway().address(), gateway.directory());
      assertEquals(200, pages.get("/health/ready").statusCode());

      server.interrupt();
      HttpResponse<String> gone = pages.get("/health/ready");
      assertEquals(503, gone.statusCode());
      assertTrue(gone.body().contains("The database does not answer."), gone.body());
      assertTrue(gone.body().contains("The agreements cannot be read"), gone.body());
      assertEquals(200, pages.get("/health/live").statusCode());
      assertEquals(200, pages.get("/metrics").statusCode());
      String fault = ping(gateway).xml();
      assertTrue(fault.contains("70061"), fault);

      server.resume();
      assertEquals(200, pages.get("/health/ready").statusCode());
      assertTrue(ping(gateway).xml().contains("dfdgping"));
    }
  }

  private static SignedClient.Answer ping(TestGateway gateway) throws Exception {
    return gateway
        .as("workbase")
        .send(
            gateway.enrollment(),
            Payloads.action("Ping"),
            Payloads.ping(),
            TestGateway.JOBCENTRE,
            "urn:uuid:" + UUID.randomUUID());
  }

  private static GatewaySettings on(EmbeddedPostgres server, GatewaySettings s) {
    return OtherSettings.with(
        s, new GatewaySettings.DatabaseAccess(server.newDatabase(), server.user(), "", 4));
  }
}

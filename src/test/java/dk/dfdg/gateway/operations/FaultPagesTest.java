package dk.dfdg.gateway.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.TestGateway;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pages of the faults")
class FaultPagesTest {
  private final TestGateway gateway = TestGateway.shared();

  @Test
  @DisplayName("are there for every fault")
  void all() throws Exception {
    Pages pages = new Pages(gateway.gateway().address(), gateway.directory());
    for (FaultCode code : FaultCode.values()) {
      HttpResponse<String> page = pages.get("/errors/" + code.number());
      assertEquals(200, page.statusCode());
      assertTrue(page.body().contains("<h1>Fault " + code.number() + "</h1>"));
    }
    assertEquals(404, pages.get("/errors/1").statusCode());
  }

  @Test
  @DisplayName("show the limits that their texts speak of")
  void limits() throws Exception {
    Pages pages = new Pages(gateway.gateway().address(), gateway.directory());
    String xml = pages.get("/errors/" + FaultCode.XML_LIMIT_EXCEEDED.number()).body();
    assertTrue(xml.contains("<td>Elements in all</td><td>10000</td>"), xml);
    String body = pages.get("/errors/" + FaultCode.BODY_TOO_LARGE.number()).body();
    assertTrue(body.contains("<td>Bytes of the whole message</td><td>1048576</td>"), body);
  }
}

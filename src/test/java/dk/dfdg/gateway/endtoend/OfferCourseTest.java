package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static dk.dfdg.gateway.endtoend.Answers.field;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.app.admin.AdminClient;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Facts;
import dk.dfdg.gateway.testing.OfferPayloads;
import dk.dfdg.gateway.testing.OfferPayloads.Sent;
import dk.dfdg.gateway.testing.Outgoing;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole course of an offer by signed calls and with the clock moved. */
class OfferCourseTest {
  private static final int PLANNED = 1;
  private static final int COMPLETED = 3;

  @Test
  @Rule({"HTY-I-1", "HTY-T-1", "AKK-64.2-1", "AKK-64.4-3", "AKK-66-1"})
  void itStartsAndEndsByItselfAndIsCorrectedAfterwards() {
    try (TestGateway gateway = TestGateway.fresh()) {
      Cpr cpr = Citizens.add(gateway.database());
      Facts.record(gateway, cpr, new ContactGroupStarted(1, true, Citizens.LONG_AGO, "KON-07.1-2"));
      LocalDate start = gateway.clock().today().plusDays(2);
      LocalDate end = start.plusDays(4);
      AdminClient operator = AdminClient.open(gateway.directory());
      String id =
          field(
                  call(gateway, OfferPayloads.create(cpr, new Sent(3, false, PLANNED, start, end))),
                  "ActivityIdentifier")
              .orElseThrow();
      assertEquals(List.of("2:01 I46"), Outgoing.told(gateway.database(), cpr));

      operator.call("clock/advance", Map.of("period", "P2D"));
      assertEquals(List.of("2:01 I46", "2:01 T03"), Outgoing.told(gateway.database(), cpr));

      operator.call("clock/advance", Map.of("period", "P5D"));
      List<String> course = List.of("2:01 I46", "2:01 T03", "2:01 I46", "2:01 T04");
      assertEquals(course, Outgoing.told(gateway.database(), cpr));

      call(
          gateway,
          OfferPayloads.update(
              cpr,
              id,
              new Sent(3, false, COMPLETED, start, end.minusDays(1)),
              OfferPayloads.report("", 5)));
      Outgoing.Waiting last = Outgoing.events(gateway.database(), cpr).get(4);
      assertEquals("I46", last.code());
      assertEquals("A", last.content().get("phase"));
      assertEquals(end.minusDays(1).toString(), last.content().get("date"));
    }
  }

  private static Answer call(TestGateway gateway, String payload) {
    return accepted(gateway.send("workbase", Citizens.JOBCENTRE, payload));
  }
}

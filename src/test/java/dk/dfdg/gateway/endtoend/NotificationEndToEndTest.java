package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static dk.dfdg.gateway.endtoend.Answers.field;
import static dk.dfdg.gateway.endtoend.Answers.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.MessageFact.Notified;
import dk.dfdg.gateway.citizen.NotificationStore;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A notification from the transaction that wrote it to its acknowledgement. */
class NotificationEndToEndTest {
  private static final Organisation FREDERIKSBERG =
      new Organisation(Organisation.JOBCENTRE, "14700");

  /** Of its own, so that nobody else is told anything. */
  private final TestGateway gateway = TestGateway.fresh();

  @AfterEach
  void stop() {
    gateway.close();
  }

  private Answer read() {
    return accepted(gateway.send("workbase", FREDERIKSBERG, Payloads.notifications()));
  }

  @Test
  void isReadUntilItIsAcknowledged() {
    Cpr cpr = Citizens.add(gateway.database());
    UUID id = UUID.randomUUID();
    LocalDate day = LocalDate.parse("2026-07-01");
    Notified notified = new Notified(FREDERIKSBERG, 5, "Ærgerligt", "Pity", day, "A-93");
    gateway
        .database()
        .inTransaction(
            handle -> {
              long citizen = Citizens.idOf(gateway.database(), cpr);
              new NotificationStore().insert(handle, id, citizen, gateway.clock().now(), notified);
              return null;
            });

    Answer answer = read();
    assertEquals(Optional.of(id.toString()), field(answer, "PersonNotificationIdentifier"));
    assertEquals(Optional.of(cpr.value()), field(answer, "PersonCivilRegistrationIdentifier"));
    assertEquals(Optional.of("2026-07-01T00:00:00+02:00"), field(answer, "EventDate"));
    assertEquals(Optional.of("Ærgerligt"), field(answer, "TextDanish"));
    assertEquals(Optional.of("A-93"), field(answer, "RuleIdentifier"));
    assertFalse(field(answer, "LegalReference").orElseThrow().isEmpty());
    assertEquals(Optional.of("false"), field(answer, "MoreIndicator"));
    String acknowledgement = Payloads.acknowledgement(id.toString());
    refused(
        gateway.send("opera", Citizens.OTHER_JOBCENTRE, acknowledgement),
        FaultCode.NOTIFICATION_UNKNOWN);

    accepted(gateway.send("workbase", FREDERIKSBERG, acknowledgement));

    assertEquals(Optional.empty(), field(read(), "PersonNotification"));
  }
}

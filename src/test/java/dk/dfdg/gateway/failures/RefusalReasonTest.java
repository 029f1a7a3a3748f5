package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.INCIDENT_UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Why was I refused: told to the one who was refused, and to nobody else. */
class RefusalReasonTest {
  private final TestGateway gateway = TestGateway.shared();

  @Test
  @Provokes(INCIDENT_UNKNOWN)
  void isToldToTheRefusedOnly() {
    Answer refused =
        Message.enrollment().actingFor(new Organisation(Organisation.JOBCENTRE, "75100")).send();
    UUID incident =
        UUID.fromString(Xml.the(Xml.parse(refused.xml()), "IncidentIdentifier").getTextContent());
    Answer told = Message.of(gateway, Payloads.refusalReason(incident)).send();
    assertFalse(told.fault(), told.xml());
    assertTrue(told.payload().getTextContent().contains("8:75100"), told.xml());
    Attack.with(
            Newcomer.at(gateway)
                .withAgreement(AgreementStatus.ACTIVE)
                .sends(Message.of(gateway, Payloads.refusalReason(incident))))
        .isRefused(INCIDENT_UNKNOWN);
  }
}

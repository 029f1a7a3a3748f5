package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.RECORDED_IN_TEST;
import static dk.dfdg.gateway.law.FaultCode.UNKNOWN_CPR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.AgreementChangeRefused;
import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The test before use: every check is made and counted, and nothing is stored or told. */
class AgreementInTestTest {
  private final TestGateway gateway = TestGateway.shared();
  private final Newcomer newcomer = Newcomer.at(gateway).withAgreement(AgreementStatus.IN_TEST);
  private final Cpr cpr = Citizens.add(gateway.database());

  @Test
  @Rule("B07-10-1")
  void aRegistrationIsAnsweredAsATestAndNotStored() {
    Stored before = Stored.in(gateway);
    assertTest(newcomer.sends(Message.enrollment(gateway, cpr)));
    assertEquals(before, Stored.in(gateway));
  }

  @Test
  @Provokes(RECORDED_IN_TEST)
  void aQuestionIsCountedAndNotAnswered() {
    Attack.with(newcomer.sends(Message.of(gateway, Payloads.reading(cpr))))
        .isRefused(RECORDED_IN_TEST);
  }

  @Test
  @Provokes(UNKNOWN_CPR)
  void aBadRegistrationIsRefusedAsAlways() {
    Attack.with(newcomer.sends(Message.enrollment(gateway, Citizens.number())))
        .isRefused(UNKNOWN_CPR);
  }

  @Test
  @Rule({"WS-01-2", "B07-10-1"})
  void theAgreementIsActivatedWhenEveryCallHasBeenTestedAndNotBefore() {
    Cpr enrolled = enrolledWithAPlannedCancellation();
    assertTest(newcomer.sends(Message.enrollment(gateway, cpr)));
    assertTest(
        newcomer.sends(
            Message.of(gateway, Payloads.cancellation(enrolled, gateway.clock().today(), 1))));
    assertTest(newcomer.sends(Message.of(gateway, Payloads.withdrawal(enrolled))));
    newcomer.sends(Message.of(gateway, Payloads.reading(cpr))).send();
    newcomer.sends(Message.of(gateway, Payloads.ping())).send();
    newcomer.sends(Message.of(gateway, Payloads.allowedOperations())).send();
    AgreementChangeRefused refused =
        assertThrows(
            AgreementChangeRefused.class,
            () -> newcomer.agreements().activate(newcomer.id(), "test", "tested"));
    assertTrue(refused.getMessage().contains("GetRefusalReason (0 of 1 calls)"));
    newcomer.sends(Message.of(gateway, Payloads.refusalReason(refusedOnce()))).send();
    newcomer.agreements().activate(newcomer.id(), "test", "tested");
    Answer answer = newcomer.sends(Message.enrollment(gateway, cpr)).send();
    assertFalse(answer.fault() || Xml.has(Xml.parse(answer.xml()), "TestIndicator"), answer.xml());
    assertEquals(1, Stored.facts(gateway, cpr));
  }

  private UUID refusedOnce() {
    Answer refused = newcomer.sends(Message.enrollment(gateway, Citizens.number())).send();
    return UUID.fromString(
        Xml.the(Xml.parse(refused.xml()), "IncidentIdentifier").getTextContent());
  }

  private Cpr enrolledWithAPlannedCancellation() {
    Cpr enrolled = Citizens.add(gateway.database());
    assertFalse(Message.enrollment(gateway, enrolled).send().fault());
    Message planned =
        Message.of(
            gateway, Payloads.cancellation(enrolled, gateway.clock().today().plusDays(3), 1));
    assertFalse(planned.send().fault());
    return enrolled;
  }

  private static void assertTest(Message message) {
    Answer answer = message.send();
    assertFalse(answer.fault(), answer.xml());
    assertEquals("true", Xml.the(Xml.parse(answer.xml()), "TestIndicator").getTextContent());
  }
}

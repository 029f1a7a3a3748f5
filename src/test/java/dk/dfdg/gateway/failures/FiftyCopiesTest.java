package dk.dfdg.gateway.failures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.AtOnce;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.TestGateway;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Fifty copies of one registration at the same moment count once. */
class FiftyCopiesTest {
  private static final int COPIES = 50;

  @Test
  void getFiftyTimesTheSameReceipt() throws Exception {
    TestGateway gateway = TestGateway.shared();
    Cpr cpr = Citizens.add(gateway.database());
    Message message = Message.enrollment(gateway, cpr);
    byte[] bytes = message.bytes();
    List<Answer> answers = AtOnce.run(COPIES, copy -> () -> message.send(bytes));
    answers.forEach(answer -> assertFalse(answer.fault(), answer.xml()));
    Set<String> receipts =
        answers.stream()
            .map(answer -> Xml.the(Xml.parse(answer.xml()), "ServiceReceipt").getTextContent())
            .collect(Collectors.toSet());
    assertEquals(1, receipts.size());
    assertEquals(1, Stored.facts(gateway, cpr));
  }
}

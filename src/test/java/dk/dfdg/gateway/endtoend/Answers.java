package dk.dfdg.gateway.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.TestGateway;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.NodeList;

/** Reading of answers and of what is stored. */
final class Answers {
  private Answers() {}

  static Answer accepted(Answer answer) {
    assertFalse(answer.fault(), answer.xml());
    assertTrue(answer.signed(), "the answer is not signed");
    return answer;
  }

  static Answer refused(Answer answer, FaultCode code) {
    assertTrue(answer.fault(), answer.xml());
    assertEquals(Optional.of("" + code.number()), field(answer, "FaultCode"), answer.xml());
    return answer;
  }

  /** The first field of that name. */
  static Optional<String> field(Answer answer, String name) {
    NodeList found = answer.payload().getElementsByTagNameNS("*", name);
    return found.getLength() == 0 ? Optional.empty() : Optional.of(found.item(0).getTextContent());
  }

  /** The same without what authorities are told of it. */
  static List<String> registered(TestGateway gateway, Cpr cpr) {
    return history(gateway, cpr).stream().filter(fact -> !fact.startsWith("Notified ")).toList();
  }

  /** Kind and rule of each fact in a citizen's history, oldest first. */
  static List<String> history(TestGateway gateway, Cpr cpr) {
    return gateway
        .database()
        .read(
            handle ->
                handle
                    .select(
                        """
                        select concat(f.kind, ' ', f.rule) from fact f
                        join citizen c on c.id = f.citizen_id where c.cpr = ? order by f.id""",
                        cpr.value())
                    .mapTo(String.class)
                    .list());
  }
}

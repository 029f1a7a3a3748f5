package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.XML_LIMIT_EXCEEDED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** 100,000 elements within each other. */
@Provokes(XML_LIMIT_EXCEEDED)
class DeepNestingTest {
  private static final int MANY = 100_000;

  @Test
  void isRefused() {
    String xml = "<a>".repeat(MANY) + "</a>".repeat(MANY);
    Attack.with(Message.enrollment().asText(text -> text.replace("<enr:Profession>", xml)))
        .isRefused(XML_LIMIT_EXCEEDED);
  }
}

package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.XML_LIMIT_EXCEEDED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** One element with 100,000 attributes. */
@Provokes(XML_LIMIT_EXCEEDED)
class HundredThousandAttributesTest {
  private static final int MANY = 100_000;

  @Test
  void areRefused() {
    StringBuilder element = new StringBuilder("<a");
    for (int i = 0; i < MANY; i++) {
      element.append(" a").append(Integer.toString(i, 36)).append("=''");
    }
    String xml = element + "/>";
    Attack.with(Message.enrollment().asText(text -> text.replace("<enr:Profession>", xml)))
        .isRefused(XML_LIMIT_EXCEEDED);
  }
}

package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.XML_LIMIT_EXCEEDED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** Messages within the size, but beyond a limit of XML. */
@Provokes(XML_LIMIT_EXCEEDED)
class TooMuchXmlTest {
  private static final int MANY = 100_000;

  @Test
  void ofTinyElementsIsRefused() {
    refused("<a/>".repeat(MANY));
  }

  @Test
  void ofNamespacesIsRefused() {
    StringBuilder element = new StringBuilder("<a");
    for (int i = 0; i < MANY / 2; i++) {
      element.append(" xmlns:a").append(Integer.toString(i, 36)).append("='u'");
    }
    refused(element + "/>");
  }

  @Test
  void inOneAttributeIsRefused() {
    refused("<a b='" + "x".repeat(MANY) + "'/>");
  }

  @Test
  void inOneTextIsRefused() {
    refused("<a>" + "x".repeat(5 * MANY) + "</a>");
  }

  private static void refused(String xml) {
    Attack.with(Message.enrollment().asText(text -> text.replace("<enr:Profession>", xml)))
        .isRefused(XML_LIMIT_EXCEEDED);
  }
}

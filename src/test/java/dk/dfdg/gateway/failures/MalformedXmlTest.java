package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.MALFORMED_XML;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Not XML. */
@Provokes(MALFORMED_XML)
class MalformedXmlTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "hello", "<a>", "{}", "<a></b>", "<a b=1/>"})
  void isRefused(String text) {
    Attack.with(Message.enrollment().asText(xml -> text)).isRefused(MALFORMED_XML);
  }

  @Test
  void cutShortIsRefused() {
    Attack.with(Message.enrollment().asText(xml -> xml.substring(0, xml.length() - 20)))
        .isRefused(MALFORMED_XML);
  }

  @Test
  void withMoreAfterItsEndIsRefused() {
    Attack.with(Message.enrollment().asText(xml -> xml + "<more/>")).isRefused(MALFORMED_XML);
  }

  @Test
  void withAnUndeclaredPrefixIsRefused() {
    Attack.with(
            Message.enrollment().asText(xml -> xml.replace("<soap:Header>", "<soap:Header><x:y/>")))
        .isRefused(MALFORMED_XML);
  }
}

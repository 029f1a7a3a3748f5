package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.MALFORMED_XML;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** An entity that nothing declares. */
@Provokes(MALFORMED_XML)
class UndeclaredEntityTest {
  @Test
  void isRefused() {
    Attack.with(
            Message.enrollment()
                .asText(xml -> xml.replace("HasEducation>true", "HasEducation>&who;")))
        .isRefused(MALFORMED_XML);
  }
}

package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.DTD_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** Entities that grow to billions of characters. */
@Provokes(DTD_REFUSED)
class EntityBombTest {
  @Test
  void isRefused() {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE soap:Envelope [<!ENTITY e0 'ha'>");
    for (int i = 1; i < 30; i++) {
      dtd.append("<!ENTITY e%d '&e%d;&e%d;'>".formatted(i, i - 1, i - 1));
    }
    dtd.append("]>");
    Attack.with(
            Message.enrollment()
                .asText(xml -> dtd + xml.replace("HasEducation>true", "HasEducation>&e29;")))
        .isRefused(DTD_REFUSED);
  }
}

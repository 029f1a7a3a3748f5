package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.MALFORMED_XML;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** Bytes that are no UTF-8. */
@Provokes(MALFORMED_XML)
class InvalidUtf8Test {
  @Test
  void areRefused() {
    Message message = Message.enrollment();
    byte[] bytes =
        message.asText(xml -> xml.replace("HasEducation>true", "HasEducation>@@")).bytes();
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '@' ? (byte) 0xC3 : bytes[i];
    }
    Attack.on(message.gateway(), () -> message.send(bytes)).isRefused(MALFORMED_XML);
  }

  @Test
  void aNulIsRefused() {
    Attack.with(
            Message.enrollment().asText(xml -> xml.replace("HasEducation>true", "HasEducation>\0")))
        .isRefused(MALFORMED_XML);
  }
}

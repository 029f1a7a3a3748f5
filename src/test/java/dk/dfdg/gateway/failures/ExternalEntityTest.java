package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.DTD_REFUSED;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.dfdg.gateway.testing.Provokes;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

/** A DTD with an entity from outside: nobody is called. */
@Provokes(DTD_REFUSED)
class ExternalEntityTest {
  @Test
  void isRefusedAndNobodyIsCalled() throws Exception {
    try (ServerSocket listener = new ServerSocket(0)) {
      listener.setSoTimeout(300);
      String dtd =
          "<!DOCTYPE soap:Envelope [<!ENTITY outside SYSTEM 'http://localhost:%d/'>]>"
              .formatted(listener.getLocalPort());
      Attack.with(
              Message.enrollment()
                  .asText(xml -> dtd + xml.replace("HasEducation>true", "HasEducation>&outside;")))
          .isRefused(DTD_REFUSED);
      assertThrows(SocketTimeoutException.class, listener::accept);
    }
  }

  @Test
  void asAnExternalSubsetIsRefusedAndNobodyIsCalled() throws Exception {
    try (ServerSocket listener = new ServerSocket(0)) {
      listener.setSoTimeout(300);
      String dtd =
          "<!DOCTYPE soap:Envelope SYSTEM 'http://localhost:%d/'>"
              .formatted(listener.getLocalPort());
      Attack.with(Message.enrollment().asText(xml -> dtd + xml)).isRefused(DTD_REFUSED);
      assertThrows(SocketTimeoutException.class, listener::accept);
    }
  }
}

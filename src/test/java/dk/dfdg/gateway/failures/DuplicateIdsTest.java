package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two elements with the same id: the verifier might see the one and the reader the other. */
@Provokes(SECURITY_REFUSED)
class DuplicateIdsTest {
  @ParameterizedTest
  @ValueSource(strings = {"wsu:Id", "Id", "ID", "id", "xml:id", "AssertionID"})
  void areRefused(String attribute) {
    Attack.with(
            Message.enrollment()
                .afterSigning(
                    document -> {
                      String id = Xml.the(document, "Body").getAttributeNS(Xml.WSU, "Id");
                      Xml.append(
                          Xml.the(document, "Header"),
                          "<w:Wrapper xmlns:w='urn:w' xmlns:wsu='%s'><w:a %s='%s'/><w:b %s='%s'/></w:Wrapper>"
                              .formatted(Xml.WSU, attribute, id, attribute, id));
                    }))
        .isRefused(SECURITY_REFUSED)
        .explaining("Two elements have the same id");
  }
}

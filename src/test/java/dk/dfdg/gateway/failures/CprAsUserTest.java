package dk.dfdg.gateway.failures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.dfdg.gateway.testing.TestGateway;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A CPR number as the id of the user: it is not kept. */
class CprAsUserTest {
  @Test
  void isNotKept() {
    TestGateway gateway = TestGateway.shared();
    String id = "urn:uuid:" + UUID.randomUUID();
    Message message =
        Message.enrollment()
            .withId(id)
            .beforeSigning(
                document ->
                    Xml.append(
                        Xml.the(document, "RequestUserStructure"),
                        "<h:UserIdentifier xmlns:h='"
                            + Xml.HEADERS
                            + "'>0101801234</h:UserIdentifier>"));
    assertFalse(message.send().fault());
    List<String> kept =
        gateway
            .database()
            .read(
                handle ->
                    handle
                        .select(
                            "select coalesce(user_identifier, 'none') from accepted_call where message_id = ?",
                            id)
                        .mapTo(String.class)
                        .list());
    assertEquals(List.of("none"), kept);
  }
}

package dk.dfdg.gateway.app.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.app.settings.BadSettings;
import dk.dfdg.gateway.base.Organisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiversTest {
  @TempDir private Path directory;

  private Receivers load(String text) throws IOException {
    return Receivers.load(Files.writeString(directory.resolve("receivers.yaml"), text));
  }

  private static String one(String url) {
    return """
        receivers:
          fund: {organisation: {type: 2, code: "01"}, agreement: A-1, url: "%s"}
        """
        .formatted(url);
  }

  @Test
  void theFilesThatAreShippedCanBeRead() {
    assertTrue(Receivers.load(Path.of("conf/receivers.yaml")).all().isEmpty());
    Receivers sandbox = Receivers.load(Path.of("conf/sandbox/receivers.yaml"));
    assertTrue(sandbox.of(new Organisation(Organisation.FUND, "01")).isPresent());
    assertFalse(sandbox.of(new Organisation(Organisation.JOBCENTRE, "01")).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://fund.example/",
        "https://user:secret@fund.example/",
        "https://fund.example/?to=other",
        "https://fund.example/#other",
        "https://fund.example:port/",
        "https:///receive",
        "file:///etc/passwd",
        ""
      })
  void anAddressThatIsNoPlainHttpsStopsTheStart(String url) {
    BadSettings bad = assertThrows(BadSettings.class, () -> load(one(url)));
    assertTrue(bad.getMessage().contains("fund: the url is not an address"), bad.getMessage());
  }

  @Test
  void aPlainAddressIsTakenAsItIs() throws IOException {
    String url = "https://fund.example:8443/a/NotificationReceiverService/v1";
    assertEquals(url, load(one(url)).all().get(0).url().toString());
  }

  @Test
  void anOrganisationHasOneAddress() {
    String twice =
        one("https://fund.example/")
            + "  other: {organisation: {type: 2, code: \"01\"}, agreement: A-1, url: \"https://x.example/\"}\n";
    BadSettings bad = assertThrows(BadSettings.class, () -> load(twice));
    assertTrue(bad.getMessage().contains("2:01 stands twice"), bad.getMessage());
  }

  @Test
  void aKeyThatIsUnknownOrMissingStopsTheStart() {
    assertThrows(BadSettings.class, () -> load("receivers: {}\nother: 1\n"));
    assertThrows(
        BadSettings.class, () -> load("receivers:\n  fund: {agreement: A-1, url: \"https://x/\"}"));
    assertThrows(BadSettings.class, () -> load(""));
  }
}

package dk.dfdg.gateway.app.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Organisation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The sandbox's agreements")
class SandboxAgreementsTest {
  private static final Path FILE = Path.of("conf/sandbox/agreements.yaml");

  @TempDir Path directory;

  @Test
  @DisplayName("name the published subscribers, and workbase acts for job centre 10100 first")
  void subscribers() {
    List<SandboxSubscriber> all = SandboxAgreements.load(FILE);

    assertEquals(
        List.of(
            "workbase",
            "opera",
            "fasit",
            "akasse01",
            "akasse02",
            "ydelse101",
            "jobnet",
            "pensionsstyrelsen",
            "workbase-oces2",
            "kommune101"),
        all.stream().map(SandboxSubscriber::name).toList());
    assertEquals(
        new Organisation(Organisation.JOBCENTRE, "10100"),
        all.get(0).controllers().get(0).organisation());
    assertEquals(
        new Organisation(Organisation.FUND, "01"), all.get(3).controllers().get(0).organisation());
  }

  @Test
  @DisplayName("are refused with the file's name when a key is unknown, missing or doubled")
  void strict() throws Exception {
    String good = Files.readString(FILE);
    refused(good.replaceFirst("    title: WorkBase", "    title: WorkBase\n    colour: red"));
    refused(good.replaceFirst("    status: ACTIVE\n", ""));
    refused(good.replaceFirst("    title: WorkBase", "    title: WorkBase\n    title: Twice"));
    refused(good.replaceFirst("cvr: 99000015", "cvr: 99000016"));
    refused(good.replaceFirst("channel: FUND", "channel: !!java.util.Date FUND"));
  }

  private void refused(String yaml) throws Exception {
    Path file = Files.writeString(directory.resolve("agreements.yaml"), yaml);
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> SandboxAgreements.load(file));
    assertTrue(refused.getMessage().startsWith(file.toString()));
  }
}

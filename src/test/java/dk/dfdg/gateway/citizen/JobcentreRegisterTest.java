package dk.dfdg.gateway.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.BadLawData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobcentreRegisterTest {
  @TempDir Path registers;

  @Test
  void eachMunicipalityHasItsJobcentre() {
    JobcentreRegister register = JobcentreRegister.load(Path.of("conf/registers"));

    assertEquals(Optional.of("75100"), register.jobcentre("751"));
    assertEquals(Optional.of("751"), register.municipality("75100"));
    assertEquals(Optional.empty(), register.jobcentre("999"));
  }

  @Test
  void aMunicipalityWithTwoJobcentresStopsTheStart() throws IOException {
    Files.writeString(
        registers.resolve("jobcentres.csv"),
        """
        number;name;municipality;insured_channel;source
        10100;A;101;municipal;own
        10101;B;101;municipal;own
        """);

    BadLawData bad = assertThrows(BadLawData.class, () -> JobcentreRegister.load(registers));

    assertTrue(bad.getMessage().contains("two jobcentres"), bad.getMessage());
    assertTrue(bad.getMessage().contains("jobcentres.csv"), bad.getMessage());
  }
}

package dk.dfdg.gateway.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.codelist.JobTitles;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Registers of jobcentres and job titles are replaced whole, as code lists are. */
@OnBothDatabases
class RegistersTest {
  private static final Path FILES = Path.of("conf/registers");

  private final JobcentreRegister jobcentres = JobcentreRegister.load(FILES);
  private final JobTitles titles = JobTitles.load(FILES);
  private final GatewayClock clock = GatewayClock.system();
  private final ReferenceDesk desk;
  private final ReferenceUse use;

  RegistersTest(TestDatabase test) {
    List<Replaceable> registers =
        List.of(
            ReplaceableRegister.jobcentres(jobcentres, FILES),
            ReplaceableRegister.jobTitles(titles, FILES));
    desk = new ReferenceDesk(test.database(), clock, registers, lists -> {});
    use = new ReferenceUse(test.database(), clock, registers, lists -> {});
  }

  private void load(String name, String csv) {
    desk.announce(name, csv, clock.today(), "me", "because", false);
    use.refresh();
  }

  @Test
  void aNewJobcentreIsKnownAtOnceAndAClosedOneIsNot() throws IOException {
    String file = Files.readString(FILES.resolve("jobcentres.csv"));
    String other = file.replaceFirst("\n16700;[^\n]*", "\n99900;Jobcenter Prøve;999;portal;own");
    load("jobcentres", other);
    assertEquals(Optional.of("99900"), jobcentres.jobcentre("999"));
    assertTrue(jobcentres.usesPortal("99900"));
    assertEquals(Optional.empty(), jobcentres.municipality("16700"));

    ChangeRefused refused =
        assertThrows(
            ChangeRefused.class, () -> load("jobcentres", other + "99901;To;999;portal;own\n"));
    assertTrue(refused.getMessage().contains("two jobcentres"), refused.getMessage());
    assertTrue(jobcentres.usesPortal("99900"));
  }

  @Test
  void aNewJobTitleIsKnownAtOnceAndAnOldOneIsNeverTakenAway() throws IOException {
    String file = Files.readString(FILES.resolve("job-titles.csv"));
    LocalDate today = clock.today();
    assertFalse(titles.isKnown("6999999"));
    load("job-titles", file + "6999999;disco-web;1;Prøvetitel;" + today + ";;own\n");
    assertTrue(titles.overlaps("6999999", today, today));
    assertFalse(titles.overlaps("6999999", today.minusDays(9), today.minusDays(1)));

    ChangeRefused refused =
        assertThrows(
            ChangeRefused.class, () -> load("job-titles", file.replaceFirst("\n4211;[^\n]*", "")));
    assertTrue(refused.getMessage().contains("disco-88 4211"), refused.getMessage());
  }
}

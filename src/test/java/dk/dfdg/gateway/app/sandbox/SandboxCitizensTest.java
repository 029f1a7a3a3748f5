package dk.dfdg.gateway.app.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.BadLawData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The sandbox's citizens")
class SandboxCitizensTest {
  private static final Path FILE = Path.of("conf/sandbox/citizens.csv");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

  @TempDir Path directory;
  private final List<SandboxCitizen> citizens = SandboxCitizens.load(FILE);

  @Test
  @DisplayName("are many and of every kind, each with a number of its own")
  void everyKind() {
    assertTrue(citizens.size() >= 64);
    assertEquals(citizens.size(), values(SandboxCitizen::cpr).size());
    assertTrue(values(SandboxCitizen::contactGroup).containsAll(Set.of(1, 2, 3, 4, 5, 6, 7, 8)));
    assertTrue(values(SandboxCitizen::matchGroup).containsAll(Set.of(1, 2, 3)));
    assertTrue(values(SandboxCitizen::category).containsAll(Set.of(1, 2, 3, 4, 5, 6, 7)));
    assertTrue(values(SandboxCitizen::fund).containsAll(Set.of("01", "02")));
    assertTrue(
        values(SandboxCitizen::jobcentre).containsAll(Set.of("10100", "14700", "75100", "46100")));
    has(c -> c.markers().deadSince() != null);
    has(c -> c.markers().abroad());
    has(c -> c.markers().temporaryForeignAddress());
    has(c -> c.markers().benefitRightFrom() != null);
    has(c -> c.markers().plannedCancellationDays() != null);
    has(c -> c.markers().pending());
    has(c -> c.cpr().ageOn(TODAY) > 65);
    has(c -> c.cpr().ageOn(TODAY) < 18);
    has(c -> isGroup(c, 3) && c.matchGroup() == null);
    has(c -> isGroup(c, 8) && !c.benefitGranted());
    for (int match = 1; match <= 3; match++) {
      int wanted = match;
      has(c -> isGroup(c, 2) && c.matchGroup() != null && c.matchGroup() == wanted);
    }
  }

  @Test
  @DisplayName("hold exactly one number that fails modulus 11")
  void modulus11() {
    assertEquals(1, citizens.stream().filter(c -> !passesModulus11(c.cpr().value())).count());
  }

  @Test
  @DisplayName("are refused when a marker is unknown, doubled or incomplete")
  void strict() throws Exception {
    String good = Files.readString(FILE);
    for (String note : new String[] {"ded:2024-01-01", "abroad,abroad", "dead", "ended:26"}) {
      Path file = directory.resolve("citizens.csv");
      Files.writeString(file, good.replaceFirst("dead:2024-01-01", note));
      assertThrows(BadLawData.class, () -> SandboxCitizens.load(file), note);
    }
  }

  private <T> Set<T> values(Function<SandboxCitizen, T> of) {
    return citizens.stream().map(of).collect(Collectors.toCollection(HashSet::new));
  }

  private void has(Predicate<SandboxCitizen> wanted) {
    assertTrue(citizens.stream().anyMatch(wanted));
  }

  private static boolean isGroup(SandboxCitizen citizen, int group) {
    return citizen.contactGroup() != null && citizen.contactGroup() == group;
  }

  private static boolean passesModulus11(String cpr) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (cpr.charAt(i) - '0');
    }
    return sum % 11 == 0;
  }
}

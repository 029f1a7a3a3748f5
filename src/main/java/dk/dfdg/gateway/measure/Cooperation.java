package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Which municipality's jobcentre registers for another's (pkt. 46.1 nr. 4): {@code
 * jobcentre-cooperation.csv} among the registers.
 */
final class Cooperation {
  private record Agreed(String registering, String responsible) {}

  private final Set<Agreed> agreed;

  private Cooperation(Set<Agreed> agreed) {
    this.agreed = Set.copyOf(agreed);
  }

  static Cooperation load(Path confRegisters) {
    Set<Agreed> agreed = new HashSet<>();
    for (CsvRow row :
        CsvFile.read(
            confRegisters.resolve("jobcentre-cooperation.csv"),
            "registering_municipality",
            "responsible_municipality",
            "source")) {
      row.text("source");
      agreed.add(
          new Agreed(row.text("registering_municipality"), row.text("responsible_municipality")));
    }
    return new Cooperation(agreed);
  }

  boolean isAgreed(String registering, String responsible) {
    return registering.equals(responsible) || agreed.contains(new Agreed(registering, responsible));
  }
}

package dk.dfdg.gateway.intake;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The jobcentre of each municipality: {@code jobcentres.csv}. */
public final class ResidenceRegister {
  private final Map<String, String> jobcentres;

  private ResidenceRegister(Map<String, String> jobcentres) {
    this.jobcentres = jobcentres;
  }

  /** Reads the register in the folder of registers. */
  public static ResidenceRegister load(Path confRegisters) {
    Map<String, String> jobcentres = new HashMap<>();
    for (CsvRow row :
        CsvFile.read(
            confRegisters.resolve("jobcentres.csv"),
            "number",
            "name",
            "municipality",
            "insured_channel",
            "source")) {
      if (jobcentres.put(row.text("municipality"), row.text("number")) != null) {
        throw row.bad("the municipality has two jobcentres");
      }
    }
    return new ResidenceRegister(jobcentres);
  }

  /** Number of the jobcentre of a municipality; empty when the municipality is not known. */
  public Optional<String> jobcentre(String municipality) {
    return Optional.ofNullable(jobcentres.get(municipality));
  }
}

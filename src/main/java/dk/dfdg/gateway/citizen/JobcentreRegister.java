package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Jobcentres, their municipalities, and which system each uses for insured unemployed (pkt. 11.2):
 * {@code jobcentres.csv}.
 */
public final class JobcentreRegister {
  private record Jobcentre(String municipality, boolean portal) {}

  private final Map<String, Jobcentre> jobcentres;
  private final Map<String, String> byMunicipality;

  private JobcentreRegister(Map<String, Jobcentre> jobcentres, Map<String, String> byMunicipality) {
    this.jobcentres = jobcentres;
    this.byMunicipality = byMunicipality;
  }

  /** Reads the register in the folder of registers. */
  public static JobcentreRegister load(Path confRegisters) {
    Map<String, Jobcentre> jobcentres = new HashMap<>();
    Map<String, String> byMunicipality = new HashMap<>();
    for (CsvRow row :
        CsvFile.read(
            confRegisters.resolve("jobcentres.csv"),
            "number",
            "name",
            "municipality",
            "insured_channel",
            "source")) {
      row.text("name");
      row.text("source");
      boolean portal = row.choice("insured_channel", "municipal", "portal").equals("portal");
      if (!row.text("number").startsWith(row.text("municipality"))) {
        throw row.bad("the jobcentre's number does not begin with its municipality's");
      }
      Jobcentre jobcentre = new Jobcentre(row.text("municipality"), portal);
      if (jobcentres.put(row.text("number"), jobcentre) != null) {
        throw row.bad("the jobcentre stands twice");
      }
      if (byMunicipality.put(row.text("municipality"), row.text("number")) != null) {
        throw row.bad("the municipality has two jobcentres");
      }
    }
    return new JobcentreRegister(jobcentres, byMunicipality);
  }

  /**
   * Whether the jobcentre uses Arbejdsmarkedsportalen for insured unemployed; a jobcentre that is
   * not in the register does not.
   */
  public boolean usesPortal(String number) {
    return number != null && jobcentres.containsKey(number) && jobcentres.get(number).portal();
  }

  /** Code of the municipality of a jobcentre; empty when there is no such jobcentre. */
  public Optional<String> municipality(String number) {
    return Optional.ofNullable(jobcentres.get(number)).map(Jobcentre::municipality);
  }

  /** Number of the jobcentre of a municipality; empty when the municipality is not known. */
  public Optional<String> jobcentre(String municipality) {
    return Optional.ofNullable(byMunicipality.get(municipality));
  }
}

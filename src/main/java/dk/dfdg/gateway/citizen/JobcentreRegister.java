package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Jobcentres, their municipalities, and which system each uses for insured unemployed (pkt. 11.2):
 * {@code jobcentres.csv}.
 */
public final class JobcentreRegister {

  /**
   * A jobcentre.
   *
   * @param portal uses Arbejdsmarkedsportalen for insured unemployed, and no system of its own
   */
  public record Jobcentre(String number, String name, String municipality, boolean portal) {}

  /** The file in the folder of registers. */
  public static final String FILE = "jobcentres.csv";

  private static final String[] COLUMNS = {
    "number", "name", "municipality", "insured_channel", "source"
  };

  /** All rows at one time, so that a question sees either the old ones or the new. */
  private record Rows(Map<String, Jobcentre> jobcentres, Map<String, String> byMunicipality) {}

  private volatile Rows rows;

  private JobcentreRegister(Rows rows) {
    this.rows = rows;
  }

  /** Reads the register in the folder of registers. */
  public static JobcentreRegister load(Path confRegisters) {
    return of(CsvFile.read(confRegisters.resolve(FILE), COLUMNS));
  }

  /** A version of the register that is not in its file. */
  public static JobcentreRegister read(String csv) {
    return of(CsvFile.readText(Path.of(FILE), csv, COLUMNS));
  }

  private static JobcentreRegister of(List<CsvRow> rows) {
    Map<String, Jobcentre> jobcentres = new LinkedHashMap<>();
    Map<String, String> byMunicipality = new HashMap<>();
    for (CsvRow row : rows) {
      row.text("source");
      boolean portal = row.choice("insured_channel", "municipal", "portal").equals("portal");
      if (!row.text("number").startsWith(row.text("municipality"))) {
        throw row.bad("the jobcentre's number does not begin with its municipality's");
      }
      Jobcentre jobcentre =
          new Jobcentre(row.text("number"), row.text("name"), row.text("municipality"), portal);
      if (jobcentres.put(row.text("number"), jobcentre) != null) {
        throw row.bad("the jobcentre stands twice");
      }
      if (byMunicipality.put(row.text("municipality"), row.text("number")) != null) {
        throw row.bad("the municipality has two jobcentres");
      }
    }
    return new JobcentreRegister(new Rows(jobcentres, byMunicipality));
  }

  /**
   * Whether the jobcentre uses Arbejdsmarkedsportalen for insured unemployed; a jobcentre that is
   * not in the register does not.
   */
  public boolean usesPortal(String number) {
    Jobcentre jobcentre = number == null ? null : rows.jobcentres.get(number);
    return jobcentre != null && jobcentre.portal();
  }

  /** Code of the municipality of a jobcentre; empty when there is no such jobcentre. */
  public Optional<String> municipality(String number) {
    return Optional.ofNullable(rows.jobcentres.get(number)).map(Jobcentre::municipality);
  }

  /** Number of the jobcentre of a municipality; empty when the municipality is not known. */
  public Optional<String> jobcentre(String municipality) {
    return Optional.ofNullable(rows.byMunicipality.get(municipality));
  }

  /** All jobcentres in the register's order. */
  public List<Jobcentre> all() {
    return List.copyOf(rows.jobcentres.values());
  }

  /** Takes the rows of another version: from now on, everybody who asks is answered by these. */
  public void take(JobcentreRegister version) {
    rows = version.rows;
  }
}

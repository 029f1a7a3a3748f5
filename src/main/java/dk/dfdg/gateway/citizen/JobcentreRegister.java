package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Which system each jobcentre uses for insured unemployed (pkt. 11.2): {@code jobcentres.csv}. */
public final class JobcentreRegister {
  private final Map<String, Boolean> portalByNumber;

  private JobcentreRegister(Map<String, Boolean> portalByNumber) {
    this.portalByNumber = portalByNumber;
  }

  /** Reads the register in the folder of registers. */
  public static JobcentreRegister load(Path confRegisters) {
    Map<String, Boolean> portalByNumber = new HashMap<>();
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
      if (portalByNumber.put(row.text("number"), portal) != null) {
        throw row.bad("the jobcentre stands twice");
      }
    }
    return new JobcentreRegister(portalByNumber);
  }

  /**
   * Whether the jobcentre uses Arbejdsmarkedsportalen for insured unemployed; a jobcentre that is
   * not in the register does not.
   */
  public boolean usesPortal(String number) {
    return number != null && portalByNumber.getOrDefault(number, false);
  }
}

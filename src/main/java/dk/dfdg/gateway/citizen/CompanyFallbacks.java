package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.Cvr;
import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose CVR number stands for a company that has none (pkt. 65.3 nr. 1): {@code
 * company-fallbacks.csv}. The guidance does not give the numbers: the operator fills them in, and
 * one that is left empty is not known. An authority has many production units, so that any P number
 * goes with it.
 */
public final class CompanyFallbacks {
  /** Udenlandsk ambassade, in the code list CompanyRegistrationType. */
  public static final int EMBASSY = 1;

  /** Privat virksomhed uden dansk CVR-nummer. */
  public static final int WITHOUT_DANISH_CVR = 2;

  private static final String MINISTRY = "Udenrigsministeriet";

  private final Map<String, String> known;

  private CompanyFallbacks(Map<String, String> known) {
    this.known = Map.copyOf(known);
  }

  /** Reads the register in the folder of registers. */
  public static CompanyFallbacks load(Path confRegisters) {
    Set<String> listed = new HashSet<>();
    Map<String, String> known = new HashMap<>();
    CsvRow last = null;
    for (CsvRow row :
        CsvFile.read(
            confRegisters.resolve("company-fallbacks.csv"),
            "company_registration",
            "jobcentre",
            "cvr",
            "source")) {
      row.text("source");
      boolean embassy = row.choice("company_registration", "1", "2").equals("1");
      String authority = embassy ? MINISTRY : row.text("jobcentre");
      if (!listed.add(authority)) {
        throw row.bad("the authority stands twice");
      }
      row.optional("cvr")
          .map(cvr -> Cvr.parse(cvr).orElseThrow(() -> row.bad("cvr is not a number")).value())
          .ifPresent(cvr -> known.put(authority, cvr));
      last = row;
    }
    if (last != null && !listed.contains(MINISTRY)) {
      throw last.bad("no row for embassies");
    }
    return new CompanyFallbacks(known);
  }

  /**
   * The number that is given instead; empty when it is not known.
   *
   * @param registration value of the code list CompanyRegistrationType
   * @param jobcentre number of the reporting one, or null
   */
  public Optional<String> cvr(int registration, String jobcentre) {
    return Optional.ofNullable(registration == EMBASSY ? MINISTRY : jobcentre).map(known::get);
  }
}

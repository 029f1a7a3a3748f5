package dk.dfdg.gateway.event;

import dk.dfdg.gateway.base.Cvr;
import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whose CVR number stands for a company that has none (pkt. 65.3 nr. 1): {@code
 * company-fallbacks.csv}. An authority has many production units, so that any P number goes with
 * it.
 */
public final class CompanyFallbacks {
  /** Udenlandsk ambassade, in the code list CompanyRegistrationType. */
  static final int EMBASSY = 1;

  /** Privat virksomhed uden dansk CVR-nummer. */
  static final int WITHOUT_DANISH_CVR = 2;

  private final String foreignMinistry;
  private final Map<String, String> byJobcentre;

  private CompanyFallbacks(String foreignMinistry, Map<String, String> byJobcentre) {
    this.foreignMinistry = foreignMinistry;
    this.byJobcentre = Map.copyOf(byJobcentre);
  }

  /** Reads the register in the folder of registers. */
  public static CompanyFallbacks load(Path confRegisters) {
    String ministry = null;
    Map<String, String> byJobcentre = new HashMap<>();
    CsvRow last = null;
    for (CsvRow row :
        CsvFile.read(
            confRegisters.resolve("company-fallbacks.csv"),
            "company_registration",
            "jobcentre",
            "cvr",
            "source")) {
      row.text("source");
      String cvr =
          Cvr.parse(row.text("cvr")).orElseThrow(() -> row.bad("cvr is not a number")).value();
      boolean embassy = row.choice("company_registration", "1", "2").equals("1");
      if (embassy && ministry != null
          || !embassy && byJobcentre.put(row.text("jobcentre"), cvr) != null) {
        throw row.bad("the authority stands twice");
      }
      ministry = embassy ? cvr : ministry;
      last = row;
    }
    if (ministry == null) {
      throw last.bad("no row for embassies");
    }
    return new CompanyFallbacks(ministry, byJobcentre);
  }

  /**
   * The number that is given instead; empty when the jobcentre's is not known.
   *
   * @param registration value of the code list CompanyRegistrationType
   * @param jobcentre number of the reporting one, or null
   */
  Optional<String> cvr(int registration, String jobcentre) {
    return registration == EMBASSY
        ? Optional.of(foreignMinistry)
        : Optional.ofNullable(jobcentre).map(byJobcentre::get);
  }
}

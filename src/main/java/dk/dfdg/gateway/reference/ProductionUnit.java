package dk.dfdg.gateway.reference;

import java.time.LocalDate;

/**
 * A company (CVR-nummer), or one of its production units (P-nummer), as CVR has it.
 *
 * @param pNumber null for the company itself
 * @param address null when it is not known, and so for postal code and town
 * @param validTo last day, or null when it is open
 */
public record ProductionUnit(
    String cvr,
    String pNumber,
    String name,
    String address,
    String postalCode,
    String town,
    LocalDate validFrom,
    LocalDate validTo) {

  /** Whether it is the company itself. */
  public boolean isCompany() {
    return pNumber == null;
  }
}
